package dev.verbatim.verification;

import dev.verbatim.alignment.Row;
import java.util.List;

/** Whether words in question are those of a text in another house style. */
final class Sameness {

    /** As many words may stand where an editor put others in brackets. */
    private static final int REPLACED = 6;

    private static final int ANY = 400;

    /** Right before this nobody may cut: {@code I do} of {@code I don’t}. */
    private static final String NOT = "not";

    /** A negation that a gap of so few words swallows is left out on purpose. */
    private static final int NARROW = 4;

    private final List<String> wanted;
    private final List<String> there;

    private Sameness(List<String> wanted, List<String> there) {
        this.wanted = wanted;
        this.there = there;
    }

    /** Whether the words stand there one after the other, in whatever style; at least one must carry content. */
    static boolean holds(List<String> wanted, Row there) {
        List<String> canon = Canon.of(there);
        Sameness sameness = new Sameness(wanted, canon);
        for (int from = 0; from < canon.size(); from++) {
            if (sameness.fits(0, from)) {
                return true;
            }
        }
        return false;
    }

    private boolean fits(int first, int from) {
        int i = first;
        int j = from;
        while (i < wanted.size()) {
            String word = wanted.get(i);
            if (word.equals(Canon.SUPPLIED) || word.equals(Canon.ELLIPSIS)) {
                return goesOn(i + 1, j, word.equals(Canon.SUPPLIED) ? REPLACED : ANY, i == 0);
            }
            while (j < there.size() && isAside(there.get(j))) {
                j++;
            }
            if (j >= there.size() || !same(word, there.get(j))) {
                return false;
            }
            i++;
            j++;
        }
        return j == there.size() || !there.get(j).equals(NOT);
    }

    /** Whether the rest stands after a gap of at most so many words. */
    private boolean goesOn(int next, int from, int most, boolean opens) {
        if (next >= wanted.size()) {
            return true;
        }
        boolean negated = false;
        for (int gap = 0; gap <= (opens ? 0 : most) && from + gap < there.size(); gap++) {
            if (!(negated && gap < NARROW) && fits(next, from + gap)) {
                return true;
            }
            negated |= Contradictions.isNegation(there.get(from + gap));
        }
        return false;
    }

    private static boolean isAside(String word) {
        return word.equals(Canon.SUPPLIED) || word.equals(Canon.ELLIPSIS);
    }

    private static boolean same(String one, String two) {
        return one.equals(two) || isShort(one, two) || isShort(two, one);
    }

    private static boolean isShort(String clitic, String word) {
        return clitic.equals("'s") && (word.equals("is") || word.equals("has"))
                || clitic.equals("'d") && (word.equals("would") || word.equals("had"));
    }
}
