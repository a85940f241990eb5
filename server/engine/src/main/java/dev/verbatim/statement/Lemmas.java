package dev.verbatim.statement;

import dev.verbatim.alignment.Row;
import dev.verbatim.collation.Collator;
import dev.verbatim.collation.Place;
import dev.verbatim.collation.Strand;
import dev.verbatim.collation.Variant;
import dev.verbatim.collation.VariationKind;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** Chooses which reading stands in the text of a passage. */
final class Lemmas {

    /*
     * In this order: the original's reading; what no editor supplied; the harder reading, since nobody adds an @ or a # and many
     * drop them; what more independent families have; of mere spellings that of the article that shows the fewest signs of an
     * editor; that of the fullest witness; the least witness's.
     */

    /** Since papers drop words more readily than they add any, so many families without them outweigh one that has them. */
    private static final int DROPPED = 3;

    private final Passage passage;
    private final Voices voices;

    Lemmas(Passage passage, Voices voices) {
        this.passage = passage;
        this.voices = voices;
    }

    /** The passage with the best reading at each place. */
    Row choose() {
        Row base = passage.row();
        if (passage.isOriginal()) {
            return base;
        }
        List<Piece> pieces = passage.pieces().stream().filter(this::votes).toList();
        Map<Row, Piece> byRow = new HashMap<>();
        pieces.forEach(piece -> byRow.put(piece.row(), piece));
        List<Place> places = Collator.collate(base, strands(pieces));
        StringBuilder text = new StringBuilder();
        int done = 0;
        for (Place place : places) {
            if (place.span().start() >= done) {
                text.append(base.tokens().text().substring(done, place.span().start()));
                boolean opens = Sentences.opensAfter(text);
                append(text, place, best(place, byRow, opens), opens);
                done = place.span().end();
            }
        }
        text.append(base.tokens().text().substring(done, base.tokens().text().length()));
        return Row.of(text.toString().strip());
    }

    /** Appends a reading: an omission takes the space before it away, words where the base has none bring their own. */
    private static void append(StringBuilder text, Place place, Candidate reading, boolean opens) {
        boolean omitted = reading.text().isEmpty();
        if (place.span().isEmpty()) {
            boolean apart = omitted || text.length() == 0 || text.charAt(text.length() - 1) == ' ';
            text.append(apart ? "" : " ");
            text.append(reading.text()).append(opens ? reading.stop() : "").append(omitted ? "" : " ");
        } else if (omitted && text.length() > 0 && text.charAt(text.length() - 1) == ' ') {
            text.setLength(text.length() - 1);
        } else {
            text.append(opens || reading.opens() ? inCaseOf(place.text(), reading.text()) : reading.text());
        }
    }

    /** A reading, its first letter as large as the base has the same letter. */
    private static String inCaseOf(String base, String reading) {
        boolean same =
                !reading.isEmpty() && Character.toLowerCase(base.charAt(0)) == Character.toLowerCase(reading.charAt(0));
        return same ? base.charAt(0) + reading.substring(1) : reading;
    }

    private boolean votes(Piece piece) {
        return piece.isPassage() || !passage.pieces().get(0).isPassage();
    }

    static List<Strand> strands(List<Piece> pieces) {
        return pieces.stream()
                .map(piece -> new Strand(piece.witness().statementId(), piece.row(), !piece.isPassage()))
                .toList();
    }

    private Candidate best(Place place, Map<Row, Piece> pieces, boolean opens) {
        Map<String, Candidate> candidates = new TreeMap<>();
        for (Variant variant : place.variants()) {
            if (!isMoreSupplied(place, variant) && variant.kind() != VariationKind.SUBSTANTIVE) {
                Piece piece = piece(variant.strand(), pieces);
                candidates
                        .computeIfAbsent(variant.text(), any -> Candidate.of(variant, piece))
                        .support(piece, voices);
            }
        }
        Candidate base = candidates.computeIfAbsent(place.text(), Candidate::of);
        place.agreeing().forEach(strand -> base.support(piece(strand, pieces), voices));
        candidates.values().removeIf(candidate -> candidate != base && !mayStand(candidate, base, opens));
        if (isOutweighed(base, candidates.values())) {
            candidates.remove(base.text());
        }
        return candidates.values().stream()
                .filter(candidate -> !candidate.supporters().isEmpty())
                .max(Candidate.order(candidates.values().stream().allMatch(c -> isSpelling(place, c))))
                .orElse(base);
    }

    private static boolean mayStand(Candidate candidate, Candidate base, boolean opens) {
        return candidate.text().isEmpty()
                ? !isTooWeak(candidate, base)
                : !base.text().isEmpty() || !opens || isSentence(candidate);
    }

    /** Whether words can stand between two sentences. */
    private static boolean isSentence(Candidate candidate) {
        return !candidate.stop().isEmpty()
                && !Character.isLowerCase(candidate.text().codePointAt(0));
    }

    /** Whether too few leave words out that others have, supplied ones aside. */
    private static boolean isTooWeak(Candidate candidate, Candidate base) {
        return !base.hasBrackets()
                && candidate.supporters().size()
                        < DROPPED * Math.max(1, base.supporters().size());
    }

    /** Whether more have words there, in whatever spelling, than leave them out. */
    private static boolean isOutweighed(Candidate base, Collection<Candidate> candidates) {
        Set<String> having = new HashSet<>();
        for (Candidate candidate : candidates) {
            if (!candidate.text().isEmpty() && !candidate.hasBrackets()) {
                having.addAll(candidate.supporters());
            }
        }
        return base.text().isEmpty() && base.supporters().size() < having.size();
    }

    private static boolean isSpelling(Place place, Candidate candidate) {
        return candidate.text().equals(place.text())
                || place.variants().stream()
                        .anyMatch(variant -> variant.text().equals(candidate.text())
                                && variant.kind() == VariationKind.ORTHOGRAPHIC);
    }

    private static boolean isMoreSupplied(Place place, Variant variant) {
        return variant.text().indexOf('[') >= 0 && place.text().indexOf('[') < 0;
    }

    private static Piece piece(Strand strand, Map<Row, Piece> pieces) {
        return Objects.requireNonNull(pieces.get(strand.row()), "piece of a strand");
    }
}
