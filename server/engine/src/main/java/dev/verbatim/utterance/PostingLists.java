package dev.verbatim.utterance;

import java.util.Arrays;

/**
 * Which documents have a key, while documents come and go: an open hash table of keys, each with its only document or with a
 * list. All operations take constant time, but for lists linear in their length. Keys are 64 bits of hash, so whoever asks
 * may meet a document that has another key, never in practice. For one thread.
 */
final class PostingLists {

    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;
    private static final int NONE = Integer.MIN_VALUE;
    private static final int[] EMPTY = new int[0];

    private long[] keys = new long[1 << 10];
    private int[] values = filled(1 << 10);
    private int used;
    private int[][] lists = new int[16][];
    private int[] sizes = new int[16];
    private int listCount;

    /** The list emptied last, of which the size names the one emptied before it. */
    private int emptied = NONE;

    private static int[] filled(int length) {
        int[] values = new int[length];
        Arrays.fill(values, NONE);
        return values;
    }

    /** How many documents have a key. */
    int count(long key) {
        int value = values[slot(key)];
        return value == NONE ? 0 : value >= 0 ? 1 : sizes[~value];
    }

    /** The documents of a key; only the first {@link #count} of the array count. Not to be changed, nor kept. */
    int[] documents(long key) {
        int value = values[slot(key)];
        return value == NONE ? EMPTY : value >= 0 ? new int[] {value} : lists[~value];
    }

    /** Adds a document, of which the number is not negative, to a key that it has not yet; at {@code place} in the list. */
    void insert(long key, int document, int place) {
        int slot = slot(key);
        int value = values[slot];
        if (value == NONE) {
            if (keys[slot] == 0) {
                used++;
            }
            keys[slot] = stored(key);
            values[slot] = document;
            growIfFull();
            return;
        }
        int list = value >= 0 ? newList(value) : ~value;
        values[slot] = ~list;
        int size = sizes[list]++;
        if (size == lists[list].length) {
            lists[list] = Arrays.copyOf(lists[list], size * 2);
        }
        int at = Math.min(place, size);
        System.arraycopy(lists[list], at, lists[list], at + 1, size - at);
        lists[list][at] = document;
    }

    /** Takes a document from a key that has it. */
    void remove(long key, int document) {
        int slot = slot(key);
        int value = values[slot];
        if (value >= 0) {
            values[slot] = NONE;
            return;
        }
        int list = ~value;
        int size = --sizes[list];
        int at = 0;
        while (lists[list][at] != document) {
            at++;
        }
        System.arraycopy(lists[list], at + 1, lists[list], at, size - at);
        if (size == 0) {
            values[slot] = NONE;
            lists[list] = EMPTY;
            sizes[list] = emptied;
            emptied = list;
        }
    }

    /** How many lists there are, with those that wait to be used again. */
    int lists() {
        return listCount;
    }

    private int newList(int only) {
        int list = emptied;
        if (list == NONE) {
            list = listCount++;
            makeRoom();
        } else {
            emptied = sizes[list];
        }
        lists[list] = new int[] {only, 0};
        sizes[list] = 1;
        return list;
    }

    private void makeRoom() {
        if (listCount > lists.length) {
            lists = Arrays.copyOf(lists, listCount * 2);
            sizes = Arrays.copyOf(sizes, listCount * 2);
        }
    }

    private void growIfFull() {
        if (used * 4 < keys.length * 3) {
            return;
        }
        long[] oldKeys = keys;
        int[] oldValues = values;
        int live = 0;
        for (int value : oldValues) {
            live += value == NONE ? 0 : 1;
        }
        int length = Integer.highestOneBit(Math.max(1 << 9, live)) * 4;
        keys = new long[length];
        values = filled(length);
        used = live;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldValues[i] != NONE) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                values[slot] = oldValues[i];
            }
        }
    }

    /** Zero marks a free slot, so another key stands for it. */
    private static long stored(long key) {
        return key == 0 ? MULTIPLIER : key;
    }

    private int slot(long key) {
        long wanted = stored(key);
        int mask = keys.length - 1;
        int slot = (int) (wanted * MULTIPLIER >>> 32) & mask;
        while (keys[slot] != 0 && keys[slot] != wanted) {
            slot = slot + 1 & mask;
        }
        return slot;
    }
}
