package dev.verbatim.client.layout;

/** How a line stands out, where colour is allowed. */
enum Tone {
    PLAIN(""),
    HEADING("\033[1m"),
    QUIET("\033[2m"),
    WORDS("\033[36m"),
    GOOD("\033[1;32m"),
    BAD("\033[1;31m");

    private static final String RESET = "\033[0m";

    private final String start;

    Tone(String start) {
        this.start = start;
    }

    String paint(String text) {
        return start.isEmpty() || text.isEmpty() ? text : start + text + RESET;
    }
}
