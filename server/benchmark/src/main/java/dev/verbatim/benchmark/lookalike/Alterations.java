package dev.verbatim.benchmark.lookalike;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;

/** Makes sentences that say something else. Each way answers with every sentence that it can make of one. */
final class Alterations {

    private static final Set<String> AUXILIARIES = Set.of(
            "is", "are", "was", "were", "will", "can", "has", "had", "would", "should", "could", "must", "did", "does",
            "do");
    private static final Map<String, String> CONTRACTED = Map.ofEntries(
            Map.entry("is", "isn't"),
            Map.entry("are", "aren't"),
            Map.entry("was", "wasn't"),
            Map.entry("were", "weren't"),
            Map.entry("will", "won't"),
            Map.entry("can", "can't"),
            Map.entry("has", "hasn't"),
            Map.entry("had", "hadn't"),
            Map.entry("would", "wouldn't"),
            Map.entry("should", "shouldn't"),
            Map.entry("could", "couldn't"),
            Map.entry("did", "didn't"),
            Map.entry("does", "doesn't"),
            Map.entry("do", "don't"));
    private static final Set<String> PRONOUNS = Set.of("i", "we", "you", "he", "she", "they");
    private static final Set<String> VERBS = Set.of(
            "want", "think", "believe", "know", "need", "have", "support", "like", "love", "see", "expect", "hope",
            "trust", "agree");
    private static final Set<String> QUANTIFIED = Set.of("the", "a", "an", "any", "some");
    private static final Set<String> NOT_NAMES =
            Set.of("I", "I'm", "I've", "I'll", "I'd", "I’m", "I’ve", "I’ll", "I’d");

    private final Random random;
    private final List<String> names;
    private final Map<String, List<String>> opposites = pairs("opposites.txt", /* bothWays= */ true);
    private final Map<String, List<String>> numbers = pairs("numbers.txt", /* bothWays= */ false);

    /** Alterations that take other names from {@code names}. */
    Alterations(Random random, List<String> names) {
        this.random = random;
        this.names = names;
    }

    List<String> of(Made.Kind kind, String sentence) {
        List<String> made = new ArrayList<>();
        List<String> words = Sentences.words(sentence);
        for (int i = 0; i < words.size(); i++) {
            switch (kind) {
                case NEGATION -> negate(words, i, made);
                case NUMBER -> number(words, i, made);
                case NAME -> name(words, i, made);
                case AGENT -> agent(words, i, made);
                case OPPOSITE -> opposite(words, i, made);
                case STYLE, MARKS, BRACKETS, CASE, CUT -> throw new IllegalArgumentException(kind + " alters nothing");
            }
        }
        return made;
    }

    private void negate(List<String> words, int i, List<String> made) {
        String word = low(words, i);
        String next = low(words, i + 1);
        boolean negated = next.equals("not") || next.equals("never") || next.equals("no");
        if (AUXILIARIES.contains(word) && !next.isEmpty() && !negated && !PRONOUNS.contains(next)) {
            made.add(with(words, i, words.get(i) + " not"));
            made.add(with(words, i, words.get(i) + " " + pick("never", "hardly", "no longer")));
            if (CONTRACTED.containsKey(word)) {
                made.add(with(words, i, Sentences.inPlace(words.get(i), Objects.requireNonNull(CONTRACTED.get(word)))));
            }
        }
        if (PRONOUNS.contains(word) && VERBS.contains(next) && !word.equals("he") && !word.equals("she")) {
            made.add(with(words, i, words.get(i) + pick(" don't", " do not", " never")));
        }
        if (word.equals("not") || word.equals("never") || word.equals("hardly")) {
            made.add(with(words, i, ""));
        }
        if (word.equals("no") && i > 0) {
            made.add(with(words, i, pick("a", "some", "any")));
        }
        for (Map.Entry<String, String> contraction : CONTRACTED.entrySet()) {
            if (word.replace('’', '\'').equals(contraction.getValue())) {
                made.add(with(words, i, Sentences.inPlace(words.get(i), contraction.getKey())));
            }
        }
        if (word.equals("cannot")) {
            made.add(with(words, i, "can"));
        }
        if (word.equals("to") && i > 0 && VERBS.contains(next)) {
            made.add(with(words, i, "not to"));
        }
        if (QUANTIFIED.contains(word) && i > 0 && AUXILIARIES.contains(low(words, i - 1)) && !word.equals("the")) {
            made.add(with(words, i, "no"));
        }
    }

    private void number(List<String> words, int i, List<String> made) {
        String bare = Sentences.bare(words.get(i));
        String digits = bare.replaceAll("[^0-9]", "");
        if (!digits.isEmpty() && digits.length() < 7 && bare.matches("\\$?[0-9][0-9,.]*(%|th|st|nd|rd|s|am|pm)?")) {
            char last = digits.charAt(digits.length() - 1);
            char other = (char) ('0' + (last - '0' + 1 + random.nextInt(8)) % 10);
            int at = bare.lastIndexOf(last);
            made.add(with(
                    words, i, words.get(i).replace(bare, bare.substring(0, at) + other + bare.substring(at + 1))));
            char first = digits.charAt(0) == '9' ? '8' : (char) (digits.charAt(0) + 1);
            made.add(with(words, i, words.get(i).replace(bare, bare.replaceFirst("[0-9]", String.valueOf(first)))));
        }
        for (String other : numbers.getOrDefault(low(words, i), List.of())) {
            made.add(with(words, i, Sentences.inPlace(words.get(i), other)));
        }
    }

    private boolean isName(List<String> words, int i) {
        String bare = i < words.size() ? Sentences.bare(words.get(i)) : "";
        boolean opens = i == 0 || words.get(i - 1).matches(".*[.!?:][\"'”’]?");
        return !opens && bare.matches("@?[A-Z][a-z]+.*") && !NOT_NAMES.contains(bare);
    }

    private void name(List<String> words, int i, List<String> made) {
        if (isName(words, i)) {
            String bare = Sentences.bare(words.get(i));
            String stem = bare.replaceAll("['’]s$", "");
            for (int tries = 0; tries < 2 && names.contains(stem); tries++) {
                String other = names.get(random.nextInt(names.size()));
                if (!words.contains(other) && !other.equals(stem)) {
                    made.add(with(words, i, words.get(i).replace(stem, other)));
                }
            }
        }
    }

    private void agent(List<String> words, int i, List<String> made) {
        String word = low(words, i);
        String next = low(words, i + 1);
        boolean acts = AUXILIARIES.contains(next) || VERBS.contains(next) || next.matches("[a-z]+ed");
        boolean subject = i == 0
                || words.get(i - 1).endsWith(",")
                || Set.of("that", "because", "if", "when", "and", "but").contains(low(words, i - 1));
        if (subject && acts && PRONOUNS.contains(word)) {
            List<String> others = new ArrayList<>(
                    word.equals("he") || word.equals("she") ? List.of("he", "she") : List.of("we", "you", "they"));
            others.remove(word);
            made.add(with(words, i, Sentences.inPlace(words.get(i), others.get(random.nextInt(others.size())))));
        }
        boolean capital = i == 0 && words.get(0).matches("[A-Z][a-z]+") && (acts || next.matches("[a-z]+s"));
        if (capital
                && !PRONOUNS.contains(word)
                && !Set.of(
                                "that",
                                "this",
                                "it",
                                "there",
                                "what",
                                "who",
                                "how",
                                "why",
                                "where",
                                "when",
                                "these",
                                "those",
                                "which",
                                "here",
                                "nothing",
                                "everything",
                                "nobody",
                                "everybody",
                                "everyone",
                                "somebody",
                                "never",
                                "always",
                                "all",
                                "some")
                        .contains(word)) {
            made.add(with(words, 0, names.get(random.nextInt(names.size()))));
        }
        if (word.equals("by") && isName(words, i + 1)) {
            made.add(with(
                    words,
                    i + 1,
                    words.get(i + 1)
                            .replace(Sentences.bare(words.get(i + 1)), names.get(random.nextInt(names.size())))));
        }
    }

    private void opposite(List<String> words, int i, List<String> made) {
        for (String other : opposites.getOrDefault(low(words, i), List.of())) {
            made.add(with(words, i, Sentences.inPlace(words.get(i), other)));
        }
    }

    private String pick(String... from) {
        return from[random.nextInt(from.length)];
    }

    private static String low(List<String> words, int i) {
        return i < 0 || i >= words.size() ? "" : Sentences.bare(words.get(i)).toLowerCase(Locale.ROOT);
    }

    private static String with(List<String> words, int i, String word) {
        List<String> changed = new ArrayList<>(words);
        changed.set(i, word);
        return String.join(" ", changed).replaceAll(" +", " ").strip();
    }

    private static Map<String, List<String>> pairs(String resource, boolean bothWays) {
        Map<String, List<String>> pairs = new HashMap<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Alterations.class.getResourceAsStream(resource), resource),
                StandardCharsets.UTF_8))) {
            for (String line :
                    reader.lines().filter(line -> !line.startsWith("#")).toList()) {
                String[] words = line.split(" ", 2);
                pairs.computeIfAbsent(words[0], word -> new ArrayList<>()).add(words[1]);
                if (bothWays) {
                    pairs.computeIfAbsent(words[1], word -> new ArrayList<>()).add(words[0]);
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(resource, e);
        }
        return pairs;
    }
}
