package dev.verbatim.client.dossier;

import dev.verbatim.client.layout.Phrases;
import dev.verbatim.v1.Citation;
import dev.verbatim.v1.TextSelector;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A witness of a statement, set beside its words.
 *
 * @param citation how the statement cites it
 * @param cells what it has at each place of the text, from left to right
 */
public record WitnessEntry(Citation citation, List<Cell> cells) {
    private static final String QUOTATIONS = "/quotations/";

    /** Copies the list. */
    public WitnessEntry {
        cells = List.copyOf(cells);
    }

    /** Returns the resource name of its article. */
    public String article() {
        return article(citation.getQuotation());
    }

    static String article(String quotation) {
        int end = quotation.indexOf(QUOTATIONS);
        return end < 0 ? quotation : quotation.substring(0, end);
    }

    /** Returns its name in short, {@code article#number}. */
    public String label() {
        return Phrases.shortName(citation.getQuotation());
    }

    /** Returns the words it prints, or if it quotes none those it reports, with {@code …} where it interrupts them. */
    public String words() {
        return selectors().stream().map(TextSelector::getExact).collect(Collectors.joining(" … "));
    }

    /** Returns where these words stand. */
    public List<TextSelector> selectors() {
        return citation.getQuotedSelectorsCount() > 0 ? citation.getQuotedSelectorsList() : citation.getSelectorsList();
    }

    /** Returns whether it stands beside any word of the text. */
    public boolean isAligned() {
        return cells.stream().anyMatch(cell -> cell.kind() != Cell.Kind.ABSENT);
    }
}
