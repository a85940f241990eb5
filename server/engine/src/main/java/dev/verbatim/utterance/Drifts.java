package dev.verbatim.utterance;

import dev.verbatim.alignment.HardStop;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The reports that were not placed since they differ from what they give the sense of. */
final class Drifts {

    private final Grouping grouping;
    private final Map<Integer, Drifted> reports = new TreeMap<>();

    Drifts(Grouping grouping) {
        this.grouping = grouping;
    }

    /** What a report differs from, by number, and in what. */
    private record Drifted(int quotation, HardStop obstacle) {}

    void add(int report, int quotation, HardStop obstacle) {
        reports.put(report, new Drifted(quotation, obstacle));
    }

    /** Whether a report differs from a group. */
    boolean has(int report, int group) {
        Drifted drifted = reports.get(report);
        return drifted != null && grouping.group(drifted.quotation()) == grouping.group(group);
    }

    /** For each group that drifts from another, by its least member, what they are; once all groups are settled. */
    SortedMap<Integer, SortedSet<Drift>> byGroup() {
        SortedMap<Integer, SortedSet<Drift>> found = new TreeMap<>();
        reports.forEach((report, drifted) -> {
            int reporting = grouping.group(report);
            int quoting = grouping.group(drifted.quotation());
            if (reporting != quoting) {
                found.computeIfAbsent(quoting, any -> new TreeSet<>())
                        .add(new Drift(id(reporting), /* reported= */ true, drifted.obstacle()));
                found.computeIfAbsent(reporting, any -> new TreeSet<>())
                        .add(new Drift(id(quoting), /* reported= */ false, drifted.obstacle()));
            }
        });
        return found;
    }

    private String id(int group) {
        return grouping.exhibit(group).witness().statementId();
    }
}
