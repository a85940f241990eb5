package dev.verbatim.service.rpc;

import dev.verbatim.service.archive.Archive;
import dev.verbatim.service.archive.Listing;
import dev.verbatim.service.archive.Snapshot;
import dev.verbatim.service.archive.StatementChange;
import dev.verbatim.service.wire.Failure;
import dev.verbatim.service.wire.FailureException;
import dev.verbatim.service.wire.Names;
import dev.verbatim.service.wire.Questions;
import dev.verbatim.service.wire.ResumeToken;
import dev.verbatim.service.wire.StatementMessages;
import dev.verbatim.utterance.Utterance;
import dev.verbatim.v1.CaughtUp;
import dev.verbatim.v1.MergedStatement;
import dev.verbatim.v1.Statement;
import dev.verbatim.v1.WatchStatementsResponse;
import java.util.Optional;

/**
 * How far a watcher has come: first through the current statements in the order of their list, if it asked for them, then
 * through the changes since it began. Always looks at the newest snapshot. For one thread at a time.
 */
final class WatchCursor {

    private static final String METHOD = "verbatim.v1.StatementService.WatchStatements";

    private final Archive<Statement> archive;
    private final Questions.Watch watch;
    private long number;
    private Optional<String> key;
    private boolean current;

    /** Refuses a token of another log, or one from which this log does not reach to now. */
    WatchCursor(Archive<Statement> archive, Questions.Watch watch) {
        this.archive = archive;
        this.watch = watch;
        this.number =
                watch.token().map(ResumeToken::number).orElse(archive.changes().last());
        this.key = watch.token().flatMap(ResumeToken::key);
        this.current = watch.token().isPresent() ? key.isPresent() : watch.current();
        if (watch.token()
                .filter(token -> token.epoch() != archive.changes().epoch())
                .isPresent()) {
            throw expired();
        }
        requireReached();
    }

    private void requireReached() {
        if (!archive.changes().reaches(number)) {
            throw expired();
        }
    }

    private static FailureException expired() {
        return new FailureException(new Failure.ResumeTokenExpired(METHOD));
    }

    /** The next response, if there is one by now. */
    Optional<WatchStatementsResponse> next() {
        return current ? Optional.of(nextCurrent()) : nextChange();
    }

    private WatchStatementsResponse nextCurrent() {
        Snapshot snapshot = archive.snapshot();
        Filter filter = new Filter(watch.conditions(), snapshot);
        for (Listing.Entry<Utterance> entry : snapshot.statements().after(key)) {
            if (filter.admits(entry.thing()) && isWatched(entry.thing().statementId(), snapshot)) {
                key = Optional.of(entry.key());
                return response("")
                        .setStatement(message(entry.thing(), snapshot))
                        .build();
            }
        }
        current = false;
        key = Optional.empty();
        return response("").setCaughtUp(CaughtUp.getDefaultInstance()).build();
    }

    private Optional<WatchStatementsResponse> nextChange() {
        while (true) {
            Optional<StatementChange> change = archive.changes().after(number);
            requireReached();
            if (change.isEmpty()) {
                return Optional.empty();
            }
            number = change.get().number();
            Optional<WatchStatementsResponse.Builder> told = told(change.get());
            if (told.isPresent()) {
                return told.map(WatchStatementsResponse.Builder::build);
            }
        }
    }

    /** What there is to tell of a change now; nothing if it does not meet the conditions, or another has followed. */
    private Optional<WatchStatementsResponse.Builder> told(StatementChange change) {
        Snapshot snapshot = archive.snapshot();
        String id = change.statementId();
        if (!isWatched(id, snapshot)) {
            return Optional.empty();
        }
        Optional<Utterance> now = snapshot.utterance(id);
        boolean isSame =
                now.filter(utterance -> utterance.statementId().equals(id)).isPresent();
        if (isSame != change.present()) {
            return Optional.empty();
        }
        Filter filter = new Filter(watch.conditions(), snapshot);
        boolean wasSeen = change.faces().stream().anyMatch(filter::admits);
        Optional<Utterance> admitted = now.filter(filter::admits);
        if (admitted.isPresent() && isSame) {
            return Optional.of(response(change.cause()).setStatement(message(admitted.get(), snapshot)));
        }
        if (admitted.isPresent() && wasSeen) {
            MergedStatement.Builder merged = MergedStatement.newBuilder()
                    .setAbsorbed(Names.statement(id))
                    .setSurvivor(message(admitted.get(), snapshot));
            return Optional.of(response(change.cause()).setMerged(merged));
        }
        return wasSeen ? Optional.of(response(change.cause()).setRemoved(Names.statement(id))) : Optional.empty();
    }

    /** Whether a statement is the one that is watched, if only one is: by its own name or that of any witness. */
    private boolean isWatched(String id, Snapshot snapshot) {
        return watch.statementId()
                .filter(sought -> !sought.equals(id)
                        && snapshot.utterance(sought)
                                .filter(utterance -> utterance.statementId().equals(id))
                                .isEmpty())
                .isEmpty();
    }

    private Statement message(Utterance utterance, Snapshot snapshot) {
        return StatementMessages.statement(archive.edition(utterance), snapshot, true);
    }

    private WatchStatementsResponse.Builder response(String cause) {
        ResumeToken token = new ResumeToken(archive.changes().epoch(), number, key);
        return WatchStatementsResponse.newBuilder()
                .setCause(cause.isEmpty() ? "" : Names.article(cause))
                .setResumeToken(token.encode());
    }
}
