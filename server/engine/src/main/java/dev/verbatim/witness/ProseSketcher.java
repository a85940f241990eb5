package dev.verbatim.witness;

import dev.verbatim.article.Page;
import dev.verbatim.text.Span;
import dev.verbatim.text.Tokens;
import java.util.List;

/** Makes the sketch of a page's own prose: its runs of eight words outside quotation marks, hashed. One pass. */
final class ProseSketcher {

    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

    private ProseSketcher() {}

    static Sketch sketch(Page page, List<Span> quoted) {
        Tokens tokens = page.tokens();
        long[] hashes = new long[tokens.size()];
        int count = 0;
        for (Span paragraph : page.paragraphs()) {
            long[] window = new long[Sketch.RUN_WORDS];
            int words = 0;
            int next = firstAfter(quoted, paragraph.start());
            for (int i = tokens.from(paragraph.start()); i < tokens.size() && tokens.start(i) < paragraph.end(); i++) {
                while (next < quoted.size() && quoted.get(next).end() <= tokens.start(i)) {
                    next++;
                }
                if (next < quoted.size() && quoted.get(next).contains(tokens.start(i))) {
                    words = 0;
                } else if (tokens.isWord(i)) {
                    window[words++ % window.length] = tokens.key(i);
                    if (words >= window.length) {
                        hashes[count++] = hash(window, words);
                    }
                }
            }
        }
        return Sketch.ofFirst(hashes, count);
    }

    private static int firstAfter(List<Span> spans, int position) {
        int low = 0;
        int high = spans.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (spans.get(middle).end() <= position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static long hash(long[] window, int words) {
        long hash = 1;
        for (int k = 0; k < window.length; k++) {
            hash = (hash ^ window[(words + k) % window.length]) * MULTIPLIER;
            hash ^= hash >>> 32;
        }
        return hash;
    }
}
