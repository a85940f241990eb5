package dev.verbatim.witness;

import dev.verbatim.article.Article;
import dev.verbatim.article.Page;
import dev.verbatim.article.PageReader;
import dev.verbatim.attribution.Attributions;
import dev.verbatim.attribution.Attributor;
import dev.verbatim.attribution.Report;
import dev.verbatim.occasion.Occasion;
import dev.verbatim.occasion.OccasionResolver;
import dev.verbatim.quotation.Block;
import dev.verbatim.quotation.QuotationFinder;
import dev.verbatim.quotation.Segment;
import dev.verbatim.text.CodePoints;
import dev.verbatim.text.Selector;
import dev.verbatim.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Reads an article: the first of the engine's three doors. */
public final class ArticleReader {

    /** How many quotations an article may have at most. */
    public static final int MAXIMUM_QUOTATIONS = 10_000;

    private final PageReader pages = new PageReader();
    private final QuotationFinder quotations = new QuotationFinder();
    private final Attributor attributor = new Attributor();
    private final OccasionResolver occasions = new OccasionResolver();
    private final OriginalReader originals = new OriginalReader();

    /**
     * All that the article testifies. Any text is read without an exception, noise included; time is linear in its
     * length.
     *
     * @throws TooManyQuotationsException if the article has more than {@value #MAXIMUM_QUOTATIONS} quotations
     */
    public Testimony read(Article article) {
        Page page = pages.read(article);
        List<Block> blocks = quotations.blocks(page);
        if (article.original().isPresent()) {
            List<Witness> witnesses = originals.read(article, page, blocks);
            return testimony(article, page, ProseSketcher.sketch(page, List.of(page.body())), checked(witnesses));
        }
        List<Segment> segments = quotations.segments(page, blocks);
        Attributions attributions = attributor.attribute(page, segments, blocks);
        List<Occasion> when = occasions.resolve(page, attributions);
        List<Witness> witnesses = new ArrayList<>();
        for (int i = 0; i < attributions.reports().size(); i++) {
            witnesses.add(witness(page, attributions.reports().get(i), when.get(i), i + 1));
        }
        return testimony(article, page, ProseSketcher.sketch(page, quoted(segments, blocks)), checked(witnesses));
    }

    private static List<Witness> checked(List<Witness> witnesses) {
        if (witnesses.size() > MAXIMUM_QUOTATIONS) {
            throw new TooManyQuotationsException(witnesses.size());
        }
        return witnesses;
    }

    private static List<Span> quoted(List<Segment> segments, List<Block> blocks) {
        List<Span> spans = new ArrayList<>();
        segments.forEach(segment -> spans.add(segment.outer()));
        blocks.forEach(block -> {
            spans.addAll(block.content());
            block.credit().ifPresent(spans::add);
        });
        spans.sort(null);
        return spans;
    }

    private static Testimony testimony(Article article, Page page, Sketch sketch, List<Witness> witnesses) {
        CodePoints text = page.tokens().text();
        String title =
                article.title().isEmpty() ? page.headline().map(text::substring).orElse("") : article.title();
        return new Testimony(
                article.id(),
                article.uri(),
                article.publisher(),
                title,
                article.original().isPresent(),
                page.dating(),
                text.printed(page.body()),
                sketch,
                witnesses);
    }

    private static Witness witness(Page page, Report report, Occasion occasion, int number) {
        CodePoints text = page.tokens().text();
        return new Witness(
                page.articleId(),
                number,
                report.sentence(),
                report.heading(),
                false,
                report.continued(),
                report.quotation().printedIn(text),
                report.attribution().printedIn(text),
                occasion,
                select(text, report.quotation().contentSpans()),
                select(text, report.quotation().quotedSpans()));
    }

    private static List<Selector> select(CodePoints text, List<Span> spans) {
        List<Selector> selectors = new ArrayList<>(spans.size());
        for (Span span : spans) {
            selectors.add(text.select(span));
        }
        return selectors;
    }
}
