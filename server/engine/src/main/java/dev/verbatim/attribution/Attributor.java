package dev.verbatim.attribution;

import dev.verbatim.article.Page;
import dev.verbatim.quotation.Block;
import dev.verbatim.quotation.Quotation;
import dev.verbatim.quotation.QuotationKind;
import dev.verbatim.quotation.Segment;
import dev.verbatim.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/**
 * Says whose words an article reports, and how we know.
 *
 * <p>By rules over the words outside quotation marks: a cue (<i>said</i>, <i>according to</i>), its subject, and what it
 * reports; then pronouns and descriptions are resolved to the names of the article. Time linear in the length of the
 * text.
 */
public final class Attributor {

    /** The quotations of a page, attributed. */
    public Attributions attribute(Page page, List<Segment> segments, List<Block> blocks) {
        Row row = RowBuilder.build(page, segments, blocks);
        int items = row.sentences().isEmpty()
                ? 0
                : row.sentences().get(row.sentences().size() - 1).to();
        Cast cast = new Cast(row, items);
        List<Report> credited =
                blocks.stream().map(block -> report(page, cast, block)).toList();
        Resolver resolver = new Resolver(row, cast);
        List<Draft> drafts = draft(row, new SentenceReader(row, resolver), resolver);
        Speakers speakers = new Speakers(drafts);
        List<Report> reports = new ArrayList<>(credited);
        for (Draft draft : drafts) {
            reports.add(report(row, draft, speakers));
        }
        reports.sort(
                Comparator.comparing(report -> report.quotation().contentSpans().get(0)));
        return new Attributions(reports, subjects(row, resolver, speakers));
    }

    private static List<Draft> draft(Row row, SentenceReader reader, Resolver resolver) {
        Leftovers leftovers = new Leftovers(row, reader, resolver);
        List<Draft> drafts = new ArrayList<>();
        for (Sentence sentence : row.sentences()) {
            List<Draft> found = reader.read(sentence);
            boolean[] claimed = new boolean[sentence.to() - sentence.from()];
            for (Draft draft : found) {
                draft.segments().forEach(item -> claimed[item - sentence.from()] = true);
            }
            drafts.addAll(found);
            for (int i = sentence.from(); i < sentence.to(); i++) {
                if (row.isSegment(i) && !claimed[i - sentence.from()]) {
                    Draft draft = leftovers.read(sentence, i, lastQuoted(drafts, i));
                    if (!goesOn(row, drafts, sentence, draft, leftovers)) {
                        drafts.add(draft);
                    }
                }
            }
        }
        return drafts;
    }

    private static Optional<Draft> lastQuoted(List<Draft> drafts, int item) {
        for (int k = drafts.size() - 1; k >= Math.max(0, drafts.size() - 8); k--) {
            Draft draft = drafts.get(k);
            if (draft.isQuoted() && !draft.isTerm() && draft.segments().get(0) < item) {
                return Optional.of(draft);
            }
        }
        return Optional.empty();
    }

    /**
     * Adds a sentence that is all quoted to the quotation before it: one that its cue split in the same paragraph, or one
     * that a paragraph left open.
     */
    private static boolean goesOn(Row row, List<Draft> drafts, Sentence sentence, Draft draft, Leftovers leftovers) {
        if (drafts.isEmpty() || !leftovers.isOnlyQuoted(sentence) || draft.cue().isEmpty()) {
            return false;
        }
        int item = draft.segments().get(0);
        Draft last = drafts.get(drafts.size() - 1);
        Sentence above = row.sentences().get(last.sentence());
        boolean sameParagraph = above.paragraph() == sentence.paragraph();
        boolean open = row.segment(item).continues();
        boolean joins =
                last.isQuoted() && last.cue().equals(draft.cue()) && (sameParagraph || open) && isDirect(row, last);
        if (joins) {
            last.add(draft.parts().get(0), List.of(item), open);
        }
        return joins;
    }

    private static boolean isDirect(Row row, Draft draft) {
        return draft.parts().stream().allMatch(part -> part.to() - part.from() == 1 && row.isSegment(part.from()));
    }

    private static Report report(Row row, Draft draft, Speakers speakers) {
        Sentence sentence = row.sentences().get(draft.sentence());
        List<Span> content = draft.parts().stream()
                .map(part -> row.span(part.from(), part.to()))
                .toList();
        List<Span> quoted =
                draft.segments().stream().map(item -> row.segment(item).inner()).toList();
        QuotationKind kind = draft.isTerm()
                ? QuotationKind.TERM
                : quoted.isEmpty()
                        ? QuotationKind.INDIRECT
                        : isDirect(row, draft) && draft.cue().isPresent() || isSentence(row, draft)
                                ? QuotationKind.DIRECT
                                : QuotationKind.MIXED;
        List<Span> cue =
                draft.cue().map(c -> List.of(row.span(c.from(), c.to()))).orElse(List.of());
        List<Span> source = draft.source().isNone()
                ? List.of()
                : List.of(row.span(draft.source().from(), draft.source().to()));
        Attribution attribution = draft.answer().isNobody()
                ? Attribution.NONE
                : new Attribution(
                        cue,
                        source,
                        speakers.speaker(draft.answer()),
                        speakers.voice(draft.answer()),
                        draft.confidence());
        return new Report(
                new Quotation(kind, content, quoted),
                attribution,
                draft.continued(),
                draft.sentence(),
                row.span(sentence.from(), sentence.to()),
                sentence.isHeading(),
                false,
                Optional.empty());
    }

    private static boolean isSentence(Row row, Draft draft) {
        int first = draft.segments().get(0);
        int point = row.tokens().text().at(row.segment(first).inner().start());
        int last = row.tokens().text().at(row.segment(first).inner().end() - 1);
        return isDirect(row, draft) && Character.isUpperCase(point) && (last == '.' || last == '!' || last == '?');
    }

    private static Report report(Page page, Cast cast, Block block) {
        String name = block.name().map(page.tokens().text()::substring).orElse("");
        String handle = block.handle().map(page.tokens().text()::substring).orElse("");
        Speaker speaker =
                name.isEmpty() ? Speaker.UNKNOWN : cast.named(name, handle).speaker();
        List<Span> source = block.name().map(List::of).orElse(List.of());
        Attribution attribution =
                speaker.isUnknown() ? Attribution.NONE : new Attribution(List.of(), source, speaker, speaker, 0.97);
        Span frame = block.credit().orElse(block.content().get(0));
        return new Report(
                new Quotation(QuotationKind.BLOCK, block.content(), block.content()),
                attribution,
                List.of(),
                -1,
                frame,
                false,
                block.post(),
                block.stamp());
    }

    private static List<Attributions.Subject> subjects(Row row, Resolver resolver, Speakers speakers) {
        List<Attributions.Subject> subjects = new ArrayList<>();
        for (Sentence sentence : row.sentences()) {
            Speaker speaker = resolver.subjectOf(sentence).map(speakers::voice).orElse(Speaker.UNKNOWN);
            subjects.add(
                    new Attributions.Subject(row.span(sentence.from(), sentence.to()), speaker, sentence.paragraph()));
        }
        return subjects;
    }

    /** The speakers of an article, each made once, and who voices which body. */
    static final class Speakers {

        private final IdentityHashMap<Figure, Speaker> made = new IdentityHashMap<>();
        private final List<Speaker> voices;
        private final int home;

        Speakers(List<Draft> drafts) {
            voices = drafts.stream()
                    .flatMap(draft -> draft.answer().figure().stream())
                    .distinct()
                    .map(this::speaker)
                    .filter(speaker -> speaker.kind() == SpeakerKind.PERSON && Voice.isVoice(speaker))
                    .toList();
            home = drafts.stream()
                    .map(draft -> Voice.country(speaker(draft.answer())))
                    .filter(country -> country >= 0)
                    .findFirst()
                    .orElse(-1);
        }

        Speaker speaker(Resolver.Answer answer) {
            return answer.figure().map(this::speaker).orElseGet(answer::speaker);
        }

        private Speaker speaker(Figure figure) {
            return made.computeIfAbsent(figure, Figure::speaker);
        }

        Speaker voice(Resolver.Answer answer) {
            Speaker speaker = speaker(answer);
            List<Speaker> spoke = voices.stream()
                    .filter(voice -> Voice.speaksFor(voice, speaker, home))
                    .toList();
            return spoke.size() == 1 ? spoke.get(0) : speaker;
        }
    }
}
