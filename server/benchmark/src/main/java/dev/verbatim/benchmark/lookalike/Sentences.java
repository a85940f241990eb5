package dev.verbatim.benchmark.lookalike;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts statements into sentences and sentences into words, marks left where they stand. */
final class Sentences {

    private static final Pattern END = Pattern.compile("(?<=[.!?]['\"”’]?)\\s+(?=[\"“‘'@#]?[A-Z])");
    private static final int LEAST = 6;
    private static final int MOST = 45;

    private Sentences() {}

    /** The sentences of a text of 6 to 45 words, those with a gap or an abbreviation at their end left out. */
    static List<String> of(String text) {
        List<String> sentences = new ArrayList<>();
        for (String sentence : END.split(text, -1)) {
            int words = words(sentence).size();
            if (words >= LEAST && words <= MOST && !sentence.contains("[") && !sentence.contains("…")) {
                sentences.add(sentence.strip());
            }
        }
        return sentences;
    }

    static List<String> words(String sentence) {
        return new ArrayList<>(List.of(sentence.strip().split("\\s+", -1)));
    }

    /** The letters of a word without the marks beside them. */
    static String bare(String word) {
        return word.replaceAll("^[^\\p{L}\\p{N}@#$]+|[^\\p{L}\\p{N}%]+$", "");
    }

    /** A word in place of another, the marks beside it and its capital kept. */
    static String inPlace(String word, String other) {
        String bare = bare(word);
        int at = word.indexOf(bare);
        boolean capital = !bare.isEmpty() && Character.isUpperCase(bare.charAt(0)) && !bare.equals("I");
        String shown = capital ? Character.toUpperCase(other.charAt(0)) + other.substring(1) : other;
        return word.substring(0, at) + shown + word.substring(at + bare.length());
    }
}
