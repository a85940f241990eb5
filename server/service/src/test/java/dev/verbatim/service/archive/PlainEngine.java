package dev.verbatim.service.archive;

import dev.verbatim.article.Article;
import dev.verbatim.article.Channel;
import dev.verbatim.article.DateBasis;
import dev.verbatim.article.Dating;
import dev.verbatim.article.DayRange;
import dev.verbatim.attribution.Attribution;
import dev.verbatim.attribution.Speaker;
import dev.verbatim.attribution.SpeakerKind;
import dev.verbatim.occasion.Occasion;
import dev.verbatim.quotation.Quotation;
import dev.verbatim.quotation.QuotationKind;
import dev.verbatim.statement.Citation;
import dev.verbatim.statement.MatchKind;
import dev.verbatim.statement.Segment;
import dev.verbatim.statement.Statement;
import dev.verbatim.statement.WitnessExtent;
import dev.verbatim.text.CodePoints;
import dev.verbatim.text.Selector;
import dev.verbatim.text.Span;
import dev.verbatim.utterance.Matching;
import dev.verbatim.utterance.Source;
import dev.verbatim.utterance.Utterance;
import dev.verbatim.witness.Sketch;
import dev.verbatim.witness.Testimony;
import dev.verbatim.witness.Witness;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An engine that a test can foresee: each line {@code NAME: WORDS} of an article is a direct quotation, the same words of
 * the same name are one utterance, and it is dated by the day of publication. It counts what it is asked to do.
 */
public final class PlainEngine {

    public final AtomicInteger readings = new AtomicInteger();
    public final AtomicInteger matchings = new AtomicInteger();
    public final AtomicInteger editings = new AtomicInteger();

    public Engine engine() {
        return new Engine(this::read, () -> this::match, this::edit);
    }

    public Testimony read(Article article) {
        readings.incrementAndGet();
        CodePoints points = CodePoints.of(article.text());
        List<Witness> witnesses = new ArrayList<>();
        int start = 0;
        for (String line : article.text().split("\n", -1)) {
            int end = start + line.codePointCount(0, line.length());
            int colon = line.indexOf(": ");
            if (colon > 0) {
                Span words = new Span(start + line.codePointCount(0, colon) + 2, end);
                witnesses.add(witness(article, witnesses.size() + 1, line.substring(0, colon), points.select(words)));
            }
            start = end + 1;
        }
        Dating published = article.publishDate()
                .map(day -> new Dating(DayRange.of(day), DateBasis.STATED, List.of()))
                .orElse(Dating.UNKNOWN);
        return new Testimony(
                article.id(),
                article.uri(),
                article.publisher(),
                article.title(),
                article.original().isPresent(),
                published,
                new Span(0, points.length()),
                Sketch.of(new long[0]),
                witnesses);
    }

    private static Witness witness(Article article, int number, String name, Selector words) {
        Speaker speaker = speaker(name);
        List<Span> spans = List.of(words.span());
        Span source = new Span(
                words.span().start() - 2 - name.codePointCount(0, name.length()),
                words.span().start() - 2);
        return new Witness(
                article.id(),
                number,
                number - 1,
                false,
                false,
                List.of(),
                new Quotation(QuotationKind.DIRECT, spans, spans),
                new Attribution(List.of(), List.of(source), speaker, speaker, 1.0),
                Occasion.UNTOLD,
                List.of(words),
                List.of(words));
    }

    private static Speaker speaker(String name) {
        int space = name.lastIndexOf(' ');
        return new Speaker(
                name, SpeakerKind.PERSON, space < 0 ? List.of() : List.of(name.substring(space + 1)), "witness");
    }

    public Matching match(Collection<Testimony> testimonies) {
        matchings.incrementAndGet();
        Map<String, List<Witness>> groups = new TreeMap<>();
        Map<String, Source> sources = new TreeMap<>();
        Map<String, Speaker> speakers = new TreeMap<>();
        for (Testimony testimony : new java.util.TreeSet<>(testimonies)) {
            sources.put(testimony.articleId(), source(testimony));
            for (Witness witness : testimony.witnesses()) {
                Speaker speaker = witness.attribution().speaker();
                if (witness.quoted().get(0).exact().equals("unmatchable")) {
                    throw new IllegalStateException("unmatchable");
                }
                speakers.put(speaker.displayName(), speaker);
                String key =
                        speaker.displayName() + "\n" + witness.quoted().get(0).exact();
                groups.computeIfAbsent(key, absent -> new ArrayList<>()).add(witness);
            }
        }
        List<Utterance> utterances = groups.values().stream()
                .map(witnesses -> utterance(witnesses, sources))
                .sorted(java.util.Comparator.comparing(Utterance::statementId))
                .toList();
        return new Matching(utterances, List.copyOf(sources.values()), List.copyOf(speakers.values()));
    }

    private static Source source(Testimony testimony) {
        return new Source(
                testimony.articleId(),
                testimony.uri(),
                testimony.publisher(),
                testimony.title(),
                testimony.publication(),
                testimony.articleId(),
                "");
    }

    private static Utterance utterance(List<Witness> witnesses, Map<String, Source> sources) {
        Witness least = witnesses.get(0);
        List<Source> cited = witnesses.stream()
                .map(Witness::articleId)
                .distinct()
                .map(sources::get)
                .toList();
        return new Utterance(
                least.attribution().speaker(), Channel.SPEECH, cited.get(0).publication(), witnesses, cited, List.of());
    }

    public Statement edit(Utterance utterance) {
        editings.incrementAndGet();
        String text = utterance.witnesses().get(0).quoted().get(0).exact();
        Span all = new Span(0, text.codePointCount(0, text.length()));
        List<String> ids =
                utterance.witnesses().stream().map(Witness::statementId).toList();
        List<Citation> citations = utterance.witnesses().stream()
                .map(witness -> new Citation(
                        witness,
                        utterance.sources().stream()
                                .filter(source -> source.articleId().equals(witness.articleId()))
                                .findFirst()
                                .orElseThrow(),
                        WitnessExtent.WHOLE,
                        MatchKind.EXACT,
                        all,
                        1))
                .toList();
        return new Statement(
                utterance.statementId(),
                utterance.speaker(),
                text,
                List.of(),
                List.of(new Segment(all, 1.0, ids)),
                utterance.channel(),
                utterance.dating(),
                citations,
                List.of(),
                citations.size(),
                utterance.dating().days(),
                List.of());
    }
}
