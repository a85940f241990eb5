package dev.verbatim.benchmark.lookup;

import dev.verbatim.alignment.Row;
import dev.verbatim.concordance.Concordance;
import dev.verbatim.concordance.Passage;
import java.util.List;

/** The engine's own index. */
final class ConcordanceFinder implements Finder {

    private Concordance<Quotes.Entry> concordance = Concordance.empty();

    @Override
    public String title() {
        return "Verbatim";
    }

    @Override
    public void add(List<Quotes.Entry> entries) {
        concordance = concordance.with(entries.stream()
                .map(entry -> new Passage<>(entry.text(), entry, List.of()))
                .toList());
    }

    @Override
    public List<Candidate> find(Row question, int limit) {
        return concordance.find(question, limit).stream()
                .map(found -> new Candidate(found.owner(), found.whole()))
                .toList();
    }

    @Override
    public long bytes() {
        return concordance.bytes();
    }

    @Override
    public void close() {}
}
