package dev.verbatim.alignment;

import dev.verbatim.text.Folding;

/**
 * The part of a word that its inflected forms share.
 *
 * <p>Only the regular endings of English verbs, nouns and adverbs are taken off; words that differ in more are different
 * words. The shape is for comparison only and need not be a word.
 */
final class Stem {

    private Stem() {}

    /** The key of the stem of a folded word. */
    static long key(String folded) {
        return Folding.key(of(folded));
    }

    /** The stem of a folded word. */
    static String of(String folded) {
        if (folded.length() < 4 || !folded.chars().allMatch(c -> (c >= 'a' && c <= 'z') || c == '-' || c == '\'')) {
            return folded;
        }
        return withoutFinalVowel(withoutAdverb(withoutVerb(withoutPlural(folded))));
    }

    private static String withoutPlural(String word) {
        if (word.endsWith("ies") && word.length() > 4) {
            return cut(word, 3) + "y";
        }
        if (word.endsWith("sses") || word.endsWith("xes") || word.endsWith("ches") || word.endsWith("shes")) {
            return cut(word, 2);
        }
        boolean singular = word.endsWith("ss") || word.endsWith("us") || word.endsWith("is");
        return word.endsWith("s") && !singular ? cut(word, 1) : word;
    }

    private static String withoutVerb(String word) {
        if (word.endsWith("ied") && word.length() > 4) {
            return cut(word, 3) + "y";
        }
        int ending = word.endsWith("ing") ? 3 : word.endsWith("ed") ? 2 : 0;
        if (ending == 0 || word.length() - ending < 3 || !hasVowel(word, word.length() - ending)) {
            return word;
        }
        String bare = cut(word, ending);
        int last = bare.length() - 1;
        boolean doubled = bare.charAt(last) == bare.charAt(last - 1) && "lsz".indexOf(bare.charAt(last)) < 0;
        return doubled ? cut(bare, 1) : bare;
    }

    private static String withoutAdverb(String word) {
        return word.endsWith("ly") && word.length() > 5 ? cut(word, 2) : word;
    }

    private static String withoutFinalVowel(String word) {
        char last = word.charAt(word.length() - 1);
        return word.length() > 3 && (last == 'e' || last == 'y') ? cut(word, 1) : word;
    }

    private static boolean hasVowel(String word, int end) {
        for (int i = 0; i < end; i++) {
            if ("aeiouy".indexOf(word.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static String cut(String word, int ending) {
        return word.substring(0, word.length() - ending);
    }
}
