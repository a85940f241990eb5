package dev.verbatim.statement;

import dev.verbatim.utterance.Utterance;

/** Edits an utterance: which reading stands in the text, and who supports it. */
public final class StatementEditor {

    /** The statement of an utterance; the same for the same utterance. */
    public Statement edit(Utterance utterance) {
        throw new IllegalStateException("StatementEditor.edit is still to be written");
    }
}
