package dev.verbatim.client.layout;

import dev.verbatim.v1.WatchStatementsResponse;

/** What became of a statement: the change in a line, then the statement in short. */
public final class ChangeLayout {
    private ChangeLayout() {}

    /** Writes one change. */
    public static void write(Page page, WatchStatementsResponse change) {
        switch (change.getChangeCase()) {
            case STATEMENT -> {
                page.line(Tone.GOOD, Phrases.dotted(change.getCause().isEmpty() ? "Now" : "Changed", cause(change)));
                StatementLayout.brief(page, change.getStatement());
            }
            case REMOVED -> page.line(Tone.BAD, Phrases.dotted("Removed", change.getRemoved(), cause(change)));
            case MERGED -> {
                page.line(Tone.GOOD, Phrases.dotted("Merged", change.getMerged().getAbsorbed(), cause(change)));
                StatementLayout.brief(page, change.getMerged().getSurvivor());
            }
            case CAUGHT_UP -> page.line(Tone.QUIET, "These are all; now following.");
            case CHANGE_NOT_SET -> page.line(Tone.QUIET, "A change that this client does not know.");
        }
    }

    /** Writes that no change follows those written. */
    public static void end(Page page) {
        page.line(Tone.QUIET, "These are all.");
    }

    private static String cause(WatchStatementsResponse change) {
        return change.getCause().isEmpty() ? "" : "by " + change.getCause();
    }
}
