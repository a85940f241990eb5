package dev.verbatim.service.proof;

import dev.verbatim.v1.Article;
import java.util.Random;
import java.util.StringJoiner;

/** Articles of our own making, as many as one likes, of which neighbours quote the same words. */
public final class SampleArticles {

    private static final String[] GIVEN = {"Ada", "Cy", "Ida", "Nora", "Tom", "Anna", "Carl", "Ella", "Hugo", "Vera"};
    private static final String[] FAMILY = {"Brook", "Dune", "Moss", "Eklund", "Wells", "Lind", "Storm", "Vale", "Reed"
    };
    private static final String[] SYLLABLES = {
        "ba", "ker", "lo", "mi", "stan", "ru", "vel", "tor", "ni", "pas", "go", "den"
    };
    private static final int WORDS = 14;

    private SampleArticles() {}

    /** The id of an article. */
    public static String id(int number) {
        return "sample-%06d".formatted(number);
    }

    /** An article: two quotations of its own, and two that it shares with a neighbour. */
    public static Article article(int number) {
        String text = "PORTVALE, 4 June 2024\n\n" + line(number * 3) + line(number * 3 + 1) + line(number / 2 * 3 + 2)
                + line((number + 1) / 2 * 3 + 2) + "The harbour is large. It was dredged in the spring.\n";
        return Article.newBuilder()
                .setText(text)
                .setPublisher("Gazette " + number % 10)
                .build();
    }

    /** Words that nobody else says, so that only the same number is the same words. */
    private static String line(int seed) {
        Random random = new Random(seed);
        StringJoiner words = new StringJoiner(" ", "“The ", ",” ");
        for (int i = 0; i < WORDS; i++) {
            words.add(pick(SYLLABLES, random) + pick(SYLLABLES, random) + pick(SYLLABLES, random));
        }
        return words + pick(GIVEN, random) + " " + pick(FAMILY, random) + " said on Monday.\n\n";
    }

    private static String pick(String[] choices, Random random) {
        return choices[random.nextInt(choices.length)];
    }
}
