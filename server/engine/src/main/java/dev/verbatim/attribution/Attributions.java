package dev.verbatim.attribution;

import dev.verbatim.text.Span;
import java.util.List;

/**
 * All that an article reports of somebody's words.
 *
 * @param reports its quotations in reading order
 * @param sentences its sentences in reading order, each with its subject
 */
public record Attributions(List<Report> reports, List<Subject> sentences) {

    /** Copies the lists. */
    public Attributions {
        reports = List.copyOf(reports);
        sentences = List.copyOf(sentences);
    }

    /**
     * A sentence and whom it is about.
     *
     * @param span where it stands
     * @param speaker its subject; {@link Speaker#UNKNOWN} if that is nobody who could speak
     * @param paragraph the number of its paragraph, from 0; -1 for the headline
     */
    public record Subject(Span span, Speaker speaker, int paragraph) {}
}
