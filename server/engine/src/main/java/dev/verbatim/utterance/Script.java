package dev.verbatim.utterance;

import dev.verbatim.alignment.Row;
import dev.verbatim.article.Channel;
import dev.verbatim.article.DayRange;
import dev.verbatim.witness.Witness;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What one speaker says in one go in an original: a post, a release, a turn of a transcript. */
final class Script {

    private final int number;
    private final List<Witness> parts;
    private final int speaker;
    private final int[] starts;

    /**
     * A script.
     *
     * @param number its number among all scripts
     * @param parts its witnesses in order: the sentences of what was spoken, else one
     * @param speaker the number of the speaker
     * @param starts the number of each part's first word among the words of all scripts, and of the word after the last
     */
    Script(int number, List<Witness> parts, int speaker, int[] starts) {
        this.number = number;
        this.parts = List.copyOf(parts);
        this.speaker = speaker;
        this.starts = starts.clone();
    }

    int number() {
        return number;
    }

    List<Witness> parts() {
        return parts;
    }

    int speaker() {
        return speaker;
    }

    /** The number of the first word of a part among the words of all scripts. */
    int start(int part) {
        return starts[part];
    }

    /** The part that word {@code i} among the words of all scripts is in; the nearest if it is in none. */
    int part(int i) {
        int at = Arrays.binarySearch(starts, 0, parts.size(), i);
        return Math.max(0, at >= 0 ? at : -at - 2);
    }

    /** Parts {@code from} to {@code to}, both included, as one row. */
    Row row(int from, int to) {
        return Row.of(parts.subList(from, to + 1).stream()
                .map(part -> part.quoted().get(0).words())
                .collect(Collectors.joining(" ")));
    }

    /** Who spoke, when and through what. */
    String occasion() {
        return speaker + "/" + day() + "/" + channel();
    }

    LocalDate day() {
        return parts.get(0).occasion().time().days(DayRange.UNBOUNDED).earliest();
    }

    Channel channel() {
        return parts.get(0).occasion().channel();
    }
}
