package dev.verbatim.utterance;

import dev.verbatim.witness.Testimony;
import java.util.Collection;
import java.util.List;

/** Finds the witnesses of the same utterance among the testimonies of many articles. */
public final class WitnessMatcher {

    /** Matches a set of testimonies, each article at most once, in any order: the answer does not depend on it. */
    public Matching match(Collection<Testimony> testimonies) {
        return new Matching(List.of(), List.of(), List.of());
    }
}
