package dev.verbatim.service.archive;

import dev.verbatim.article.Channel;
import dev.verbatim.utterance.Utterance;
import java.util.Set;

/**
 * What last became of a statement.
 *
 * @param number counts up with every change; the greatest is the newest
 * @param statementId the statement
 * @param present whether there is a statement of that id, as far as this change goes
 * @param cause the article whose arrival, correction or withdrawal caused it
 * @param faces what the statement looked like before it changed, to tell who may have seen it
 */
public record StatementChange(long number, String statementId, boolean present, String cause, Set<Face> faces) {

    /** Copies the set. */
    public StatementChange {
        faces = Set.copyOf(faces);
    }

    /**
     * What a reader may have picked a statement by.
     *
     * @param speakerId who said it
     * @param channel through which channel
     */
    public record Face(String speakerId, Channel channel) {

        static Face of(Utterance utterance) {
            return new Face(utterance.speaker().id(), utterance.channel());
        }
    }
}
