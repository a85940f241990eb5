package dev.verbatim.chronology;

import dev.verbatim.article.Dating;
import java.util.List;
import java.util.SortedMap;

/**
 * When utterances were made and articles published, as far as all of them together tell.
 *
 * @param utterances the datings of the utterances, in the order they were given
 * @param articles the datings of the articles, by id
 */
public record Chronology(List<Dating> utterances, SortedMap<String, Dating> articles) {

    /** Copies the list. */
    public Chronology {
        utterances = List.copyOf(utterances);
    }
}
