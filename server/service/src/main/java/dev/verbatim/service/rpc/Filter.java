package dev.verbatim.service.rpc;

import dev.verbatim.article.Channel;
import dev.verbatim.article.DayRange;
import dev.verbatim.attribution.Speaker;
import dev.verbatim.service.archive.Snapshot;
import dev.verbatim.service.archive.StatementChange;
import dev.verbatim.service.wire.Questions.Conditions;
import dev.verbatim.statement.Statement;
import dev.verbatim.utterance.Utterance;
import java.util.Optional;

/** Tells which statements of a snapshot meet a search's conditions. */
final class Filter {

    private final Optional<String> speakerId;
    private final Conditions conditions;

    Filter(Conditions conditions, Snapshot snapshot) {
        this.conditions = conditions;
        this.speakerId = conditions
                .speakerId()
                .map(id -> snapshot.speaker(id).map(Speaker::id).orElse(id));
    }

    boolean admits(Utterance utterance) {
        return admits(
                utterance.speaker(), utterance.channel(), utterance.dating().days());
    }

    boolean admits(Statement statement) {
        return admits(
                statement.speaker(), statement.channel(), statement.dating().days());
    }

    /** Whether a statement that looked so may have met the conditions; days do not count. */
    boolean admits(StatementChange.Face face) {
        return admits(face.speakerId(), face.channel());
    }

    /** An id is made of the name anew each time, which is not for nothing. */
    private boolean admits(Speaker speaker, Channel channel, DayRange days) {
        return (speakerId.isEmpty() || speakerId.get().equals(speaker.id()))
                && admits(channel)
                && (conditions.days().isUnbounded() || conditions.days().overlaps(days));
    }

    private boolean admits(String id, Channel channel) {
        return speakerId.filter(sought -> !sought.equals(id)).isEmpty() && admits(channel);
    }

    private boolean admits(Channel channel) {
        return conditions.channel().filter(sought -> sought != channel).isEmpty();
    }
}
