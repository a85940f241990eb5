package dev.verbatim.statement;

import dev.verbatim.alignment.Row;
import dev.verbatim.collation.Collator;
import dev.verbatim.collation.Place;
import dev.verbatim.collation.Strand;
import dev.verbatim.collation.Variant;
import dev.verbatim.collation.VariationKind;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
        List<Place> places = Collator.collate(base, strands(pieces));
        StringBuilder text = new StringBuilder();
        int done = 0;
        for (Place place : places) {
            if (place.span().start() >= done) {
                text.append(base.tokens().text().substring(done, place.span().start()));
                append(text, place, best(place, pieces));
                done = place.span().end();
            }
        }
        text.append(base.tokens().text().substring(done, base.tokens().text().length()));
        return Row.of(text.toString().strip());
    }

    /** Appends a reading: an omission takes the space before it away, words where the base has none bring their own. */
    private static void append(StringBuilder text, Place place, String reading) {
        if (place.span().isEmpty()) {
            text.append(reading).append(reading.isEmpty() ? "" : " ");
        } else if (reading.isEmpty() && text.length() > 0 && text.charAt(text.length() - 1) == ' ') {
            text.setLength(text.length() - 1);
        } else {
            text.append(reading);
        }
    }

    private boolean votes(Piece piece) {
        return piece.isPassage() || !passage.pieces().get(0).isPassage();
    }

    static List<Strand> strands(List<Piece> pieces) {
        return pieces.stream()
                .map(piece -> new Strand(piece.witness().statementId(), piece.row(), !piece.isPassage()))
                .toList();
    }

    private String best(Place place, List<Piece> pieces) {
        Map<String, Candidate> candidates = new TreeMap<>();
        Set<String> differing = new HashSet<>();
        for (Variant variant : place.variants()) {
            boolean usable = !isMoreSupplied(place, variant) && variant.kind() != VariationKind.SUBSTANTIVE;
            differing.add(variant.strand().siglum());
            if (usable) {
                candidates.computeIfAbsent(variant.text(), Candidate::new).support(piece(variant, pieces), voices);
            }
        }
        Candidate base = candidates.computeIfAbsent(place.text(), Candidate::new);
        pieces.stream()
                .filter(piece -> !differing.contains(piece.witness().statementId()))
                .forEach(piece -> base.support(piece, voices));
        candidates.values().removeIf(candidate -> candidate != base && isTooWeak(candidate, base));
        return candidates.values().stream()
                .filter(candidate -> !candidate.supporters.isEmpty())
                .max(Candidate.order(candidates.values().stream().allMatch(c -> isSpelling(place, c))))
                .orElse(base)
                .text;
    }

    /** Whether too few leave words out that others have, supplied ones aside. */
    private static boolean isTooWeak(Candidate candidate, Candidate base) {
        return candidate.text.isEmpty()
                && !hasBrackets(base.text)
                && candidate.supporters.size() < DROPPED * Math.max(1, base.supporters.size());
    }

    private static boolean isSpelling(Place place, Candidate candidate) {
        return candidate.text.equals(place.text())
                || place.variants().stream()
                        .anyMatch(variant ->
                                variant.text().equals(candidate.text) && variant.kind() == VariationKind.ORTHOGRAPHIC);
    }

    private static boolean isMoreSupplied(Place place, Variant variant) {
        return hasBrackets(variant.text()) && !hasBrackets(place.text());
    }

    private static boolean hasBrackets(String text) {
        return text.indexOf('[') >= 0;
    }

    private static Piece piece(Variant variant, List<Piece> pieces) {
        return pieces.stream()
                .filter(piece -> piece.row() == variant.strand().row())
                .findFirst()
                .orElseThrow();
    }

    /** A reading and who has it. */
    private static final class Candidate {

        private final String text;
        private final Set<String> supporters = new HashSet<>();
        private boolean original;
        private int fidelity = Integer.MIN_VALUE;
        private int fullest;
        private String least = "\uFFFF";

        Candidate(String text) {
            this.text = text;
        }

        void support(Piece piece, Voices voices) {
            String article = piece.witness().articleId();
            supporters.add(voices.family(article));
            fidelity = Math.max(fidelity, voices.fidelity(article));
            original |= piece.witness().original();
            fullest = Math.max(fullest, piece.words());
            String id = piece.witness().statementId();
            least = id.compareTo(least) < 0 ? id : least;
        }

        /** The best last. */
        static Comparator<Candidate> order(boolean spellingOnly) {
            Comparator<Candidate> order = Comparator.<Candidate, Boolean>comparing(candidate -> candidate.original)
                    .thenComparing(candidate -> !hasBrackets(candidate.text))
                    .thenComparing(candidate -> candidate.text.indexOf('@') >= 0 || candidate.text.indexOf('#') >= 0);
            if (!spellingOnly) {
                order = order.thenComparingInt(candidate -> candidate.supporters.size());
            }
            return order.thenComparingInt(candidate -> candidate.fidelity)
                    .thenComparingInt(candidate -> candidate.fullest)
                    .thenComparing(Comparator.<Candidate, String>comparing(candidate -> candidate.least)
                            .reversed())
                    .thenComparing(candidate -> candidate.text);
        }
    }
}
