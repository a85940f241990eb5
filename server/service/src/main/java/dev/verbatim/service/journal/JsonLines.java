package dev.verbatim.service.journal;

import com.google.gson.JsonObject;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;

/** A JSON object a line: {@code time}, {@code level}, {@code logger}, {@code message}, the fields, {@code stackTrace}. */
final class JsonLines extends Formatter {

    @Override
    public String format(LogRecord entry) {
        JsonObject line = new JsonObject();
        line.addProperty("time", entry.getInstant().toString());
        line.addProperty("level", entry.getLevel().getName());
        line.addProperty("logger", entry.getLoggerName());
        Object @Nullable [] parameters = entry.getParameters();
        if (parameters != null && parameters.length == 1 && parameters[0] instanceof Fields fields) {
            line.addProperty("message", entry.getMessage().replace(" {0}", ""));
            fields.values().forEach(line::addProperty);
        } else {
            line.addProperty("message", formatMessage(entry));
        }
        @Nullable Throwable thrown = entry.getThrown();
        if (thrown != null) {
            StringWriter trace = new StringWriter();
            thrown.printStackTrace(new PrintWriter(trace));
            line.addProperty("stackTrace", trace.toString());
        }
        return line + "\n";
    }
}
