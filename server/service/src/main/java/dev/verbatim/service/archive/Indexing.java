package dev.verbatim.service.archive;

import dev.verbatim.statement.Statement;
import dev.verbatim.utterance.Utterance;
import dev.verbatim.verification.StatementIndex;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The index of the statements that were searched last, so that those of another moment are edited and indexed only where they
 * differ. Safe for use by several threads; one of them indexes, the others wait.
 */
final class Indexing {

    private final Function<Utterance, Statement> editor;
    private Map<String, Utterance> indexed = Map.of();
    private StatementIndex index = StatementIndex.EMPTY;
    private long newest;

    /** Nothing is indexed yet; {@code editor} makes the statement of an utterance. */
    Indexing(Function<Utterance, Statement> editor) {
        this.editor = editor;
    }

    /**
     * The index of the statements of these utterances, which are of the moment of that number. It is kept unless a later one
     * is, so that nothing comes back that has been withdrawn since.
     */
    synchronized StatementIndex of(Collection<Utterance> utterances, long moment) {
        Map<String, Utterance> now = new HashMap<>();
        Set<String> gone = new HashSet<>(indexed.keySet());
        List<Utterance> come = new ArrayList<>();
        for (Utterance utterance : utterances) {
            String id = utterance.statementId();
            now.put(id, utterance);
            if (Optional.ofNullable(indexed.get(id)).filter(utterance::equals).isPresent()) {
                gone.remove(id);
            } else {
                come.add(utterance);
            }
        }
        StatementIndex changed =
                index.without(gone).with(come.stream().map(editor).toList());
        if (moment >= newest) {
            newest = moment;
            index = changed;
            indexed = now;
        }
        return changed;
    }

    /** Forgets whatever is not of these utterances, which are of the newest moment. Takes no time before the first search. */
    synchronized void keepOnly(Collection<Utterance> utterances, long moment) {
        newest = moment;
        if (!indexed.isEmpty()) {
            index = of(utterances, moment).compacted();
        }
    }
}
