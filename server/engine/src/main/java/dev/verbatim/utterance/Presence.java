package dev.verbatim.utterance;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

/** What is there, by small numbers, and who came and went from one time to the next. For one thread. */
final class Presence<T> {

    private final List<Optional<T>> things = new ArrayList<>();
    private BitSet before = new BitSet();
    private BitSet now = new BitSet();

    /** Says that a thing is there this time; answers whether it was not there last time. */
    boolean keep(int id, T thing) {
        while (things.size() <= id) {
            things.add(Optional.empty());
        }
        now.set(id);
        boolean known = things.get(id).filter(present -> present == thing).isPresent();
        if (!known) {
            things.set(id, Optional.of(thing));
        }
        return !known;
    }

    /** Ends a time: what was not kept goes, after {@code farewell}. */
    void absent(IntConsumer farewell) {
        before.andNot(now);
        before.stream().forEach(id -> {
            farewell.accept(id);
            things.set(id, Optional.empty());
        });
        before = now;
        now = new BitSet();
    }

    /** The thing of a number. Throws if it is not there. */
    T get(int id) {
        return things.get(id).orElseThrow();
    }
}
