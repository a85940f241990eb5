package dev.verbatim;

import dev.verbatim.article.Channel;
import dev.verbatim.article.DateBasis;
import dev.verbatim.article.Dating;
import dev.verbatim.article.DayRange;
import dev.verbatim.article.Evidence;
import dev.verbatim.attribution.Attribution;
import dev.verbatim.attribution.Speaker;
import dev.verbatim.attribution.SpeakerKind;
import dev.verbatim.occasion.Occasion;
import dev.verbatim.occasion.TimeReference;
import dev.verbatim.quotation.Quotation;
import dev.verbatim.quotation.QuotationKind;
import dev.verbatim.text.CodePoints;
import dev.verbatim.text.Selector;
import dev.verbatim.text.Span;
import dev.verbatim.witness.Sketch;
import dev.verbatim.witness.Testimony;
import dev.verbatim.witness.Witness;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * One article's testimony, told in a few lines: who speaks, through which channel, when, and the words. Quoted words stand
 * between ‹ and ›; without these marks the words are reported.
 *
 * <pre>{@code Scene.of("a").on("2021-03-02").by("Ann Bell").via(POST).day(MONDAY).says("‹We will stay,›").testimony()}</pre>
 */
public final class Scene {

    private final String article;
    private final List<Line> lines = new ArrayList<>();
    private Dating publication = Dating.UNKNOWN;
    private String prose = "";
    private Speaker speaker = Speaker.UNKNOWN;
    private Speaker voice = Speaker.UNKNOWN;
    private Channel channel = Channel.UNSPECIFIED;
    private TimeReference time = new TimeReference.Untold();
    private DateBasis basis = DateBasis.UNSPECIFIED;
    private boolean original;
    private boolean goesOn;
    private int sentence;

    private Scene(String article) {
        this.article = article;
    }

    public static Scene of(String article) {
        return new Scene(article);
    }

    /** Published on a day that the article states. */
    public Scene on(String day) {
        publication = new Dating(DayRange.of(LocalDate.parse(day)), DateBasis.STATED, List.of());
        return this;
    }

    /** Words outside quotations. */
    public Scene prose(String words) {
        prose = words;
        return this;
    }

    /** A person speaks. What was told of the occasion before is told no more. */
    public Scene by(String person) {
        return by(new Speaker(person, SpeakerKind.PERSON, List.of(), ""));
    }

    /** A body speaks. */
    public Scene byBody(String body) {
        return by(new Speaker(body, SpeakerKind.GROUP, List.of(), ""));
    }

    /** Nobody is named. */
    public Scene byNobody() {
        return by(Speaker.UNKNOWN);
    }

    private Scene by(Speaker next) {
        speaker = next;
        voice = next;
        channel = Channel.UNSPECIFIED;
        time = new TimeReference.Untold();
        basis = DateBasis.UNSPECIFIED;
        goesOn = false;
        return this;
    }

    /** The one who speaks for the body. */
    public Scene voicedBy(String person) {
        voice = new Speaker(person, SpeakerKind.PERSON, List.of(), "");
        return this;
    }

    public Scene via(Channel told) {
        channel = told;
        return this;
    }

    public Scene day(DayOfWeek day) {
        time = new TimeReference.Weekday(day);
        basis = DateBasis.RECKONED;
        return this;
    }

    public Scene stamped(String day) {
        time = new TimeReference.Told(DayRange.of(LocalDate.parse(day)));
        basis = DateBasis.STAMPED;
        return this;
    }

    /** What follows is carried on from what was told. */
    public Scene goingOn() {
        goesOn = true;
        return this;
    }

    /** What follows are the words themselves. */
    public Scene original() {
        original = true;
        return this;
    }

    /** What follows stands in the same sentence as what stood before. */
    public Scene inTheSameSentence() {
        sentence--;
        return this;
    }

    public Scene says(String words) {
        lines.add(new Line(words, sentence++, speaker, voice, occasion(), original));
        return this;
    }

    private Occasion occasion() {
        DateBasis carried = basis == DateBasis.RECKONED && goesOn ? DateBasis.CARRIED : basis;
        Selector passage = CodePoints.of(article + channel + time).select(new Span(sentence, sentence + 1));
        List<Evidence> evidence = channel == Channel.UNSPECIFIED && basis == DateBasis.UNSPECIFIED
                ? List.of()
                : List.of(new Evidence(article, passage, "told"));
        return new Occasion(channel, time, carried, evidence);
    }

    public Testimony testimony() {
        StringBuilder text = new StringBuilder(prose);
        List<int[]> places = new ArrayList<>();
        for (Line line : lines) {
            text.append('\n');
            int start = text.codePointCount(0, text.length());
            text.append(line.words());
            places.add(new int[] {start, text.codePointCount(0, text.length())});
        }
        CodePoints points = CodePoints.of(text.toString());
        List<Witness> witnesses = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            witnesses.add(witness(points, lines.get(i), i + 1, new Span(places.get(i)[0], places.get(i)[1])));
        }
        return new Testimony(
                article, "", "", "", original, publication, new Span(0, points.length()), sketch(prose), witnesses);
    }

    private Witness witness(CodePoints text, Line line, int number, Span content) {
        List<Span> quoted = new ArrayList<>();
        int open = -1;
        for (int i = content.start(); i < content.end(); i++) {
            if (text.at(i) == '‹') {
                open = i + 1;
            } else if (text.at(i) == '›') {
                quoted.add(new Span(open, i));
            }
        }
        boolean all = text.at(content.start()) == '‹' && text.at(content.end() - 1) == '›';
        QuotationKind kind =
                quoted.isEmpty() ? QuotationKind.INDIRECT : all ? QuotationKind.DIRECT : QuotationKind.MIXED;
        return new Witness(
                article,
                number,
                line.sentence(),
                false,
                line.original(),
                List.of(),
                new Quotation(kind, List.of(content), quoted),
                new Attribution(List.of(), List.of(), line.speaker(), line.voice(), 0.9),
                line.occasion(),
                List.of(text.select(content)),
                quoted.stream().map(text::select).toList());
    }

    private static Sketch sketch(String prose) {
        String[] words = prose.split("\\s+", -1);
        long[] hashes = new long[Math.max(0, words.length - Sketch.RUN_WORDS + 1)];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = List.of(words).subList(i, i + Sketch.RUN_WORDS).hashCode() * 0x9E3779B97F4A7C15L;
        }
        return Sketch.of(hashes);
    }

    private record Line(
            String words, int sentence, Speaker speaker, Speaker voice, Occasion occasion, boolean original) {}
}
