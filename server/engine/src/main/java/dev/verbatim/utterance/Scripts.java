package dev.verbatim.utterance;

import dev.verbatim.alignment.Row;
import dev.verbatim.text.TokenKind;
import dev.verbatim.text.Tokens;
import dev.verbatim.witness.Testimony;
import dev.verbatim.witness.Witness;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * All originals, and where in them which runs of three words stand: one sorted array, 32 bits of a run's hash and 32 of the
 * place. Finding a quotation's places takes time logarithmic in the words of all originals.
 */
final class Scripts {

    private static final int RUN = 3;

    /** Runs that stand in so many places are looked up only if a quotation has few rarer ones. */
    private static final int COMMON = 256;

    private static final int VERY_COMMON = 4096;
    private static final int LEAST_RUNS = 4;
    private static final long PLACE = 0xFFFF_FFFFL;

    private final List<Script> scripts = new ArrayList<>();
    private final int[] firstWords;
    private final long[] runs;

    private Scripts(List<Testimony> originals, SpeakerDirectory directory) {
        Words words = new Words();
        for (Testimony testimony : originals) {
            List<Witness> parts = testimony.witnesses();
            for (int from = 0; from < parts.size(); ) {
                int to = from;
                while (to < parts.size()
                        && parts.get(to).sentence() == parts.get(from).sentence()) {
                    to++;
                }
                add(parts.subList(from, to), directory, words);
                from = to;
            }
        }
        firstWords = scripts.stream().mapToInt(script -> script.start(0)).toArray();
        runs = words.runs();
    }

    /** The scripts of the originals among testimonies. */
    static Scripts of(List<Testimony> testimonies, SpeakerDirectory directory) {
        return new Scripts(testimonies.stream().filter(Testimony::original).toList(), directory);
    }

    private void add(List<Witness> parts, SpeakerDirectory directory, Words words) {
        int[] starts = new int[parts.size() + 1];
        for (int p = 0; p < parts.size(); p++) {
            starts[p] = words.size;
            words.add(Tokens.of(parts.get(p).quoted().get(0).words()));
        }
        starts[parts.size()] = words.size;
        words.endScript();
        scripts.add(new Script(
                scripts.size(),
                List.copyOf(parts),
                directory.number(parts.get(0).attribution().voice()),
                starts));
    }

    List<Script> all() {
        return scripts;
    }

    /**
     * The places that share most runs with a row, at most {@code most}, among those in scripts that are {@code allowed}; of
     * places that share as many, those of the latest day.
     */
    List<Hit> find(Row row, int most, Predicate<Script> allowed) {
        long[] diagonals = diagonals(row);
        List<Hit> hits = new ArrayList<>();
        int slack = row.size() / 3 + 6;
        for (int from = 0; from < diagonals.length; ) {
            int to = from;
            while (to < diagonals.length
                    && diagonals[to] >>> 32 == diagonals[from] >>> 32
                    && diagonals[to] - diagonals[from] <= slack) {
                to++;
            }
            Script script = scripts.get((int) (diagonals[from] >>> 32));
            if (allowed.test(script)) {
                int first = (int) diagonals[from] - row.size();
                hits.add(new Hit(script, first - 4, (int) diagonals[to - 1] + 4, to - from));
            }
            from = to;
        }
        Comparator<Hit> best = Comparator.comparingInt(hit -> -hit.runs());
        hits.sort(best.thenComparing(hit -> hit.script().day(), Comparator.reverseOrder())
                .thenComparingInt(Hit::from));
        return hits.subList(0, Math.min(most, hits.size()));
    }

    /** Where the row would end if the run it shares stood at the same place in both, script first, ascending. */
    private long[] diagonals(Row row) {
        int count = Math.max(0, row.size() - RUN + 1);
        int[] from = new int[count];
        int[] to = new int[count];
        for (int i = 0; i < count; i++) {
            long run = Words.run(row.key(i), row.key(i + 1), row.key(i + 2));
            from[i] = lower(run);
            to[i] = lower(run + (1L << 32));
        }
        int[] rarest = IntStream.range(0, count)
                .filter(i -> to[i] > from[i] && to[i] - from[i] <= VERY_COMMON)
                .boxed()
                .sorted(Comparator.comparingInt(i -> to[i] - from[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        long[] diagonals = new long[0];
        int size = 0;
        for (int r = 0; r < rarest.length; r++) {
            int i = rarest[r];
            if (r < LEAST_RUNS || to[i] - from[i] <= COMMON) {
                diagonals = Arrays.copyOf(diagonals, size + to[i] - from[i]);
                for (int k = from[i]; k < to[i]; k++) {
                    int place = (int) (runs[k] & PLACE);
                    diagonals[size++] = (long) script(place) << 32 | (place - i + row.size());
                }
            }
        }
        Arrays.sort(diagonals);
        return diagonals;
    }

    private int script(int word) {
        int at = Arrays.binarySearch(firstWords, word);
        int script = at >= 0 ? at : -at - 2;
        while (script + 1 < firstWords.length && firstWords[script + 1] == firstWords[script]) {
            script++;
        }
        return script;
    }

    /** The first entry that is not less than {@code run}, as unsigned numbers. */
    private int lower(long run) {
        int low = 0;
        int high = runs.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (runs[middle] < run) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /**
     * A place in a script that shares runs of words with a row.
     *
     * @param script the script
     * @param from about where the row's words begin, among the words of all scripts
     * @param to about where they end
     * @param runs how many runs they share
     */
    record Hit(Script script, int from, int to, int runs) {}

    /** The words of all scripts one after the other, as runs. */
    private static final class Words {

        private long[] entries = new long[1 << 12];
        private int count;
        private int size;
        private int inScript;
        private long before;
        private long beforeThat;

        void add(Tokens tokens) {
            for (int i = 0; i < tokens.size(); i++) {
                if (tokens.kind(i) != TokenKind.MARK) {
                    add(tokens.key(i));
                }
            }
        }

        private void add(long key) {
            if (inScript >= RUN - 1) {
                if (count == entries.length) {
                    entries = Arrays.copyOf(entries, count * 2);
                }
                entries[count++] = run(beforeThat, before, key) | (size - RUN + 1);
            }
            beforeThat = before;
            before = key;
            inScript++;
            size++;
        }

        void endScript() {
            inScript = 0;
        }

        long[] runs() {
            long[] sorted = Arrays.copyOf(entries, count);
            Arrays.sort(sorted);
            return sorted;
        }

        /** The hash of a run in the upper half. */
        static long run(long one, long two, long three) {
            return Postings.key(Postings.key(one, two), three) >>> 33 << 32;
        }
    }
}
