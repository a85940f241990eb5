package dev.verbatim.concordance;

/** Keys and, for each, the ascending numbers of the passages that have it. Immutable; a look-up takes constant time. */
final class FiledKeys {

    private final int shift;
    private final int[] directory;
    private final int[] keys;
    private final int[] offsets;
    private final byte[] postings;

    FiledKeys(int[] keys, int[] offsets, byte[] postings) {
        this.keys = keys;
        this.offsets = offsets;
        this.postings = postings;
        int bits = Math.max(1, 30 - Integer.numberOfLeadingZeros(keys.length | 1));
        this.shift = 32 - bits;
        this.directory = new int[(1 << bits) + 1];
        int next = 0;
        for (int i = 0; i < keys.length; i++) {
            while (next <= keys[i] >>> shift) {
                directory[next++] = i;
            }
        }
        while (next < directory.length) {
            directory[next++] = keys.length;
        }
    }

    int size() {
        return keys.length;
    }

    /** The key at a place; ascending as unsigned numbers. */
    int key(int place) {
        return keys[place];
    }

    /** The place of a key; -1 if no passage has it. */
    int place(int key) {
        int bucket = key >>> shift;
        for (int i = directory[bucket]; i < directory[bucket + 1]; i++) {
            if (keys[i] == key) {
                return i;
            }
        }
        return -1;
    }

    /** How many bytes the list of a place takes: about as many as there are passages, a little more. */
    int length(int place) {
        return place < 0 ? 0 : offsets[place + 1] - offsets[place];
    }

    /** The passages of a place; none if it is -1. */
    Postings at(int place) {
        return place < 0 ? new Postings(postings, 0, 0) : new Postings(postings, offsets[place], offsets[place + 1]);
    }

    long bytes() {
        return 4L * (directory.length + keys.length + offsets.length) + postings.length;
    }
}
