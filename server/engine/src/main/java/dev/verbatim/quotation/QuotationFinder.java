package dev.verbatim.quotation;

import dev.verbatim.article.Page;
import dev.verbatim.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Finds what stands between quotation marks or is set off in an article. Time linear in the length of the text. */
public final class QuotationFinder {

    /** The segments of a page's headline and story in reading order, those inside blocks left out. */
    public List<Segment> segments(Page page, List<Block> blocks) {
        List<Segment> found = new ArrayList<>();
        MarkPairer headline = new MarkPairer(page.tokens().text());
        page.headline().ifPresent(span -> found.addAll(headline.pair(List.of(span))));
        found.addAll(new MarkPairer(page.tokens().text()).pair(page.paragraphs()));
        found.removeIf(segment -> isInside(segment.outer(), blocks));
        return found;
    }

    /** The blocks of a page's story in reading order. */
    public List<Block> blocks(Page page) {
        return new BlockFinder(page).find();
    }

    private static boolean isInside(Span span, List<Block> blocks) {
        int low = 0;
        int high = blocks.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Block block = blocks.get(middle);
            if (block.content().get(0).overlaps(span)
                    || block.credit().filter(span::overlaps).isPresent()) {
                return true;
            }
            if (block.content().get(0).start() < span.start()) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return false;
    }
}
