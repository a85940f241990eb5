package dev.verbatim.client.output;

/** In what form answers are printed. */
public enum Format {
    /** For people. */
    TEXT,
    /** One JSON document, indented: an array where the answer is a list. */
    JSON,
    /** One JSON object a line. */
    JSONL
}
