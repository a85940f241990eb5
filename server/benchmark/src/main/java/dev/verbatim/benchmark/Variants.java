package dev.verbatim.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes of a text what papers make of it: cut short, with words left out, put in brackets, swapped or doubled. */
final class Variants {

    private static final int ODDS = 16;

    private Variants() {}

    /** So many variants of a text, the text itself first; the same each time. */
    static List<String> of(String text, int count) {
        Random random = new Random(text.hashCode());
        List<String> variants = new ArrayList<>(List.of(text));
        while (variants.size() < count) {
            variants.add(variant(text.split("\\s+", -1), random));
        }
        return variants;
    }

    private static String variant(String[] words, Random random) {
        int from = random.nextInt(4) == 0 ? random.nextInt(1 + words.length / 4) : 0;
        int to = random.nextInt(4) == 0 ? words.length - random.nextInt(1 + words.length / 4) : words.length;
        List<String> variant = new ArrayList<>();
        for (int i = from; i < to; i++) {
            switch (random.nextInt(ODDS)) {
                case 0 -> variant.add("[" + words[i] + "]");
                case 1 -> variant.addAll(List.of(words[i], words[i]));
                case 2 -> variant.add(words[random.nextInt(words.length)]);
                case 3 -> {}
                default -> variant.add(words[i]);
            }
        }
        return String.join(" ", variant);
    }
}
