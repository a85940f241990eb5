package dev.verbatim.client.contract;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Takes what is logged, by whomever, instead of the console. */
final class LogLines extends Handler implements AutoCloseable {
    private final List<LogRecord> records = new CopyOnWriteArrayList<>();
    private final Logger root = Logger.getLogger("");
    private final Handler[] others = root.getHandlers();

    LogLines() {
        for (var other : others) {
            root.removeHandler(other);
        }
        root.addHandler(this);
    }

    /** Everything that was logged, with stack traces, as the JDK would print it. */
    String text() {
        var formatter = new SimpleFormatter();
        return String.join("", records.stream().map(formatter::format).toList());
    }

    List<String> messages() {
        var formatter = new SimpleFormatter();
        return records.stream().map(formatter::formatMessage).toList();
    }

    @Override
    public void publish(LogRecord entry) {
        records.add(entry);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        root.removeHandler(this);
        for (var other : others) {
            root.addHandler(other);
        }
    }
}
