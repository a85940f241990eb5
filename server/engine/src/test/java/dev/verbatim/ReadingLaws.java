package dev.verbatim;

import dev.verbatim.article.Article;
import dev.verbatim.article.Evidence;
import dev.verbatim.text.CodePoints;
import dev.verbatim.text.Selector;
import dev.verbatim.text.Span;
import dev.verbatim.witness.ArticleReader;
import dev.verbatim.witness.Testimony;
import dev.verbatim.witness.TooManyQuotationsException;
import dev.verbatim.witness.Witness;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The laws of reading, each broken with an {@link AssertionError}: any text is read, spans read back, code points count. */
public final class ReadingLaws {

    private static final ArticleReader READER = new ArticleReader();

    private ReadingLaws() {}

    /**
     * All laws for one article: it is read, what it testifies keeps the laws, and its spans stand where they stand whether
     * the code point before the text takes one UTF-16 unit or two.
     */
    public static void requireAll(Article article) {
        read(article);
        Optional<Testimony> narrow = read(withText(article, "☺" + article.text()));
        Optional<Testimony> wide = read(withText(article, "😀" + article.text()));
        require(
                narrow.map(ReadingLaws::spans).equals(wide.map(ReadingLaws::spans)),
                "positions count code points",
                article);
    }

    /** What an article testifies, if it has not too many quotations. */
    static Optional<Testimony> read(Article article) {
        try {
            Testimony testimony = READER.read(article);
            requireLaws(article.text(), testimony);
            return Optional.of(testimony);
        } catch (TooManyQuotationsException refused) {
            require(refused.count() > ArticleReader.MAXIMUM_QUOTATIONS, "refused for too many quotations", refused);
            return Optional.empty();
        }
    }

    private static Article withText(Article article, String text) {
        return new Article(
                article.id(),
                article.uri(),
                article.publisher(),
                article.title(),
                article.authors(),
                article.publishDate(),
                text,
                article.original());
    }

    /** The laws that a testimony and the text it was read from keep. */
    static void requireLaws(String text, Testimony testimony) {
        CodePoints points = CodePoints.of(text);
        Span whole = new Span(0, points.length());
        require(whole.contains(testimony.body()), "body inside the text", testimony.body());
        testimony.publication().evidence().forEach(evidence -> requireReadsBack(points, evidence.selector()));
        int number = 1;
        for (Witness witness : testimony.witnesses()) {
            require(witness.number() == number++, "numbers in reading order", witness);
            requireOrdered(witness.quotation().contentSpans(), witness);
            requireOrdered(witness.quotation().quotedSpans(), witness);
            for (Span quoted : witness.quotation().quotedSpans()) {
                require(covers(witness.quotation().contentSpans(), quoted), "quoted inside the content", witness);
            }
            require(
                    witness.continued().size() == Math.max(0, witness.quoted().size() - 1) || witness.original(),
                    "one joint between two parts",
                    witness);
            witness.content().forEach(selector -> requireReadsBack(points, selector));
            witness.quoted().forEach(selector -> requireReadsBack(points, selector));
            witness.attribution().cueSpans().forEach(span -> require(whole.contains(span), "cue", span));
            witness.attribution().sourceSpans().forEach(span -> require(whole.contains(span), "source", span));
            for (Evidence evidence : witness.occasion().evidence()) {
                requireReadsBack(points, evidence.selector());
            }
        }
    }

    private static void requireReadsBack(CodePoints points, Selector selector) {
        require(selector.equals(points.select(selector.span())), "reads back", selector);
    }

    private static void requireOrdered(List<Span> spans, Object where) {
        for (int i = 0; i < spans.size(); i++) {
            require(!spans.get(i).isEmpty(), "no empty span", where);
            require(i == 0 || spans.get(i - 1).end() <= spans.get(i).start(), "spans in order", where);
        }
    }

    private static boolean covers(List<Span> spans, Span quoted) {
        int low = 0;
        int high = spans.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (spans.get(middle).end() < quoted.end()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < spans.size() && spans.get(low).contains(quoted);
    }

    /** Cheap enough for a million spans. */
    private static void require(boolean kept, String law, Object where) {
        if (!kept) {
            throw new AssertionError("broken: " + law + ": " + where);
        }
    }

    /** Every span of a testimony, in one order. */
    static List<Span> spans(Testimony testimony) {
        List<Span> spans = new ArrayList<>();
        spans.add(testimony.body());
        testimony
                .publication()
                .evidence()
                .forEach(evidence -> spans.add(evidence.selector().span()));
        for (Witness witness : testimony.witnesses()) {
            spans.addAll(witness.quotation().contentSpans());
            spans.addAll(witness.quotation().quotedSpans());
            spans.addAll(witness.attribution().cueSpans());
            spans.addAll(witness.attribution().sourceSpans());
            witness.occasion()
                    .evidence()
                    .forEach(evidence -> spans.add(evidence.selector().span()));
        }
        return spans;
    }
}
