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

    /** So many sentences of the body tell what an article is about. */
    public static final int LEAD = 4;

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
     * @param people the persons it names who also speak, quotations apart, in their order; of {@link #LEAD} sentences only
     */
    public record Subject(Span span, Speaker speaker, int paragraph, List<Named> people) {

        /** Copies the list. */
        public Subject {
            people = List.copyOf(people);
        }
    }

    /**
     * A person's name in a sentence.
     *
     * @param speaker who
     * @param span where the name stands
     */
    public record Named(Speaker speaker, Span span) {}
}
