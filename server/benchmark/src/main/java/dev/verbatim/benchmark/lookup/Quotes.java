package dev.verbatim.benchmark.lookup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Quotations and questions about them.
 *
 * @param entries the quotations, at the place that is their number
 * @param queries the questions
 */
record Quotes(List<Entry> entries, List<Query> queries) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:'[\\p{L}\\p{N}]+)*");

    /** Reads {@code quotes.tsv} (number, family, text) and {@code queries.tsv} (number, kind, entry, family, text). */
    static Quotes read(Path folder) throws IOException {
        List<Entry> entries = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("quotes.tsv"))) {
            String[] fields = line.split("\t", 3);
            entries.add(new Entry(Integer.parseInt(fields[1]), fields[2]));
        }
        List<Query> queries = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("queries.tsv"))) {
            String[] fields = line.split("\t", 5);
            queries.add(new Query(fields[1], Integer.parseInt(fields[3]), fields[4]));
        }
        return new Quotes(entries, queries);
    }

    /** The words of a text in lower case, a space between them. */
    static String words(String text) {
        StringBuilder words = new StringBuilder(" ");
        Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT).replace('’', '\''));
        while (matcher.find()) {
            words.append(matcher.group()).append(' ');
        }
        return words.toString();
    }

    /**
     * A quotation.
     *
     * @param family quotations of one family are variations of one another
     * @param text its words
     */
    record Entry(int family, String text) {}

    /**
     * A question.
     *
     * @param kind how its words were made
     * @param family the family they were made from; -1 if none is indexed
     * @param text the words
     */
    record Query(String kind, int family, String text) {

        boolean isAbsent() {
            return family < 0;
        }

        /** Whether an answer is right: of the same family, or one that has the words as they are. */
        boolean isAnsweredBy(Entry entry) {
            return entry.family() == family || words(entry.text()).contains(words(text));
        }
    }
}
