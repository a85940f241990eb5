package dev.verbatim.utterance;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;

/**
 * Which documents are of a kind, while documents come and go: those that share keys and pass a comparison. What is remembered
 * depends on the documents present alone, not on the order in which they came, so that it need not be found anew.
 *
 * <p>A document that comes is compared with those that share a key with it; of a key that more than a number of documents
 * share, only neighbours in the documents' own order count as sharing it. Numbers of documents are small, each is used for
 * one document ever. For one thread.
 *
 * @param <L> what a comparison gives
 */
final class Kinship<L> {

    /** Compares documents. */
    interface Comparison<L> {

        /** What two documents have in common, the first before the second in their order; empty if they are not of a kind. */
        Optional<L> compare(int one, int two);

        /** Which of two documents comes first; never 0 for two different ones. */
        int order(int one, int two);
    }

    private final int common;
    private final int least;
    private final Comparison<L> comparison;
    private final IntFunction<long[]> keysOf;
    private final PostingLists postings = new PostingLists();
    private final Map<Integer, Map<Integer, L>> kin = new HashMap<>();
    private int[] shared = new int[64];
    private int[] met = new int[64];
    private int metCount;

    /**
     * No document yet.
     *
     * @param common of a key that more documents share only neighbours do
     * @param least how many keys two documents must share at least
     * @param comparison what else makes them of a kind
     * @param keysOf the keys of a document, ascending, each once; always the same for the same document
     */
    Kinship(int common, int least, Comparison<L> comparison, IntFunction<long[]> keysOf) {
        this.common = common;
        this.least = least;
        this.comparison = comparison;
        this.keysOf = keysOf;
    }

    /** The documents of a kind with a document, each with what they have in common. */
    Map<Integer, L> kin(int document) {
        return kin.getOrDefault(document, new TreeMap<>());
    }

    /** For each document that has kin, its kin. */
    Collection<Map.Entry<Integer, Map<Integer, L>>> all() {
        return kin.entrySet();
    }

    void add(int document) {
        long[] keys = keysOf.apply(document);
        for (long key : keys) {
            int count = postings.count(key);
            if (count == common) {
                sort(key);
            }
            postings.insert(key, document, count < common ? count : place(key, document));
        }
        metCount = 0;
        for (long key : keys) {
            meet(key, document);
        }
        for (int i = 0; i < metCount; i++) {
            int other = met[i];
            boolean enough = shared[other] >= least;
            shared[other] = 0;
            if (enough) {
                relate(document, other);
            }
        }
        for (long key : keys) {
            loosen(key, document);
        }
    }

    /** Counts for each document that shares a key with a new one how many they share. */
    private void meet(long key, int document) {
        int count = postings.count(key);
        int[] documents = postings.documents(key);
        int at = count > common ? place(key, document) : 0;
        int from = count > common ? Math.max(0, at - 1) : 0;
        int to = count > common ? Math.min(count, at + 2) : count;
        for (int i = from; i < to; i++) {
            if (documents[i] != document) {
                meet(documents[i]);
            }
        }
    }

    private void meet(int other) {
        if (other >= shared.length) {
            shared = Arrays.copyOf(shared, Math.max(other + 1, shared.length * 2));
        }
        if (shared[other]++ == 0) {
            if (metCount == met.length) {
                met = Arrays.copyOf(met, metCount * 2);
            }
            met[metCount++] = other;
        }
    }

    /** A new document makes a key common, or parts two neighbours: who shared it may do so no more. */
    private void loosen(long key, int document) {
        int count = postings.count(key);
        int[] documents = postings.documents(key);
        if (count == common + 1) {
            for (int i = 0; i < count; i++) {
                recheckAll(documents[i]);
            }
        } else if (count > common) {
            int at = place(key, document);
            if (at > 0 && at + 1 < count) {
                recheck(documents[at - 1], documents[at + 1]);
            }
        }
    }

    private void recheckAll(int document) {
        for (int other :
                kin(document).keySet().stream().mapToInt(Integer::intValue).toArray()) {
            recheck(document, other);
        }
    }

    private void recheck(int one, int two) {
        if (kin(one).containsKey(two) && !share(one, two)) {
            part(one, two);
        }
    }

    void remove(int document) {
        for (int other :
                kin(document).keySet().stream().mapToInt(Integer::intValue).toArray()) {
            part(document, other);
        }
        long[] keys = keysOf.apply(document);
        int[] places = new int[keys.length];
        for (int k = 0; k < keys.length; k++) {
            places[k] = postings.count(keys[k]) > common ? place(keys[k], document) : 0;
            postings.remove(keys[k], document);
        }
        for (int k = 0; k < keys.length; k++) {
            tighten(keys[k], places[k]);
        }
    }

    /** A document that went makes a key rare again, or two documents neighbours: they may share it now. */
    private void tighten(long key, int place) {
        int count = postings.count(key);
        int[] documents = postings.documents(key);
        if (count == common) {
            for (int i = 0; i < count; i++) {
                for (int j = i + 1; j < count; j++) {
                    relateIfShared(documents[i], documents[j]);
                }
            }
        } else if (count > common && place > 0 && place < count) {
            relateIfShared(documents[place - 1], documents[place]);
        }
    }

    private void relateIfShared(int one, int two) {
        if (!kin(one).containsKey(two) && share(one, two)) {
            relate(one, two);
        }
    }

    /** Whether two documents share keys enough. */
    private boolean share(int one, int two) {
        long[] first = keysOf.apply(one);
        long[] second = keysOf.apply(two);
        int count = 0;
        int i = 0;
        int j = 0;
        while (count < least && i < first.length && j < second.length) {
            if (first[i] == second[j]) {
                count += share(first[i], one, two) ? 1 : 0;
                i++;
                j++;
            } else if (first[i] < second[j]) {
                i++;
            } else {
                j++;
            }
        }
        return count >= least;
    }

    private boolean share(long key, int one, int two) {
        return postings.count(key) <= common || Math.abs(place(key, one) - place(key, two)) == 1;
    }

    private void relate(int one, int two) {
        boolean inOrder = comparison.order(one, two) < 0;
        comparison.compare(inOrder ? one : two, inOrder ? two : one).ifPresent(same -> {
            kin.computeIfAbsent(one, any -> new TreeMap<>()).put(two, same);
            kin.computeIfAbsent(two, any -> new TreeMap<>()).put(one, same);
        });
    }

    private void part(int one, int two) {
        drop(one, two);
        drop(two, one);
    }

    private void drop(int one, int two) {
        Map<Integer, L> of = kin.getOrDefault(one, new TreeMap<>());
        of.remove(two);
        if (of.isEmpty()) {
            kin.remove(one);
        }
    }

    /** Where a document is, or would be, in the list of a common key, which is in the documents' order. */
    private int place(long key, int document) {
        int[] documents = postings.documents(key);
        int low = 0;
        int high = postings.count(key);
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (comparison.order(documents[middle], document) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private void sort(long key) {
        int[] documents = postings.documents(key);
        int count = postings.count(key);
        for (int i = 1; i < count; i++) {
            int document = documents[i];
            int j = i;
            while (j > 0 && comparison.order(documents[j - 1], document) > 0) {
                documents[j] = documents[j - 1];
                j--;
            }
            documents[j] = document;
        }
    }
}
