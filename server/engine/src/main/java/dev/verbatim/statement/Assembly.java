package dev.verbatim.statement;

import dev.verbatim.utterance.Utterance;
import java.util.ArrayList;
import java.util.List;

/** Puts the pieces of an utterance's witnesses together into passages. */
final class Assembly {

    private final List<Passage> passages = new ArrayList<>();
    private final List<Piece> loose = new ArrayList<>();

    private Assembly() {}

    static Assembly of(Utterance utterance) {
        Assembly assembly = new Assembly();
        utterance.witnesses().stream()
                .filter(witness -> witness.isQuoted())
                .flatMap(witness -> Piece.of(witness).stream())
                .sorted(Piece.byFullness())
                .forEach(assembly::add);
        assembly.join();
        return assembly;
    }

    private void add(Piece piece) {
        for (Passage passage : passages) {
            if (passage.takes(piece)) {
                return;
            }
        }
        boolean fragmentsOnly =
                passages.stream().noneMatch(passage -> passage.pieces().get(0).isPassage());
        if (piece.isPassage() || fragmentsOnly) {
            passages.add(new Passage(piece));
        } else {
            loose.add(piece);
        }
    }

    /** Joins passages that have come to overlap, until none do. */
    private void join() {
        for (int i = 0; i < passages.size(); i++) {
            for (int j = i + 1; j < passages.size(); j++) {
                if (passages.get(i).takes(passages.get(j))) {
                    passages.remove(j);
                    j = i;
                }
            }
        }
    }

    /** The passages, in no order that means anything. */
    List<Passage> passages() {
        return passages;
    }

    /** The pieces that stand in no passage and are too short to be one. */
    List<Piece> loose() {
        return loose;
    }

    /** Whether no witness has more than a fragment. */
    boolean isFragmentsOnly() {
        return passages.stream().noneMatch(passage -> passage.pieces().get(0).isPassage());
    }
}
