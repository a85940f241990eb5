package dev.verbatim.concordance;

import java.util.Arrays;

/** Files keys in ascending order, each with its passages in ascending order. */
final class KeyFiler {

    private int[] keys;
    private int[] offsets;
    private byte[] postings;
    private int size;
    private int end;
    private int last;

    KeyFiler(int expectedKeys, int expectedBytes) {
        keys = new int[Math.max(8, expectedKeys)];
        offsets = new int[keys.length + 1];
        postings = new byte[Math.max(64, expectedBytes)];
    }

    /** Files a passage under a key; the same passage twice counts once. */
    void add(int key, int passage) {
        if (size == 0 || keys[size - 1] != key) {
            open(key);
        } else if (passage == last) {
            return;
        }
        if (end + 5 > postings.length) {
            postings = Arrays.copyOf(postings, postings.length + (postings.length >> 1) + 5);
        }
        int difference = passage - last;
        while (difference > 0x7F) {
            postings[end++] = (byte) (difference | 0x80);
            difference >>>= 7;
        }
        postings[end++] = (byte) difference;
        offsets[size] = end;
        last = passage;
    }

    private void open(int key) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, size + (size >> 1) + 8);
            offsets = Arrays.copyOf(offsets, keys.length + 1);
        }
        keys[size++] = key;
        last = 0;
    }

    FiledKeys filed() {
        return new FiledKeys(Arrays.copyOf(keys, size), Arrays.copyOf(offsets, size + 1), Arrays.copyOf(postings, end));
    }
}
