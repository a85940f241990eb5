package dev.verbatim.service.archive;

import dev.verbatim.statement.Statement;
import java.util.function.Function;

/**
 * A statement and the message that it is sent as, which is made when it is first needed and remembered with it. Safe for
 * use by several threads.
 *
 * @param <M> the message
 */
public final class Edition<M> {

    private final Statement statement;
    private final Lazy<M> message;

    /** An edition of which the message is still to be made. */
    public Edition(Statement statement, Function<Statement, M> translation) {
        this.statement = statement;
        this.message = new Lazy<>(() -> translation.apply(statement));
    }

    /** The statement. */
    public Statement statement() {
        return statement;
    }

    /** The message. */
    public M message() {
        return message.get();
    }

    /** About how many bytes of memory it takes, with its message and with its answer, encoded. */
    long bytes() {
        return 3 * Footprint.of(statement);
    }
}
