package dev.verbatim.client.layout;

import dev.verbatim.v1.Evidence;
import java.util.List;

/**
 * The passages that a date or a whole occasion rests on, the decisive one first.
 *
 * <pre>
 *   Occasion told by
 *     “on Monday” (gazette): The report's own words tell the day.
 * </pre>
 */
final class EvidenceLayout {
    private static final String INDENT = "  ";

    private EvidenceLayout() {}

    /** Writes a heading and at most so many passages, and how many are left out. */
    static void write(Page page, String heading, List<Evidence> evidence, int most) {
        if (evidence.isEmpty()) {
            return;
        }
        page.line(Tone.HEADING, INDENT + heading);
        evidence.stream().limit(most).forEach(passage -> page.entry(INDENT.repeat(2), phrase(passage)));
        if (evidence.size() > most) {
            page.line(Tone.QUIET, INDENT.repeat(2) + "and " + Phrases.counted(evidence.size() - most, "more passage"));
        }
    }

    private static String phrase(Evidence evidence) {
        var passage = evidence.getSelector().getExact();
        var article = "(" + Phrases.shortName(evidence.getArticle()) + ")";
        return (passage.isEmpty() ? article : "“" + passage + "” " + article) + ": " + evidence.getReason();
    }
}
