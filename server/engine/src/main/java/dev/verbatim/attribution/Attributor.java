package dev.verbatim.attribution;

import dev.verbatim.article.Page;
import dev.verbatim.quotation.Block;
import dev.verbatim.quotation.Quotation;
import dev.verbatim.quotation.QuotationKind;
import dev.verbatim.quotation.Segment;
import dev.verbatim.text.Folding;
import dev.verbatim.text.Span;
import dev.verbatim.text.WordList;
import java.util.ArrayList;
import java.util.Comparator;
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

    private static final WordList TURNS = WordList.load("turn-labels.txt");

    /** The quotations of a page, attributed. */
    public Attributions attribute(Page page, List<Segment> segments, List<Block> blocks) {
        Row row = RowBuilder.build(page, segments, blocks);
        int items = row.sentences().isEmpty()
                ? 0
                : row.sentences().get(row.sentences().size() - 1).to();
        Cast cast = new Cast(row, items);
        List<Optional<Figure>> credited =
                blocks.stream().map(block -> credited(page, cast, block)).toList();
        Resolver resolver = new Resolver(row, cast);
        List<Draft> drafts = new DraftReader(row, resolver).read();
        Speakers speakers = new Speakers(drafts);
        List<Report> reports = new ArrayList<>();
        for (int b = 0; b < blocks.size(); b++) {
            reports.add(report(blocks.get(b), credited.get(b).map(speakers::speaker)));
        }
        for (Draft draft : drafts) {
            reports.add(report(row, draft, speakers));
        }
        reports.sort(
                Comparator.comparing(report -> report.quotation().contentSpans().get(0)));
        return new Attributions(reports, subjects(row, cast, resolver, speakers));
    }

    private static Report report(Row row, Draft draft, Speakers speakers) {
        Sentence sentence = row.sentences().get(draft.sentence());
        List<Span> content = new ArrayList<>(draft.parts().size());
        for (Draft.Part part : draft.parts()) {
            content.add(row.span(part.from(), part.to()));
        }
        List<Span> quoted = new ArrayList<>(draft.segments().size());
        for (int item : draft.segments()) {
            quoted.add(row.segment(item).inner());
        }
        QuotationKind kind = draft.isTerm()
                ? QuotationKind.TERM
                : quoted.isEmpty()
                        ? QuotationKind.INDIRECT
                        : draft.isDirect() && draft.cue().isPresent() || isSentence(row, draft)
                                ? QuotationKind.DIRECT
                                : QuotationKind.MIXED;
        List<Span> cue =
                draft.cue().map(c -> List.of(row.span(c.from(), c.to()))).orElse(List.of());
        List<Span> source = draft.sources().stream()
                .map(phrase -> row.span(phrase.from(), phrase.to()))
                .toList();
        Answer answer = draft.answer();
        Attribution attribution = answer.isNobody()
                ? new Attribution(cue, source, Speaker.UNKNOWN, Speaker.UNKNOWN, 0.0)
                : new Attribution(cue, source, speakers.speaker(answer), speakers.voice(answer), draft.confidence());
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
        return draft.isDirect() && Character.isUpperCase(point) && (last == '.' || last == '!' || last == '?');
    }

    /** Who is named on a block's line of credit or before its colon. */
    private static Optional<Figure> credited(Page page, Cast cast, Block block) {
        String handle = block.handle()
                .map(page.tokens().text()::substring)
                .map(account -> account.startsWith("@") ? account : "@" + account)
                .orElse("");
        return block.name()
                .map(name -> block.name().equals(block.handle())
                        ? handle
                        : page.tokens().text().substring(name))
                .filter(name -> !name.isBlank() && !TURNS.has(Folding.key(name)))
                .map(name -> cast.named(name, handle));
    }

    private static Report report(Block block, Optional<Speaker> credited) {
        Speaker speaker = credited.orElse(Speaker.UNKNOWN);
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

    private static List<Attributions.Subject> subjects(Row row, Cast cast, Resolver resolver, Speakers speakers) {
        List<Attributions.Subject> subjects = new ArrayList<>();
        int body = 0;
        for (Sentence sentence : row.sentences()) {
            Speaker speaker = resolver.subjectOf(sentence).map(speakers::voice).orElse(Speaker.UNKNOWN);
            body += sentence.isHeading() ? 0 : 1;
            boolean lead = !sentence.isHeading() && body <= Attributions.LEAD;
            subjects.add(new Attributions.Subject(
                    row.span(sentence.from(), sentence.to()),
                    speaker,
                    sentence.paragraph(),
                    lead ? people(row, sentence, cast, speakers) : List.of()));
        }
        return subjects;
    }

    private static List<Attributions.Named> people(Row row, Sentence sentence, Cast cast, Speakers speakers) {
        List<Attributions.Named> people = new ArrayList<>();
        for (int r = cast.firstRunFrom(sentence.from());
                r < cast.runs().size() && cast.runs().get(r).to() <= sentence.to();
                r++) {
            Optional<Speaker> speaker = speakers.known(cast.figure(r)).filter(Speaker::isPerson);
            if (speaker.isPresent()) {
                NameRun run = cast.runs().get(r);
                people.add(new Attributions.Named(speaker.get(), row.span(run.nameFrom(), run.to())));
            }
        }
        return people;
    }
}
