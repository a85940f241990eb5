package dev.verbatim.utterance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is of a kind depends on who is there, not on who came when and who went again. */
class KinshipTest {

    private static final long[][] KEYS = keys();

    /** Thirty documents with some of twelve keys each. */
    private static long[][] keys() {
        Random random = new Random(3);
        long[][] keys = new long[30][];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = random.longs(6, 0, 12).sorted().distinct().toArray();
        }
        return keys;
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "3, 1", "5, 1", "3, 2", "4, 3", "100, 2"})
    void addAndRemove_anySequence_givesWhatThePresentOnesGive(int common, int least) {
        Random random = new Random(common * 31L + least);
        Kinship<String> kinship = new Kinship<>(common, least, new Backwards(), document -> KEYS[document]);
        TreeSet<Integer> present = new TreeSet<>();
        for (int step = 0; step < 600; step++) {
            int document = random.nextInt(KEYS.length);
            if (present.remove(document)) {
                kinship.remove(document);
            } else {
                present.add(document);
                kinship.add(document);
            }
            assertThat(found(kinship)).isEqualTo(expected(present, common, least));
        }
    }

    @Test
    void kin_stranger_hasNone() {
        Kinship<String> kinship = new Kinship<>(2, 1, new Backwards(), document -> KEYS[document]);
        kinship.add(0);

        assertThat(kinship.kin(0)).isEmpty();
        assertThat(kinship.all()).isEmpty();
    }

    private static List<String> found(Kinship<String> kinship) {
        TreeSet<String> pairs = new TreeSet<>();
        kinship.all().forEach(entry -> pairs.addAll(entry.getValue().values()));
        return List.copyOf(pairs);
    }

    /** Asks every pair anew. */
    private static List<String> expected(NavigableSet<Integer> present, int common, int least) {
        TreeMap<Long, List<Integer>> lists = new TreeMap<>();
        for (int document : present.descendingSet()) {
            for (long key : KEYS[document]) {
                lists.computeIfAbsent(key, any -> new ArrayList<>()).add(document);
            }
        }
        TreeMap<String, Integer> counts = new TreeMap<>();
        for (List<Integer> list : lists.values()) {
            for (int i = 0; i < list.size(); i++) {
                int end = list.size() > common ? Math.min(list.size(), i + 2) : list.size();
                for (int j = i + 1; j < end; j++) {
                    counts.merge(list.get(i) + "-" + list.get(j), 1, Integer::sum);
                }
            }
        }
        counts.values().removeIf(count -> count < least);
        counts.keySet().removeIf(KinshipTest::isForbidden);
        return List.copyOf(counts.keySet());
    }

    private static boolean isForbidden(String pair) {
        return pair.endsWith("7");
    }

    /** Documents in descending order of their numbers, compared by printing both. */
    private static final class Backwards implements Kinship.Comparison<String> {

        @Override
        public Optional<String> compare(int one, int two) {
            String pair = one + "-" + two;
            return isForbidden(pair) ? Optional.empty() : Optional.of(pair);
        }

        @Override
        public int order(int one, int two) {
            return Integer.compare(two, one);
        }
    }
}
