package dev.verbatim.service.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

/** A line of the log, as JSON and as text. */
class JsonLinesTest {

    private final JsonLines json = new JsonLines();

    @Test
    void format_fields_areFieldsOfTheObject() {
        LogRecord entry = entry("write {0}", new Fields(Map.of("article", "a \"b\"\n")));

        assertThat(json.format(entry))
                .isEqualTo("{\"time\":\"1970-01-01T00:00:00Z\",\"level\":\"INFO\",\"logger\":\"test\","
                        + "\"message\":\"write\",\"article\":\"a \\\"b\\\"\\n\"}\n");
        assertThat(json.formatMessage(entry)).isEqualTo("write article=\"a ?b??\"");
    }

    @Test
    void format_otherParameters_areInTheMessage() {
        assertThat(json.format(entry("took {0}", 1))).contains("\"message\":\"took 1\"");
    }

    @Test
    void format_bug_tellsWhereAndNotWhatItSays() {
        LogRecord entry = entry("a bug", new Fields(Map.of()));
        entry.setThrown(Redacted.of(new IllegalStateException("secret", new ArithmeticException("hidden"))));

        assertThat(json.format(entry))
                .contains("java.lang.IllegalStateException", "java.lang.ArithmeticException", "JsonLinesTest.java")
                .doesNotContain("secret", "hidden");
    }

    private static LogRecord entry(String message, Object parameter) {
        LogRecord entry = new LogRecord(Level.INFO, message);
        entry.setInstant(Instant.EPOCH);
        entry.setLoggerName("test");
        entry.setParameters(new Object[] {parameter});
        return entry;
    }
}
