package dev.verbatim.collation;

import dev.verbatim.alignment.Aligner;
import dev.verbatim.alignment.Alignment;
import dev.verbatim.alignment.Row;
import dev.verbatim.text.Folding;

/** Tells in what way one wording differs from another. */
public final class Variations {

    private static final int LONG_WORD = 5;

    private Variations() {}

    /** In what way {@code reading} differs from {@code lemma}; both are whole words as printed, either may be empty. */
    public static VariationKind kind(String lemma, String reading) {
        if (reading.isEmpty()) {
            return VariationKind.OMISSION;
        }
        Row base = Row.of(lemma);
        Row other = Row.of(reading);
        if (isSupplied(base) || isSupplied(other)) {
            return VariationKind.SUPPLIED;
        }
        if (isMarkup(base) != isMarkup(other) && sharesName(base, other)) {
            return VariationKind.MARKUP;
        }
        if (isSameSpelling(bare(lemma), bare(reading))) {
            return VariationKind.ORTHOGRAPHIC;
        }
        Alignment alignment = Aligner.align(base, other);
        return alignment.hardStop().isPresent() ? VariationKind.SUBSTANTIVE : VariationKind.TRANSLATION;
    }

    private static boolean isSupplied(Row row) {
        for (int i = 0; i < row.size(); i++) {
            if (row.isSupplied(i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMarkup(Row row) {
        for (int i = 0; i < row.size(); i++) {
            if (row.isMarkup(i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a handle or tag of the one holds a content word of the other. */
    private static boolean sharesName(Row one, Row two) {
        Row marked = isMarkup(one) ? one : two;
        Row plain = marked == one ? two : one;
        String tag = Folding.fold(marked.toString()).replace(" ", "");
        for (int i = 0; i < plain.size(); i++) {
            if (plain.isContent(i) && tag.contains(Folding.fold(plain.word(i)))) {
                return true;
            }
        }
        return false;
    }

    private static String bare(String words) {
        return Folding.fold(words).replaceAll("[\\s'-]", "");
    }

    /** Whether two folded words are the same but for one letter. */
    private static boolean isSameSpelling(String one, String two) {
        if (one.equals(two)) {
            return true;
        }
        int shorter = Math.min(one.length(), two.length());
        if (shorter < LONG_WORD || Math.abs(one.length() - two.length()) > 1) {
            return false;
        }
        int start = 0;
        while (start < shorter && one.charAt(start) == two.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && one.charAt(one.length() - 1 - end) == two.charAt(two.length() - 1 - end)) {
            end++;
        }
        return start > 0 && end > 0 && Math.max(one.length(), two.length()) - start - end <= 1;
    }
}
