package dev.verbatim.attribution;

import dev.verbatim.article.Page;
import dev.verbatim.quotation.Block;
import dev.verbatim.quotation.Quotation;
import dev.verbatim.quotation.QuotationKind;
import dev.verbatim.quotation.Segment;
import dev.verbatim.text.Span;
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

    /** Quotations back within which somebody who spoke may go on. */
    private static final int REACH = 8;

    /** Less sure than this, a speaker is a guess that whoever is told further on overrules. */
    private static final double GUESSED = 0.7;

    /** Fewer words than this are known by their context alone. */
    private static final int PASSAGE_WORDS = 5;

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
        List<Draft> drafts = draft(row, new SentenceReader(row, resolver), resolver);
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
        return new Attributions(reports, subjects(row, resolver, speakers));
    }

    private static List<Draft> draft(Row row, SentenceReader reader, Resolver resolver) {
        Leftovers leftovers = new Leftovers(row, reader, resolver);
        Exchange exchange = new Exchange(row);
        List<Draft> drafts = new ArrayList<>();
        for (Sentence sentence : row.sentences()) {
            List<Draft> found = reader.read(sentence);
            boolean[] claimed = new boolean[sentence.to() - sentence.from()];
            for (Draft draft : found) {
                draft.segments().forEach(item -> claimed[item - sentence.from()] = true);
            }
            found.forEach(draft -> drafts.add(withParagraphsBefore(row, drafts, draft)));
            for (int i = sentence.from(); i < sentence.to(); i++) {
                if (row.isSegment(i) && !claimed[i - sentence.from()]) {
                    Leftovers.Context context = new Leftovers.Context(
                            lastQuoted(drafts, i),
                            lastBefore(row, drafts, sentence),
                            lastSpeaker(drafts),
                            exchange.turn(drafts, i));
                    Draft draft = leftovers.read(sentence, i, context);
                    if (!goesOn(row, drafts, sentence, draft, leftovers)) {
                        drafts.add(draft);
                    }
                }
            }
        }
        return drafts;
    }

    /** A draft with the paragraphs that it ends, taken off the drafts: each was left open, and who speaks is told in the last. */
    private static Draft withParagraphsBefore(Row row, List<Draft> drafts, Draft draft) {
        Draft whole = draft;
        while (whole.isQuoted() && !drafts.isEmpty()) {
            Draft last = drafts.get(drafts.size() - 1);
            int item = whole.segments().get(0);
            boolean ends = row.segment(item).continues()
                    && last.isQuoted()
                    && last.isDirect()
                    && !last.isTerm()
                    && last.segments().get(last.segments().size() - 1) == item - 1
                    && last.confidence() < GUESSED
                    && !tellsWho(row, last);
            if (!ends) {
                return whole;
            }
            drafts.remove(drafts.size() - 1);
            whole = whole.after(last);
        }
        return whole;
    }

    /** Whether the sentence of a draft has the cue itself. */
    private static boolean tellsWho(Row row, Draft draft) {
        Sentence sentence = row.sentences().get(draft.sentence());
        return draft.cue()
                .filter(cue -> cue.from() >= sentence.from() && cue.from() < sentence.to())
                .isPresent();
    }

    private static Optional<Draft> lastQuoted(List<Draft> drafts, int item) {
        for (int k = drafts.size() - 1; k >= Math.max(0, drafts.size() - REACH); k--) {
            Draft draft = drafts.get(k);
            if (draft.isQuoted() && !draft.isTerm() && draft.segments().get(0) < item) {
                return Optional.of(drafts.get(spoken(drafts, k)));
            }
        }
        return Optional.empty();
    }

    /** The draft of what was said in a sentence, if the last one is only what somebody was called: {@code “A,” he said, calling it “b.”} */
    private static int spoken(List<Draft> drafts, int last) {
        Draft draft = drafts.get(last);
        boolean called = last > 0 && !isClause(draft);
        Draft before = called ? drafts.get(last - 1) : draft;
        boolean said = called
                && before.sentence() == draft.sentence()
                && before.isQuoted()
                && before.isDirect()
                && isClause(before)
                && before.answer().equals(draft.answer());
        return said ? last - 1 : last;
    }

    private static boolean isClause(Draft draft) {
        return draft.cue()
                .filter(cue -> cue.takes(CueVerb.Complement.CLAUSE) || cue.takes(CueVerb.Complement.HEARER))
                .isPresent();
    }

    /** The last draft whose speaker is known, with or without marks. */
    private static Optional<Draft> lastSpeaker(List<Draft> drafts) {
        for (int k = drafts.size() - 1; k >= Math.max(0, drafts.size() - REACH); k--) {
            if (drafts.get(k).answer().figure().isPresent()) {
                return Optional.of(drafts.get(k));
            }
        }
        return Optional.empty();
    }

    /** The last draft of the sentence before one in the same paragraph, with or without marks. */
    private static Optional<Draft> lastBefore(Row row, List<Draft> drafts, Sentence sentence) {
        for (int k = drafts.size() - 1; k >= 0 && drafts.get(k).sentence() >= sentence.number() - 1; k--) {
            Draft draft = drafts.get(k);
            boolean above = draft.sentence() == sentence.number() - 1
                    && row.sentences().get(draft.sentence()).paragraph() == sentence.paragraph();
            if (above && !draft.isTerm()) {
                return Optional.of(draft);
            }
        }
        return Optional.empty();
    }

    /**
     * Adds a sentence that is all quoted to the quotation before it: one that a paragraph left open, or one that its cue split
     * in the same paragraph, if one of both is too short to be known by its words. <i>“No,” she said. “Never.”</i> is one
     * quotation; of two passages nobody knows what stood between them.
     */
    private static boolean goesOn(Row row, List<Draft> drafts, Sentence sentence, Draft draft, Leftovers leftovers) {
        if (drafts.isEmpty() || !leftovers.isOnlyQuoted(sentence) || draft.cue().isEmpty()) {
            return false;
        }
        int item = draft.segments().get(0);
        Draft last = drafts.get(spoken(drafts, drafts.size() - 1));
        if (!last.isQuoted() || !last.isDirect() || !last.cue().equals(draft.cue())) {
            return false;
        }
        boolean open = row.segment(item).continues();
        boolean split = row.sentences().get(last.sentence()).paragraph() == sentence.paragraph()
                && isClause(last)
                && (isShort(row, item) || last.segments().stream().allMatch(part -> isShort(row, part)));
        if (open || split) {
            last.goOn(sentence.number(), draft.parts().get(0), item, open);
        }
        return open || split;
    }

    private static boolean isShort(Row row, int item) {
        int end = row.segment(item).inner().end();
        int words = 0;
        for (int i = row.tokens().from(row.segment(item).inner().start());
                i < row.tokens().size() && row.tokens().start(i) < end;
                i++) {
            words += row.tokens().isWord(i) ? 1 : 0;
        }
        return words < PASSAGE_WORDS;
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
                .filter(name -> !name.isBlank())
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

    private static List<Attributions.Subject> subjects(Row row, Resolver resolver, Speakers speakers) {
        List<Attributions.Subject> subjects = new ArrayList<>();
        for (Sentence sentence : row.sentences()) {
            Speaker speaker = resolver.subjectOf(sentence).map(speakers::voice).orElse(Speaker.UNKNOWN);
            subjects.add(
                    new Attributions.Subject(row.span(sentence.from(), sentence.to()), speaker, sentence.paragraph()));
        }
        return subjects;
    }
}
