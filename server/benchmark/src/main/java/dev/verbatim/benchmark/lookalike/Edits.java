package dev.verbatim.benchmark.lookalike;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Makes sentences that a newspaper may print for what was said. */
final class Edits {

    private static final Map<String, String> STYLES = Map.ofEntries(
            Map.entry("U.S.", "US"),
            Map.entry("US", "U.S."),
            Map.entry("U.N.", "UN"),
            Map.entry("UN", "U.N."),
            Map.entry("percent", "per cent"),
            Map.entry("two", "2"),
            Map.entry("three", "3"),
            Map.entry("four", "4"),
            Map.entry("ten", "10"),
            Map.entry("twenty", "20"),
            Map.entry("color", "colour"),
            Map.entry("favor", "favour"),
            Map.entry("honor", "honour"),
            Map.entry("labor", "labour"),
            Map.entry("defense", "defence"),
            Map.entry("organization", "organisation"),
            Map.entry("realize", "realise"),
            Map.entry("center", "centre"),
            Map.entry("Mr.", "Mr"),
            Map.entry("Mrs.", "Mrs"),
            Map.entry("Dr.", "Dr"),
            Map.entry("don't", "do not"),
            Map.entry("can't", "cannot"),
            Map.entry("it's", "it is"),
            Map.entry("I'm", "I am"),
            Map.entry("we're", "we are"),
            Map.entry("isn't", "is not"),
            Map.entry("won't", "will not"),
            Map.entry("didn't", "did not"),
            Map.entry("we've", "we have"),
            Map.entry("I've", "I have"),
            Map.entry("they're", "they are"),
            Map.entry("that's", "that is"),
            Map.entry("doesn't", "does not"),
            Map.entry("email", "e-mail"),
            Map.entry("OK", "okay"),
            Map.entry("health care", "health-care"));
    private static final List<String> SUPPLIED =
            List.of("[sic]", "[the minister]", "[in the region]", "[who spoke first]", "[on Monday]");
    private static final int LEAST = 4;

    private final Random random;

    Edits(Random random) {
        this.random = random;
    }

    List<String> of(Made.Kind kind, String sentence) {
        return switch (kind) {
            case STYLE -> styled(sentence);
            case MARKS -> marked(sentence);
            case BRACKETS -> bracketed(sentence);
            case CASE -> cased(sentence);
            case CUT -> cut(sentence);
            case NEGATION, NUMBER, NAME, AGENT, OPPOSITE ->
                throw new IllegalArgumentException(kind + " is not harmless");
        };
    }

    private static List<String> styled(String sentence) {
        List<String> made = new ArrayList<>();
        List<String> words = Sentences.words(sentence);
        for (int i = 0; i < words.size(); i++) {
            String bare = Sentences.bare(words.get(i)).replace('’', '\'');
            String other = STYLES.get(words.get(i).equals(bare + ".") ? bare + "." : bare);
            if (other != null) {
                List<String> changed = new ArrayList<>(words);
                changed.set(
                        i, words.get(i).replace('’', '\'').replace(bare, other).replace("..", "."));
                made.add(String.join(" ", changed));
            }
            if (bare.length() > 2 && (bare.charAt(0) == '#' || bare.charAt(0) == '@')) {
                List<String> changed = new ArrayList<>(words);
                changed.set(i, words.get(i).replace('’', '\'').replace(bare, bare.substring(1)));
                made.add(String.join(" ", changed));
            }
        }
        return made;
    }

    private List<String> marked(String sentence) {
        String stripped = sentence.replaceAll("[.!?,]+$", "");
        return List.of(
                "“" + sentence.replace('\'', '’') + "”",
                "\"" + stripped + ",\"",
                stripped + pick("...", "…", "!", ";", ""),
                sentence.replace(", ", " – ").replace("’", "'"),
                sentence.replace(",", ""),
                "  " + sentence.replace(" ", " \u00A0") + " ");
    }

    private List<String> bracketed(String sentence) {
        List<String> made = new ArrayList<>();
        List<String> words = Sentences.words(sentence);
        int at = 1 + random.nextInt(words.size() - 1);
        made.add(with(words, at, words.get(at) + " " + SUPPLIED.get(random.nextInt(SUPPLIED.size()))));
        for (int i = 1; i < words.size(); i++) {
            if (words.get(i).matches("he|she|they|it|this|him|them|we")) {
                made.add(with(
                        words,
                        i,
                        pick("[the president]", "[the company]", "[the senators]", words.get(i) + " [the farmers]")));
            }
        }
        made.add(with(words, 0, "[" + words.get(0) + "]"));
        made.add(with(
                words,
                0,
                "[" + words.get(0).toLowerCase(Locale.ROOT).charAt(0) + "]"
                        + words.get(0).substring(1)));
        return made;
    }

    private static List<String> cased(String sentence) {
        StringBuilder title = new StringBuilder();
        for (String word : Sentences.words(sentence)) {
            title.append(Character.toUpperCase(word.charAt(0)))
                    .append(word.substring(1))
                    .append(' ');
        }
        return List.of(
                sentence.toLowerCase(Locale.ROOT),
                sentence.toUpperCase(Locale.ROOT),
                title.toString().strip(),
                Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1));
    }

    private List<String> cut(String sentence) {
        List<String> words = Sentences.words(sentence);
        int some = LEAST + random.nextInt(Math.max(1, words.size() - LEAST));
        List<String> made = new ArrayList<>();
        made.add(String.join(" ", words.subList(0, some)));
        made.add(String.join(" ", words.subList(words.size() - some, words.size())));
        made.add("… " + String.join(" ", words.subList(words.size() - some, words.size())));
        made.add(String.join(" ", words.subList(0, some)) + "...");
        int from = random.nextInt(words.size() - LEAST + 1);
        int to = from + LEAST + random.nextInt(words.size() - LEAST - from + 1);
        made.add(String.join(" ", words.subList(from, to)));
        return made;
    }

    private String pick(String... from) {
        return from[random.nextInt(from.length)];
    }

    private static String with(List<String> words, int i, String word) {
        List<String> changed = new ArrayList<>(words);
        changed.set(i, word);
        return String.join(" ", changed);
    }
}
