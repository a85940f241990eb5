package dev.verbatim.collation;

import dev.verbatim.alignment.Aligner;
import dev.verbatim.alignment.Row;
import dev.verbatim.text.Folding;
import dev.verbatim.text.WordList;
import java.util.List;
import java.util.regex.Pattern;

/** Tells in what way one wording differs from another. */
public final class Variations {

    private static final int LONG_WORD = 5;
    private static final List<WordList.Line> SPELLINGS = WordList.lines("match-spellings.txt");
    private static final Pattern VOWELS = Pattern.compile("[aeiouy]");
    private static final Pattern DOUBLES = Pattern.compile("(.)\\1+");

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
        if (isSameSpelling(bare(lemma), bare(reading), isName(base) && isName(other))) {
            return VariationKind.ORTHOGRAPHIC;
        }
        if (base.size() == 0) {
            return other.isDenial() ? VariationKind.SUBSTANTIVE : VariationKind.ADDITION;
        }
        return Aligner.align(base, other).hardStop().isPresent()
                ? VariationKind.SUBSTANTIVE
                : VariationKind.TRANSLATION;
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

    /** Whether two folded words are the same, spelled by two customs or, if names, written down by ear twice. */
    private static boolean isSameSpelling(String one, String two, boolean names) {
        return one.equals(two)
                || common(one).equals(common(two))
                || (names && one.charAt(0) == two.charAt(0) && skeleton(one).equals(skeleton(two)));
    }

    /** A folded word in the letters that its spellings by different customs share; need not be a word. */
    public static String common(String word) {
        String common = word;
        for (WordList.Line line : SPELLINGS) {
            common = common.replace(line.words().get(0), line.column(0));
        }
        return common;
    }

    /** The consonants, each once in a row. */
    private static String skeleton(String word) {
        return DOUBLES.matcher(VOWELS.matcher(word).replaceAll("")).replaceAll("$1");
    }

    private static boolean isName(Row row) {
        return row.size() == 1
                && row.word(0).length() >= LONG_WORD
                && Character.isUpperCase(row.word(0).codePointAt(0));
    }
}
