package dev.verbatim.occasion;

import dev.verbatim.article.Channel;
import dev.verbatim.attribution.Speaker;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntUnaryOperator;

/** The chains of an article's speakers, and which channels it tells of where. */
final class Chains {

    private final Scenes scenes = new Scenes();
    private final Map<String, Chain> chains = new HashMap<>();

    /** Adds a sentence that tells of somebody's words without reporting any. */
    void note(Speaker speaker, int sentence, Hint note) {
        of(speaker, sentence, note.channel()).note(sentence, note);
    }

    /** The chain of a speaker, of whose words a sentence tells this channel; unspecified if it tells none. */
    Chain of(Speaker speaker, int sentence, Channel told) {
        scenes.tell(sentence, told);
        return chains.computeIfAbsent(speaker.id(), id -> new Chain(scenes));
    }

    /** The day last told of a speaker's words, if it is one. */
    Optional<TimeReference> day(Speaker speaker) {
        return Optional.ofNullable(chains.get(speaker.id())).flatMap(Chain::day);
    }

    /** Gives what stands above the first occasion of its speaker that occasion; {@code paragraphs} has that of each sentence. */
    void settleLeads(IntUnaryOperator paragraphs) {
        chains.values().forEach(chain -> chain.settleLead(paragraphs));
    }
}
