package dev.verbatim.utterance;

import dev.verbatim.witness.Witness;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.IdentityHashMap;

/**
 * What has been found out about witnesses and articles and depends on them alone, so that the next matching need not find it
 * out again. Nothing in it changes what a matching gives. For one thread.
 */
final class Memory {

    private final IdentityHashMap<Witness, Words> words = new IdentityHashMap<>();
    private final Deque<Integer> free = new ArrayDeque<>();
    private final Resemblances passages = new Resemblances(Words::quoted);
    private final Resemblances clauses = new Resemblances(Words::content);
    private final Retellings retellings = new Retellings();
    private final Copies copies = new Copies();
    private int next;

    /** The words of a witness, made ready once. */
    Words words(Witness witness) {
        return words.computeIfAbsent(witness, unknown -> new Words(free.isEmpty() ? next++ : free.pop(), unknown));
    }

    /** Which witnesses have the same words between marks. */
    Resemblances passages() {
        return passages;
    }

    /** Which witnesses have the same words in their clauses. */
    Resemblances clauses() {
        return clauses;
    }

    /** Which quotations have the sense of which reports. */
    Retellings retellings() {
        return retellings;
    }

    /** Which articles copy one another. */
    Copies copies() {
        return copies;
    }

    /** Forgets the words of all witnesses but those of the exhibits of a matching that has ended. */
    void retain(Collection<Exhibit> exhibits) {
        if (words.size() == exhibits.size()) {
            return;
        }
        IdentityHashMap<Witness, Words> kept = new IdentityHashMap<>();
        exhibits.forEach(exhibit -> kept.put(exhibit.witness(), exhibit.words()));
        words.values().stream()
                .filter(gone -> !kept.containsKey(gone.witness()))
                .forEach(gone -> free.push(gone.id()));
        words.keySet().retainAll(kept.keySet());
    }
}
