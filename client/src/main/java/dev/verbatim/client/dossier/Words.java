package dev.verbatim.client.dossier;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts texts into words, and says which words are the same. */
final class Words {
    static final String GAP = "[…]";

    private Words() {}

    static List<Word> of(String text) {
        var words = new ArrayList<Word>();
        int[] points = text.codePoints().toArray();
        int start = 0;
        for (int i = 0; i <= points.length; i++) {
            if (i == points.length || Character.isWhitespace(points[i])) {
                if (i > start) {
                    var word = new String(points, start, i - start);
                    words.add(new Word(word, start, i, word.equals(GAP)));
                }
                start = i + 1;
            }
        }
        return words;
    }

    /** Returns what two spellings of one word share: letters and digits alone, in lower case. */
    static String key(String word) {
        var key = Normalizer.normalize(word, Normalizer.Form.NFKC)
                .replaceAll("[^\\p{L}\\p{N}]", "")
                .toLowerCase(Locale.ROOT);
        return key.isEmpty() ? word : key;
    }
}
