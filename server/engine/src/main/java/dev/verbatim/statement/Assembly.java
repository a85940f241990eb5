package dev.verbatim.statement;

import dev.verbatim.alignment.Row;
import dev.verbatim.quotation.QuotationKind;
import dev.verbatim.utterance.Utterance;
import dev.verbatim.witness.Witness;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Puts the pieces of an utterance's witnesses together into passages. */
final class Assembly {

    /** A row with so many content words is in no passage that shares only one of them. */
    private static final int MANY_CONTENT = 4;

    /** The passages by number; a number is never used again. */
    private final SortedMap<Integer, Passage> passages = new TreeMap<>();

    /** Which passages have a sense; some may be gone. */
    private final Map<Long, TreeSet<Integer>> senses = new HashMap<>();

    /** The articles of the passages taken in; they come before all fragments but those of originals. */
    private final Set<String> quotingAtLength = new HashSet<>();

    private boolean fragmentsOnly = true;
    private boolean original;

    private Assembly() {}

    static Assembly of(Utterance utterance) {
        Assembly assembly = new Assembly();
        assembly.addOriginal(
                utterance.witnesses().stream().filter(Witness::original).toList());
        utterance.witnesses().stream()
                .filter(witness -> witness.isQuoted() && !witness.original())
                .flatMap(witness -> Piece.of(witness).stream())
                .sorted(Piece.byFullness())
                .forEach(assembly::add);
        assembly.join();
        return assembly;
    }

    /** Sets what is quoted of an original, one passage for what stands there without a break. Nothing is added to it. */
    private void addOriginal(List<Witness> parts) {
        List<Piece> run = new ArrayList<>();
        for (int p = 0; p < parts.size(); p++) {
            run.addAll(Piece.of(parts.get(p)));
            if (p + 1 == parts.size() || !goesOn(parts.get(p), parts.get(p + 1))) {
                int number = passages.size();
                Passage passage = Passage.ofOriginal(run);
                passages.put(number, passage);
                index(number, passage.row());
                run.clear();
            }
        }
        original = !parts.isEmpty();
        fragmentsOnly &= !original;
    }

    private static boolean goesOn(Witness one, Witness two) {
        return one.articleId().equals(two.articleId())
                && one.sentence() == two.sentence()
                && one.number() + 1 == two.number();
    }

    private void add(Piece piece) {
        if (piece.isPassage()) {
            quotingAtLength.add(piece.witness().articleId());
        }
        if (original) {
            passages.values().stream()
                    .max(Comparator.comparingInt(passage -> passage.common(piece)))
                    .ifPresent(passage -> passage.takes(piece));
            return;
        }
        for (int number : resembling(piece.row())) {
            Passage passage = passages.get(number);
            if (passage != null && passage.takes(piece)) {
                index(number, piece.row());
                return;
            }
        }
        if (piece.isPassage() || fragmentsOnly || besideAPassage(piece)) {
            int number = passages.size();
            passages.put(number, new Passage(piece));
            index(number, piece.row());
            fragmentsOnly &= !piece.isPassage();
        }
    }

    /** Whether its article quotes at length from the utterance: then these words were said beside the others. */
    private boolean besideAPassage(Piece piece) {
        return piece.witness().kind() == QuotationKind.DIRECT
                && quotingAtLength.contains(piece.witness().articleId());
    }

    private void index(int number, Row row) {
        for (int i = 0; i < row.size(); i++) {
            senses.computeIfAbsent(row.sense(i), any -> new TreeSet<>()).add(number);
        }
    }

    /** The passages that share two content words, or what the row has if that is less, in the order in which they came. */
    private NavigableSet<Integer> resembling(Row row) {
        int content = row.senses().length;
        Map<Integer, Integer> shared = new HashMap<>();
        for (int i = 0; i < row.size(); i++) {
            if (content == 0 || row.isContent(i)) {
                senses.getOrDefault(row.sense(i), new TreeSet<>())
                        .forEach(number -> shared.merge(number, 1, Integer::sum));
            }
        }
        int wanted = content >= MANY_CONTENT ? 2 : 1;
        TreeSet<Integer> found = new TreeSet<>();
        shared.forEach((number, count) -> {
            if (count >= wanted) {
                found.add(number);
            }
        });
        return found;
    }

    /** Joins passages that have come to overlap, until none do. */
    private void join() {
        for (int number : List.copyOf(passages.keySet())) {
            boolean joined = passages.containsKey(number);
            while (joined) {
                joined = joinOne(number);
            }
        }
    }

    private boolean joinOne(int number) {
        Passage passage = Objects.requireNonNull(passages.get(number), "passage");
        for (int other : resembling(passage.row()).tailSet(number, /* inclusive= */ false)) {
            Passage candidate = passages.get(other);
            if (candidate != null && passage.takes(candidate)) {
                passages.remove(other);
                index(number, candidate.row());
                return true;
            }
        }
        return false;
    }

    /** The passages, in no order that means anything. */
    List<Passage> passages() {
        return new ArrayList<>(passages.values());
    }

    /** Whether no witness has more than a fragment. */
    boolean isFragmentsOnly() {
        return fragmentsOnly;
    }
}
