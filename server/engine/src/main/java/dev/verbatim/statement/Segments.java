package dev.verbatim.statement;

import dev.verbatim.article.Channel;
import dev.verbatim.text.CodePoints;
import dev.verbatim.text.Span;
import dev.verbatim.witness.Witness;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Divides the text into stretches of sentences that the same witnesses support. */
final class Segments {

    /*
     * How often all words of a stretch are as they were said falls with their number, since each may have been changed.
     * Fitted to 713 stretches of news articles whose original is known: a post is copied, speech is written down; where
     * three papers agree a slip is less likely, while a second paper often copies; brackets and ellipses are an editor's.
     */
    private static final double WORDS_A_SLIP = 70;
    private static final double WORDS_A_SLIP_OF_A_POST = 200;
    private static final double MANY_VOICES_GAIN = 1.5;
    private static final double EDITED = 0.5;
    private static final int MANY_VOICES = 3;
    private static final double MOST = 0.97;
    private static final double ORIGINAL = 0.99;

    private final Layout layout;
    private final Voices voices;
    private final Channel channel;
    private final CodePoints text;
    private final Map<Span, List<Witness>> half = new HashMap<>();
    private final Map<Span, List<Witness>> some = new HashMap<>();

    Segments(Layout layout, Voices voices, Channel channel, List<Citation> citations) {
        this.layout = layout;
        this.voices = voices;
        this.channel = channel;
        this.text = CodePoints.of(layout.text());
        Sentences sentences = Sentences.of(layout);
        citations.stream()
                .map(Citation::witness)
                .filter(Witness::isQuoted)
                .sorted()
                .forEach(witness -> support(witness, sentences));
    }

    private void support(Witness witness, Sentences sentences) {
        Support support = Support.of(Piece.of(witness), layout);
        for (Span sentence : sentences.overlapping(support.span())) {
            int covered = support.covered(sentence);
            if (2 * covered >= sentence.length()) {
                half.computeIfAbsent(sentence, any -> new ArrayList<>()).add(witness);
            }
            if (covered > 0) {
                some.computeIfAbsent(sentence, any -> new ArrayList<>()).add(witness);
            }
        }
    }

    List<Segment> divide() {
        List<Segment> segments = new ArrayList<>();
        for (Stretch stretch : layout.stretches()) {
            Span open = new Span(stretch.start(), stretch.start());
            List<Witness> before = List.of();
            for (Span sentence : Sentences.of(stretch)) {
                List<Witness> support = support(sentence);
                if (!open.isEmpty() && !support.equals(before)) {
                    segments.add(segment(open, before, stretch));
                    open = new Span(sentence.start(), sentence.start());
                }
                open = new Span(open.isEmpty() ? sentence.start() : open.start(), sentence.end());
                before = support;
            }
            segments.add(segment(open, before, stretch));
        }
        return segments;
    }

    /** Those that have half of a sentence or more; if none has, those that have anything of it. */
    private List<Witness> support(Span sentence) {
        return half.getOrDefault(sentence, some.getOrDefault(sentence, List.of()));
    }

    private Segment segment(Span span, List<Witness> support, Stretch stretch) {
        List<String> sigla = support.stream().map(Witness::statementId).toList();
        return new Segment(span, confidence(support, span, stretch.words(span)), sigla);
    }

    private double confidence(List<Witness> support, Span span, int words) {
        if (support.stream().anyMatch(Witness::original)) {
            return ORIGINAL;
        }
        double wordsASlip = channel == Channel.SOCIAL_MEDIA_POST ? WORDS_A_SLIP_OF_A_POST : WORDS_A_SLIP;
        double gain = voices.families(support) < MANY_VOICES ? 1 : MANY_VOICES_GAIN;
        double confidence = Math.exp(-words / (wordsASlip * gain)) * (isEdited(text.substring(span)) ? EDITED : 1);
        return Math.rint(100 * Math.min(MOST, confidence)) / 100;
    }

    private static boolean isEdited(String words) {
        return words.indexOf('[') >= 0 || words.indexOf('…') >= 0 || words.contains("..") || words.contains(". .");
    }
}
