package dev.verbatim.client.output;

import java.util.Locale;

/** In what form answers are printed. */
public enum Format {
    /** For people. */
    TEXT,
    /** One JSON document, indented: an array where the answer is a list. */
    JSON,
    /** One JSON object a line. */
    JSONL;

    /** Returns the name as users write it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
