package dev.verbatim.utterance;

import java.util.Arrays;

/** Sets that can only grow together (disjoint sets; the least member stands for a set). */
final class Merging {

    private final int[] parents;

    Merging(int size) {
        parents = new int[size];
        Arrays.setAll(parents, i -> i);
    }

    /** The least member of the set of {@code member}. */
    int least(int member) {
        int root = member;
        while (parents[root] != root) {
            root = parents[root];
        }
        for (int i = member; parents[i] != root; ) {
            int next = parents[i];
            parents[i] = root;
            i = next;
        }
        return root;
    }

    /** Makes one set of two. */
    void merge(int one, int two) {
        int a = least(one);
        int b = least(two);
        parents[Math.max(a, b)] = Math.min(a, b);
    }
}
