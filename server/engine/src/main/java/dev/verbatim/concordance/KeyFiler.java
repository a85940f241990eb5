package dev.verbatim.concordance;

import java.util.Arrays;

/** Files keys in ascending order, each with its passages in ascending order. */
final class KeyFiler {

    /** The most bytes that a difference takes. */
    private static final int LONGEST = 5;

    private int[] keys;
    private int[] offsets;
    private byte[] postings;
    private int size;
    private int end;
    private int last;
    private int unread;

    KeyFiler(int expectedKeys, int expectedBytes) {
        keys = new int[Math.max(8, expectedKeys)];
        offsets = new int[keys.length + 1];
        postings = new byte[Math.max(64, expectedBytes)];
    }

    /** Files a passage under a key; the same passage twice counts once. */
    void add(int key, int passage) {
        if (size == 0 || keys[size - 1] != key) {
            open(key);
        } else if (passage == last()) {
            return;
        }
        reserve(LONGEST);
        write(passage - last());
        offsets[size] = end;
        last = passage;
        unread = end;
    }

    /** Files all passages of a list under a key, each with {@code base} added to its number, by copying what can be copied. */
    void addAll(int key, Postings list, int base) {
        if (size == 0 || keys[size - 1] != key) {
            open(key);
        }
        reserve(LONGEST + list.bytesLeft());
        int first = list.next() + base;
        write(first - last());
        last = first;
        unread = end;
        end = list.copyRest(postings, end);
        offsets[size] = end;
    }

    /** The passage filed last: what was copied is read when somebody asks. */
    private int last() {
        if (unread < end) {
            last += new Postings(postings, unread, end).sum();
            unread = end;
        }
        return last;
    }

    private void reserve(int more) {
        if (end + more > postings.length) {
            postings = Arrays.copyOf(postings, postings.length + (postings.length >> 1) + more);
        }
    }

    private void write(int number) {
        int difference = number;
        while (difference > 0x7F) {
            postings[end++] = (byte) (difference | 0x80);
            difference >>>= 7;
        }
        postings[end++] = (byte) difference;
    }

    private void open(int key) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, size + (size >> 1) + 8);
            offsets = Arrays.copyOf(offsets, keys.length + 1);
        }
        keys[size++] = key;
        last = 0;
        unread = end;
    }

    FiledKeys filed() {
        return new FiledKeys(Arrays.copyOf(keys, size), Arrays.copyOf(offsets, size + 1), Arrays.copyOf(postings, end));
    }
}
