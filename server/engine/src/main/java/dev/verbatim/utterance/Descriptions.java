package dev.verbatim.utterance;

import dev.verbatim.attribution.Speaker;
import dev.verbatim.text.Folding;
import dev.verbatim.text.WordList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Who is described how in all articles, so that one who is only described somewhere, <i>the Florida senator</i>, can be told:
 * if far more articles describe one person so than all others together.
 */
final class Descriptions {

    private static final List<WordList.Line> LINES = WordList.lines("match-descriptions.txt");
    private static final WordList WORDS = WordList.ofLines(LINES);

    /** So many times as often as all others together one must be described so. */
    private static final int DOMINANCE = 4;

    private final Map<Long, List<Entry>> byWord = new HashMap<>();
    private final Map<String, Integer> known = new HashMap<>();

    /** Notes that articles describe a person with some words. */
    void add(int person, String description, int articles) {
        Wording wording = Wording.of(description);
        Entry entry = new Entry(person, wording, articles);
        wording.words()
                .forEach(word ->
                        byWord.computeIfAbsent(word, any -> new ArrayList<>()).add(entry));
    }

    /** The number of the one person whom a description can mean; {@link SpeakerDirectory#UNKNOWN} if that cannot be told. */
    int bearer(Speaker described) {
        return known.computeIfAbsent(described.displayName(), this::bearer);
    }

    private int bearer(String description) {
        Wording wording = Wording.of(description);
        if (wording.words().size() < 2) {
            return SpeakerDirectory.UNKNOWN;
        }
        TreeMap<Integer, Integer> articles = new TreeMap<>();
        fewest(wording.words()).stream()
                .filter(entry -> entry.wording().canBe(wording))
                .forEach(entry -> articles.merge(entry.person(), entry.articles(), Integer::sum));
        int all = articles.values().stream().mapToInt(Integer::intValue).sum();
        return articles.entrySet().stream()
                .filter(entry -> entry.getValue() >= DOMINANCE * (all - entry.getValue()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(SpeakerDirectory.UNKNOWN);
    }

    private List<Entry> fewest(Set<Long> words) {
        return words.stream()
                .map(word -> byWord.getOrDefault(word, List.of()))
                .min(Comparator.comparingInt(List::size))
                .orElse(List.of());
    }

    /**
     * How articles describe a person.
     *
     * @param person the number
     * @param wording how
     * @param articles how many articles do
     */
    private record Entry(int person, Wording wording, int articles) {}

    /**
     * The words of a description, each by the key of the one it stands for.
     *
     * @param words all of them
     * @param noun the last
     */
    private record Wording(Set<Long> words, long noun) {

        static Wording of(String description) {
            List<Long> words = PersonName.words(description).stream()
                    .map(word -> key(Folding.key(word)))
                    .toList();
            return new Wording(Set.copyOf(words), words.get(words.size() - 1));
        }

        private static long key(long word) {
            int line = WORDS.value(word);
            if (line < 0 || isOther(line)) {
                return word;
            }
            List<String> same = LINES.get(line).words();
            return Folding.key(same.get(same.size() - 1));
        }

        private static boolean isOther(int line) {
            return line >= 0 && LINES.get(line).column(0).equals("other");
        }

        /** Whether a shorter one can mean the same: it has the same noun and no more words, and leaves no other office or time out. */
        boolean canBe(Wording shorter) {
            return noun == shorter.noun
                    && words.containsAll(shorter.words)
                    && words.stream().allMatch(word -> shorter.words.contains(word) || !isOther(WORDS.value(word)));
        }
    }
}
