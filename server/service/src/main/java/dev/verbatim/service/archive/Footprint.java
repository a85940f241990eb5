package dev.verbatim.service.archive;

import dev.verbatim.article.Article;
import dev.verbatim.article.Evidence;
import dev.verbatim.collation.ApparatusEntry;
import dev.verbatim.collation.Reading;
import dev.verbatim.statement.Citation;
import dev.verbatim.statement.Segment;
import dev.verbatim.statement.Statement;
import dev.verbatim.text.Selector;
import dev.verbatim.witness.Sketch;
import dev.verbatim.witness.Testimony;
import dev.verbatim.witness.Witness;
import java.util.List;

/** About how many bytes of memory a noun takes: the words counted, everything about them by rule of thumb. */
final class Footprint {

    private static final int OBJECT = 64;
    private static final int RECORD = 4 * OBJECT;

    private Footprint() {}

    static long of(Article article) {
        return RECORD
                + of(article.uri())
                + of(article.publisher())
                + of(article.title())
                + ofStrings(article.authors())
                + of(article.text());
    }

    static long of(Testimony testimony) {
        long words = testimony.witnesses().stream().mapToLong(Footprint::of).sum();
        return RECORD
                + (long) Sketch.LIMIT * Long.BYTES
                + evidence(testimony.publication().evidence())
                + words;
    }

    static long of(Statement statement) {
        return RECORD
                + of(statement.text())
                + (long) statement.gaps().size() * OBJECT
                + statement.segments().stream().mapToLong(Footprint::of).sum()
                + evidence(statement.dating().evidence())
                + statement.citations().stream().mapToLong(Footprint::of).sum()
                + statement.apparatus().stream().mapToLong(Footprint::of).sum()
                + ofStrings(statement.openQuestions());
    }

    private static long of(Witness witness) {
        return 2L * RECORD
                + selectors(witness.content())
                + selectors(witness.quoted())
                + evidence(witness.occasion().evidence());
    }

    private static long of(Citation citation) {
        return RECORD
                + of(citation.witness())
                + evidence(citation.source().publication().evidence());
    }

    private static long of(Segment segment) {
        return OBJECT + ofStrings(segment.witnesses());
    }

    private static long of(ApparatusEntry entry) {
        return OBJECT + entry.readings().stream().mapToLong(Footprint::of).sum();
    }

    private static long of(Reading reading) {
        return OBJECT + of(reading.text()) + ofStrings(reading.witnesses());
    }

    private static long evidence(List<Evidence> evidence) {
        return evidence.stream()
                .mapToLong(one -> OBJECT + of(one.selector()) + of(one.reason()))
                .sum();
    }

    private static long selectors(List<Selector> selectors) {
        return selectors.stream().mapToLong(Footprint::of).sum();
    }

    private static long of(Selector selector) {
        return OBJECT + of(selector.exact()) + of(selector.prefix()) + of(selector.suffix());
    }

    private static long ofStrings(List<String> strings) {
        return strings.stream().mapToLong(Footprint::of).sum();
    }

    private static long of(String string) {
        return OBJECT + (long) string.length() * Character.BYTES;
    }
}
