package dev.verbatim.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A quotation in the making: the items of its content, its quoted segments among them, and who said it. */
final class Draft {

    /** A run of items that belongs to the content. */
    record Part(int from, int to) {}

    private final int sentence;
    private final List<Part> parts = new ArrayList<>();
    private final List<Integer> segments = new ArrayList<>();
    private final List<Boolean> continued = new ArrayList<>();
    private Optional<Cue> cue = Optional.empty();
    private Phrase source = Phrase.NONE;
    private Phrase relayer = Phrase.NONE;
    private Answer answer = Answer.NOBODY;
    private double confidence;
    private boolean term;
    private boolean direct = true;
    private int lastSentence;

    Draft(int sentence) {
        this.sentence = sentence;
        this.lastSentence = sentence;
    }

    static Draft of(int sentence, Optional<Cue> cue, Phrase source, Answer answer, double certainty) {
        Draft draft = new Draft(sentence);
        draft.cue = cue;
        draft.source = source;
        draft.answer = answer;
        draft.confidence = answer.isNobody() ? 0.0 : answer.confidence() * certainty;
        return draft;
    }

    /** Notes that the quoted words are a part of a sentence of the reporter's. */
    void inPart() {
        direct = false;
    }

    Draft asTerm() {
        term = true;
        return this;
    }

    /** Notes who passes the words on. */
    void relayedBy(Phrase phrase) {
        relayer = phrase;
    }

    /** The words for the speaker, then those for who passes the words on. */
    List<Phrase> sources() {
        return Stream.of(source, relayer).filter(phrase -> !phrase.isNone()).toList();
    }

    /** Adds a part of the content with its quoted segments. */
    void add(Part part, List<Integer> quoted, boolean goesOn) {
        parts.add(part);
        direct &= part.to() - part.from() == 1 && quoted.contains(part.from());
        for (int segment : quoted) {
            if (!segments.isEmpty()) {
                continued.add(goesOn);
            }
            segments.add(segment);
        }
    }

    /** Adds a sentence that is all one quoted segment. */
    void goOn(int number, Part part, int segment, boolean goesOn) {
        lastSentence = number;
        add(part, List.of(segment), goesOn);
    }

    /** This draft with the parts of another before its own, as one quotation. */
    Draft after(Draft before) {
        Draft whole = new Draft(sentence);
        whole.cue = cue;
        whole.source = source;
        whole.relayer = relayer;
        whole.answer = answer;
        whole.confidence = confidence;
        whole.direct = direct && before.direct;
        whole.parts.addAll(before.parts);
        whole.parts.addAll(parts);
        whole.segments.addAll(before.segments);
        whole.segments.addAll(segments);
        whole.continued.addAll(before.continued);
        whole.continued.add(true);
        whole.continued.addAll(continued);
        whole.lastSentence = lastSentence;
        return whole;
    }

    int sentence() {
        return sentence;
    }

    /** The sentence that its last part stands in. */
    int lastSentence() {
        return lastSentence;
    }

    List<Part> parts() {
        return parts;
    }

    List<Integer> segments() {
        return segments;
    }

    List<Boolean> continued() {
        return continued;
    }

    Optional<Cue> cue() {
        return cue;
    }

    Phrase source() {
        return source;
    }

    Answer answer() {
        return answer;
    }

    double confidence() {
        return confidence;
    }

    boolean isTerm() {
        return term;
    }

    /** Whether every part is one quoted segment. */
    boolean isDirect() {
        return direct;
    }

    boolean isQuoted() {
        return !segments.isEmpty();
    }
}
