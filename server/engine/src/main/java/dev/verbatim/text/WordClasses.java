package dev.verbatim.text;

import java.util.List;
import java.util.Map;

/** To which classes a word belongs, as bits, one look-up for all classes. Immutable. */
public final class WordClasses {

    private final long[] keys;
    private final int[] bits;

    private WordClasses(long[] keys, int[] bits) {
        this.keys = keys;
        this.bits = bits;
    }

    /** The classes made of whole resources: each word of a resource has the bits given for it. */
    public static WordClasses of(Map<String, Integer> bitsByResource) {
        int words = bitsByResource.keySet().stream()
                .flatMap(resource -> WordList.lines(resource).stream())
                .mapToInt(line -> line.words().size())
                .sum();
        int capacity = Integer.highestOneBit(Math.max(8, words * 4));
        WordClasses classes = new WordClasses(new long[capacity], new int[capacity]);
        bitsByResource.forEach((resource, bits) -> classes.add(WordList.lines(resource), bits));
        return classes;
    }

    /** The bits of a word, by its folded key; 0 if it belongs to no class. */
    public int of(long key) {
        int slot = slot(key);
        return keys[slot] == key ? bits[slot] : 0;
    }

    private void add(List<WordList.Line> lines, int value) {
        for (WordList.Line line : lines) {
            for (String word : line.words()) {
                long key = Folding.key(word);
                int slot = slot(key);
                keys[slot] = key;
                bits[slot] |= value;
            }
        }
    }

    /** The slot of a key, or the empty one where it would stand. */
    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = (int) (key ^ (key >>> 29)) & mask;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
