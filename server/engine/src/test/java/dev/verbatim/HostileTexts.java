package dev.verbatim;

import dev.verbatim.text.CodePoints;
import dev.verbatim.witness.ArticleReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** Texts that no newspaper prints, each shape at any length. */
public final class HostileTexts {

    private static final String[] ALPHABET = {
        "a",
        "b",
        "said",
        "he",
        "The",
        "Anna",
        "Brown",
        "Monday",
        "that",
        "and",
        "according to",
        "tweeted",
        "0",
        "7",
        "2020",
        " ",
        " ",
        " ",
        " ",
        "\n",
        "\n\n",
        "\t",
        "\r\n",
        "\u00a0",
        "\u2028",
        ".",
        ",",
        ":",
        ";",
        "!",
        "?",
        "…",
        "â€œ",
        "â€\u009d",
        "â€",
        "nâ€™t",
        "Ã©",
        "Â\u00a0",
        "...",
        "-",
        "—",
        "–",
        "(",
        ")",
        "[",
        "]",
        "<",
        ">",
        "@",
        "#",
        "&",
        "%",
        "/",
        "'",
        "\"",
        "“",
        "”",
        "‘",
        "’",
        "«",
        "»",
        "„",
        "‚",
        "‹",
        "›",
        "「",
        "」",
        "『",
        "』",
        "`",
        "``",
        "''",
        "'s",
        "’s",
        "😀",
        "👩‍👩‍👧",
        "\u0301",
        "\u0323",
        "é",
        "שלום",
        "\u200f",
        "مرحبا",
        "漢字",
        "\ud83d",
        "\ude00",
        "\ufeff",
        "\u0000",
        "ß",
        "İ",
        "ǅ",
        "http://a.b/c",
        "pic.twitter.com/x",
    };

    private HostileTexts() {}

    /** Seeded noise of letters, words, marks of all kinds, lines, other scripts and lone surrogates. */
    public static String noise(long seed, int codePoints) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        while (text.length() < codePoints * 2) {
            text.append(ALPHABET[random.nextInt(ALPHABET.length)]);
        }
        return cut(text.toString(), codePoints);
    }

    /** The words, marks and characters that bytes pick, one each. */
    public static String words(byte[] picks) {
        StringBuilder text = new StringBuilder();
        for (byte pick : picks) {
            text.append(ALPHABET[Byte.toUnsignedInt(pick) % ALPHABET.length]);
        }
        return text.toString();
    }

    /** The stories of the seeds without what stands around them, one after the other, again and again. */
    public static String prose(int codePoints) {
        ArticleReader reader = new ArticleReader();
        String stories = Seeds.articles().stream()
                .map(article -> CodePoints.of(article.text())
                        .substring(reader.read(article).body()))
                .collect(Collectors.joining("\n\n", "", "\n\n"));
        return repeated(stories, codePoints);
    }

    /** A pattern repeated up to a length. */
    public static String repeated(String pattern, int codePoints) {
        return cut(pattern.repeat(codePoints / pattern.codePointCount(0, pattern.length()) + 1), codePoints);
    }

    /** A pattern with a different word for each {@code *}, repeated up to a length. */
    public static String varied(String pattern, int codePoints) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; text.length() < codePoints; i++) {
            text.append(pattern.replace("*", word(i)));
        }
        return cut(text.toString(), codePoints);
    }

    /** The shapes by name; each makes a text of the number of code points asked for. */
    public static Map<String, IntFunction<String>> shapes() {
        Map<String, IntFunction<String>> shapes = new LinkedHashMap<>();
        shapes.put("noise", size -> noise(7, size));
        shapes.put("marks alone", size -> repeated("“\"'‘«„”»’`「", size));
        shapes.put("opening marks", size -> repeated("“a ", size));
        shapes.put("nested marks", size -> repeated("“a ‘b «c ", size));
        shapes.put("straight marks", size -> repeated("\"a\" ", size));
        shapes.put("apostrophes", size -> repeated("'a b' s's ", size));
        shapes.put("unclosed on each line", size -> repeated("“He said so today\n", size));
        shapes.put("one line of words", size -> repeated("word and other ", size));
        shapes.put("one word", size -> repeated("a", size));
        shapes.put("combining marks", size -> repeated("\u0301\u0323", size));
        shapes.put("joined words", size -> repeated("a-a.a'a/a:", size));
        shapes.put("dots", size -> repeated(".", size));
        shapes.put("spaces", size -> repeated(" \n", size));
        shapes.put("names", size -> varied("Anna * met * Brown. ", size));
        shapes.put("one surname", size -> varied("John * Brown spoke. ", size));
        shapes.put("spokesmen", size -> varied("Russia's spokesman * Brown* said it was so. ", size));
        shapes.put("described", size -> varied("The * spokesman John Brown said no. The spokesman said yes. ", size));
        shapes.put("bodies", size -> varied("The * ministry said it was so. The ministry said no. ", size));
        shapes.put("cues", size -> repeated("said that ", size));
        shapes.put("cues and marks", size -> repeated("Brown said “a” and ", size));
        shapes.put("one speaker", size -> repeated("“Yes, so it is now.” ", size));
        shapes.put("quotations", size -> repeated("“So it is,” Anna Brown said in a tweet on Monday.\n", size));
        shapes.put("posts", size -> varied("So it was.\n— Anna Brown (@*) December 23, 2020\n", size));
        shapes.put("turns", size -> varied("BROWN: So it was on *.\n", size));
        shapes.put("tags", size -> repeated("<tweet author=\"@a\">\n", size));
        shapes.put("days", size -> repeated("December 22, 2020 on Monday in a tweet ", size));
        shapes.put("furniture", size -> repeated("Share this article\n", size));
        return shapes;
    }

    /** The text of a shape with this many code points. */
    public static String text(String shape, int codePoints) {
        return Optional.ofNullable(shapes().get(shape)).orElseThrow().apply(codePoints);
    }

    /** The sizes at which growth would show. */
    public static List<Integer> sizes() {
        return List.of(1_000, 10_000, 100_000, 500_000);
    }

    private static String word(int number) {
        StringBuilder word = new StringBuilder();
        for (int rest = number; word.length() < 4; rest /= 20) {
            word.append("bcdfghjklmnpqrstvwxz".charAt(rest % 20)).append("aeiou".charAt(rest % 5));
        }
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static String cut(String text, int codePoints) {
        return text.substring(
                0, text.offsetByCodePoints(0, Math.min(codePoints, text.codePointCount(0, text.length()))));
    }
}
