package dev.verbatim.client.dossier;

import static java.util.Objects.requireNonNull;

import dev.verbatim.client.layout.Phrases;
import dev.verbatim.client.library.CodePoints;
import dev.verbatim.v1.Statement;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A statement made ready to be looked at: its words, who has which of them, and who copied whom.
 *
 * @param number its number in the dossier, from 1
 * @param statement the statement as the server gives it
 * @param words the words of its text
 * @param runs the same, joined where they are equally well supported
 * @param witnesses its witnesses, in the statement's order
 * @param variants where they differ
 * @param families which of them copy one another
 */
public record Edition(
        int number,
        Statement statement,
        List<Word> words,
        List<Run> runs,
        List<WitnessEntry> witnesses,
        List<Variant> variants,
        FamilyGraph families) {
    private static final int FEW_CELLS = 1_500;
    private static final int MOST_CELLS = 20_000;

    /** More columns than this no cell of a table may span. */
    private static final int MOST_WORDS = 1_000;

    private static final int LONGEST_EXCERPT = 400;

    private static final int MOST_ENTRIES = 24;
    private static final int MOST_READINGS_OF_A_WORD = 6;
    private static final int LONG_TEXT = 6_000;

    /** Checks that nothing is missing. */
    public Edition {
        requireNonNull(statement, "statement");
        words = List.copyOf(words);
        runs = List.copyOf(runs);
        witnesses = List.copyOf(witnesses);
        variants = List.copyOf(variants);
    }

    static Edition of(int number, Statement statement) {
        var words = Words.of(statement.getText());
        var witnesses = statement.getCitationsList().stream()
                .map(citation -> new WitnessEntry(citation, WitnessAligner.align(words, citation)))
                .toList();
        var text = new CodePoints(statement.getText());
        var variants = statement.getApparatusEntriesList().stream()
                .map(entry -> Variant.of(text, entry))
                .toList();
        return new Edition(
                number,
                statement,
                words,
                runs(words, voices(words.size(), witnesses), variants),
                witnesses,
                variants,
                FamilyGraph.of(statement));
    }

    /** For each word, how many families of articles have a witness that prints the same. */
    private static int[] voices(int words, List<WitnessEntry> witnesses) {
        Map<Integer, BitSet> byFamily = new HashMap<>();
        for (var witness : witnesses) {
            var has = byFamily.computeIfAbsent(witness.citation().getFamily(), family -> new BitSet());
            for (var cell : witness.cells()) {
                if (cell.kind() == Cell.Kind.SAME) {
                    has.set(cell.from(), cell.to());
                }
            }
        }
        var voices = new int[words];
        byFamily.values().forEach(has -> has.stream().forEach(word -> voices[word]++));
        return voices;
    }

    private static List<Run> runs(List<Word> words, int[] voices, List<Variant> variants) {
        var runs = new ArrayList<Run>();
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            var here =
                    variants.stream().filter(variant -> variant.concerns(word)).toList();
            var run = new Run(word.text(), word.gap() ? 0 : Math.max(voices[i], 1), word.gap(), here);
            int last = runs.size() - 1;
            if (last >= 0 && !word.gap() && run.isLike(runs.get(last))) {
                runs.set(last, runs.get(last).with(run));
            } else {
                runs.add(run);
            }
        }
        return runs;
    }

    /** Returns what links to it end with. */
    public String anchor() {
        return "s" + number;
    }

    /** Returns the speaker's name, or that it is unknown. */
    public String speaker() {
        var name = statement.getSpeakerDisplayName();
        return name.isEmpty() ? "Speaker unknown" : name;
    }

    /** Returns the channel in words; empty if it is not told. */
    public String channel() {
        return Phrases.of(statement.getOccasion().getChannel());
    }

    /** Returns when it was said and what that rests on, or that it is undated. */
    public String when() {
        var date = Phrases.of(statement.getOccasion());
        return date.isEmpty() ? "undated" : date;
    }

    /** Returns in how many articles its witnesses stand. */
    public int articleCount() {
        return (int) witnesses.stream().map(WitnessEntry::article).distinct().count();
    }

    /** Returns its first words, to call it by. */
    public String heading() {
        var quoted = statement.getText().isEmpty() ? witnesses.get(0).words() : statement.getText();
        var words = Words.of(quoted);
        var first = words.stream()
                .limit(9)
                .map(Word::text)
                .reduce((one, other) -> one + " " + other)
                .orElse("");
        return words.size() > 9 ? first + " …" : first;
    }

    /** Returns the witnesses that can be set beside the text word by word. */
    public List<WitnessEntry> aligned() {
        return witnesses.stream().filter(WitnessEntry::isAligned).toList();
    }

    /** Returns the witnesses, those beyond the first two dozen folded away. */
    public Folded<WitnessEntry> foldedWitnesses() {
        return Folded.of(witnesses, MOST_ENTRIES);
    }

    /** Returns every reading that differs, those beyond the first two dozen folded away. */
    public Folded<Difference> foldedDifferences() {
        return Folded.of(Difference.of(variants), MOST_ENTRIES);
    }

    /** Returns what other witnesses read in place of the words, a few of it shown under them. */
    public static Folded<Difference> foldedDifferences(Run run) {
        return Folded.of(Difference.of(run.variants()), MOST_READINGS_OF_A_WORD);
    }

    /** Returns whether a text is so long that it is shown in a box of its own that scrolls. */
    public static boolean isLong(String text) {
        return text.length() > LONG_TEXT;
    }

    /** Returns whether setting the witnesses side by side makes a table that a browser can show. */
    public boolean isCollatable() {
        var rows = aligned().size();
        return rows > 0 && words.size() <= MOST_WORDS && rows * words.size() <= MOST_CELLS;
    }

    /** Returns whether that table is small enough to be open from the start. */
    public boolean isSmall() {
        return aligned().size() * words.size() <= FEW_CELLS;
    }

    /** Returns the text, or as much of its start as a line or two hold. */
    public static String clipped(String text) {
        return clipped(text, LONGEST_EXCERPT);
    }

    /** Returns the text, or so many code points of its start with an ellipsis. */
    public static String clipped(String text, int codePoints) {
        var points = new CodePoints(text);
        return points.length() <= codePoints ? text : points.between(0, codePoints - 1) + "…";
    }
}
