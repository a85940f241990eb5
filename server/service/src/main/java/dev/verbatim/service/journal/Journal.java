package dev.verbatim.service.journal;

import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Logs events with fields, which are text in a line or, if {@link #useJson} was called, fields of JSON. */
public final class Journal {

    /** Held by their users, or their levels would be lost. */
    private final Logger logger;

    /** A journal under the name of a class or a subject. */
    public Journal(String name) {
        this.logger = Logger.getLogger(name);
    }

    /** Tells of something that is as it should be. */
    public void info(String event, Map<String, String> fields) {
        if (logger.isLoggable(Level.INFO)) {
            logger.log(entry(Level.INFO, event, fields));
        }
    }

    /** Tells of a bug. The messages of what was thrown are left out: they may hold the text of an article. */
    public void bug(String event, Map<String, String> fields, Throwable thrown) {
        LogRecord entry = entry(Level.SEVERE, event, fields);
        entry.setThrown(Redacted.of(thrown));
        logger.log(entry);
    }

    private LogRecord entry(Level level, String event, Map<String, String> fields) {
        LogRecord entry = new LogRecord(level, event + " {0}");
        entry.setLoggerName(logger.getName());
        entry.setSourceClassName(logger.getName());
        entry.setParameters(new Object[] {new Fields(fields)});
        return entry;
    }

    /** Makes every handler that there is log a JSON object a line. */
    public static void useJson() {
        for (Handler handler : Logger.getLogger("").getHandlers()) {
            handler.setFormatter(new JsonLines());
        }
    }
}
