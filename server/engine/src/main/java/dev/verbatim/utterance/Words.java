package dev.verbatim.utterance;

import dev.verbatim.alignment.Row;
import dev.verbatim.text.Selector;
import dev.verbatim.witness.Witness;
import java.util.List;
import java.util.Optional;

/**
 * The words of a witness in the shapes in which they are compared. They depend on the witness alone; each shape is made when
 * it is first asked for, and kept. For one thread.
 */
final class Words {

    private final int id;
    private final Witness witness;
    private Optional<Row> quoted = Optional.empty();
    private Optional<Row> content = Optional.empty();
    private Optional<long[]> quotedSenses = Optional.empty();
    private Optional<long[]> contentSenses = Optional.empty();
    private Optional<Boolean> relay = Optional.empty();
    private Optional<Boolean> foreign = Optional.empty();
    private int ownWords = -1;

    /** The words of a witness; {@code id} tells it from all others met so far. */
    Words(int id, Witness witness) {
        this.id = id;
        this.witness = witness;
    }

    int id() {
        return id;
    }

    Witness witness() {
        return witness;
    }

    /** Whether it is a post that quotes somebody at some length. */
    boolean isRelay() {
        if (relay.isEmpty()) {
            relay = Optional.of(Relays.isRelay(witness));
        }
        return relay.orElseThrow();
    }

    /** Whether they may have been spoken in another language than the article's. */
    boolean isForeign() {
        if (foreign.isEmpty()) {
            foreign = Optional.of(Tongues.isForeign(witness.attribution()));
        }
        return foreign.orElseThrow();
    }

    /** The words between marks or set off; of a post that quotes somebody, those that it quotes. */
    Row quoted() {
        if (quoted.isEmpty()) {
            quoted = Optional.of(
                    isRelay() ? Relays.words(witness) : Row.of(join(witness.quoted(), witness.continued())));
        }
        return quoted.orElseThrow();
    }

    /** The whole reported clause. */
    Row content() {
        if (content.isEmpty()) {
            boolean same = witness.content().equals(witness.quoted())
                    && !witness.continued().contains(true)
                    && !isRelay();
            content = Optional.of(same ? quoted() : Row.of(join(witness.content(), List.of())));
        }
        return content.orElseThrow();
    }

    /** The senses of the words between marks, ascending, each once. Not to be changed. */
    long[] quotedSenses() {
        if (quotedSenses.isEmpty()) {
            quotedSenses = Optional.of(quoted().senses());
        }
        return quotedSenses.orElseThrow();
    }

    /** The senses of the whole clause, ascending, each once. Not to be changed. */
    long[] contentSenses() {
        if (contentSenses.isEmpty()) {
            contentSenses = Optional.of(content().senses());
        }
        return contentSenses.orElseThrow();
    }

    /** How many words between marks are not the editor's. */
    int ownWords() {
        if (ownWords < 0) {
            ownWords = quoted().ownWords();
        }
        return ownWords;
    }

    /** The parts in a row, with an ellipsis where words may be missing between them. */
    private static String join(List<Selector> parts, List<Boolean> continued) {
        if (parts.size() == 1) {
            return parts.get(0).words();
        }
        StringBuilder joined = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
            boolean goesOn = i > 0 && i - 1 < continued.size() && continued.get(i - 1);
            joined.append(i == 0 ? "" : goesOn ? " " : " … ")
                    .append(parts.get(i).words());
        }
        return joined.toString();
    }
}
