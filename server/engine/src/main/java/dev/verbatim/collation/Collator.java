package dev.verbatim.collation;

import dev.verbatim.alignment.Aligner;
import dev.verbatim.alignment.Alignment;
import dev.verbatim.alignment.Block;
import dev.verbatim.alignment.Row;
import dev.verbatim.text.Folding;
import dev.verbatim.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Collates the witnesses of one passage: puts all of them beside a base and finds the places where they differ. */
public final class Collator {

    private static final Comparator<Difference> BY_PLACE =
            Comparator.comparingInt(Difference::start).thenComparingInt(Difference::end);

    /** So many words at the edge of a witness may be others for those of the base; more are another sentence's. */
    private static final int EDGE_WORDS = 2;

    private final Row base;
    private final Map<Strand, Alignment> alignments = new LinkedHashMap<>();
    private final List<Difference> differences = new ArrayList<>();

    private Collator(Row base) {
        this.base = base;
    }

    /** The places where strands differ from a base, in the order of the base. Edge punctuation and typography do not count. */
    public static List<Place> collate(Row base, List<Strand> strands) {
        Collator collator = new Collator(base);
        strands.forEach(collator::compare);
        return collator.places();
    }

    /** The places where {@code other} differs from {@code base}, where the two overlap best, in order. */
    public static List<Divergence> divergences(Row base, Row other) {
        Collator collator = new Collator(base);
        collator.compare(new Strand("", other, /* fragment= */ false));
        return collator.differences.stream()
                .filter(difference ->
                        !isTypography(Printed.text(base, difference.start, difference.end), difference.text()))
                .sorted(BY_PLACE)
                .map(difference -> difference.divergence(base))
                .toList();
    }

    private void compare(Strand strand) {
        Alignment alignment = Aligner.align(base, strand.row());
        alignments.put(strand, alignment);
        for (Block block : alignment.blocks()) {
            if (isDifference(strand.row(), block)) {
                add(alignment, strand, block.leftStart(), block.leftEnd(), block.rightStart(), block.rightEnd());
            }
        }
        if (!strand.fragment() && !alignment.isEmpty()) {
            edges(alignment, strand);
        }
        for (int p = 0; p < alignment.pairs(); p++) {
            int i = alignment.leftOf(p);
            int j = alignment.rightOf(p);
            boolean inflected = base.key(i) != strand.row().key(j);
            if (inflected ? !strand.fragment() : isSpelledOtherwise(strand.row(), i, j)) {
                add(alignment, strand, i, i + 1, j, j + 1);
            }
        }
    }

    /** A few other words at an edge of the witness, in a sentence that the base has too: {@code They will} for {@code We will}. */
    private void edges(Alignment alignment, Strand strand) {
        Row row = strand.row();
        int words = alignment.rightFirst();
        int from = alignment.leftFirst() - words;
        if (isShort(words) && from >= 0 && goesOn(base, from, words) && goesOn(row, 0, words)) {
            add(alignment, strand, from, from + words, 0, words);
        }
        int end = alignment.rightLast() + 1;
        int after = row.size() - end;
        int to = alignment.leftLast() + 1;
        if (isShort(after) && to + after <= base.size() && goesOn(base, to - 1, after) && goesOn(row, end - 1, after)) {
            add(alignment, strand, to, to + after, end, end + after);
        }
    }

    private static boolean isShort(int words) {
        return words > 0 && words <= EDGE_WORDS;
    }

    /** Whether no sentence begins after the first of some words and the one behind them. */
    private static boolean goesOn(Row row, int first, int words) {
        for (int i = first + 1; i <= first + words; i++) {
            if (row.opensSentence(i) || row.isAfterBreak(i)) {
                return false;
            }
        }
        return true;
    }

    /** Words missing at an ellipsis are no variant: the witness does not say that they were not there. */
    private static boolean isDifference(Row row, Block block) {
        return block.right() > 0 || block.rightEnd() >= row.size() || !row.isAfterBreak(block.rightEnd());
    }

    private boolean isSpelledOtherwise(Row row, int i, int j) {
        String one = plain(base.word(i));
        String two = plain(row.word(j));
        boolean opens = base.opensSentence(i) || row.opensSentence(j);
        return opens
                ? !one.toLowerCase(Locale.ROOT).equals(two.toLowerCase(Locale.ROOT))
                : !one.equals(two) && !isTitleCase(row);
    }

    private static boolean isTitleCase(Row row) {
        int capitals = 0;
        for (int i = 0; i < row.size(); i++) {
            capitals += row.tokens().text().at(row.start(i))
                            != Character.toLowerCase(row.tokens().text().at(row.start(i)))
                    ? 1
                    : 0;
        }
        return capitals * 2 > row.size();
    }

    private static String plain(String word) {
        return word.replace('’', '\'').replace('‑', '-').replace('‐', '-');
    }

    private void add(Alignment alignment, Strand strand, int baseStart, int baseEnd, int start, int end) {
        Row row = strand.row();
        int from = baseStart;
        int otherFrom = start;
        while (clings(base, from) || clings(row, otherFrom)) {
            if (from == 0 || otherFrom == 0 || base.key(from - 1) != row.key(otherFrom - 1)) {
                break;
            }
            from--;
            otherFrom--;
        }
        int to = baseEnd;
        int otherTo = end;
        while (to < base.size() && base.isClitic(to) && otherTo < row.size() && row.isClitic(otherTo) && to > from) {
            to++;
            otherTo++;
        }
        differences.add(new Difference(from, to, strand, Printed.span(row, otherFrom, otherTo), alignment));
    }

    private static boolean clings(Row row, int i) {
        return i < row.size() && row.isClitic(i);
    }

    /** Makes one place of all differences whose words of the base overlap, and one of all at the same gap. */
    private List<Place> places() {
        differences.sort(BY_PLACE);
        List<Place> places = new ArrayList<>();
        for (int from = 0; from < differences.size(); ) {
            int start = differences.get(from).start();
            int end = differences.get(from).end();
            int to = from + 1;
            while (to < differences.size()
                    && (differences.get(to).start() < end || differences.get(to).end() == start)) {
                end = Math.max(end, differences.get(to).end());
                to++;
            }
            Place place = place(differences.subList(from, to), start, end);
            if (!place.variants().isEmpty()) {
                places.add(place);
            }
            from = to;
        }
        return places;
    }

    private Place place(List<Difference> all, int start, int end) {
        String lemma = Printed.text(base, start, end);
        Map<Strand, Difference> byStrand = new LinkedHashMap<>();
        all.forEach(difference -> byStrand.putIfAbsent(difference.strand(), difference));
        Map<String, VariationKind> kinds = new HashMap<>();
        List<Variant> variants = new ArrayList<>();
        for (Difference difference : byStrand.values()) {
            Span words = difference.words(start, end);
            String text = difference.strand.row().tokens().text().substring(words);
            if (!isTypography(lemma, text)) {
                VariationKind kind = kinds.computeIfAbsent(text, reading -> Variations.kind(lemma, reading));
                variants.add(new Variant(difference.strand(), words, text, kind));
            }
        }
        List<Strand> agreeing = alignments.entrySet().stream()
                .filter(entry -> !byStrand.containsKey(entry.getKey()) && holds(entry.getValue(), start, end))
                .map(Map.Entry::getKey)
                .toList();
        return new Place(Printed.span(base, start, end), lemma, variants, agreeing);
    }

    /** Whether a strand has certain words of the base; of a gap, those on both sides. */
    private static boolean holds(Alignment alignment, int start, int end) {
        int from = start == end ? start - 1 : start;
        int to = start == end ? end : end - 1;
        int first = alignment.pairOfLeft(from);
        return first >= 0 && alignment.pairOfLeft(to) == first + to - from;
    }

    private static boolean isTypography(String one, String two) {
        return plain(one).equals(plain(two))
                || (one.isEmpty() && Folding.fold(two).isEmpty());
    }

    /** Where a strand differs from words {@code [start, end)} of the base, and what it reads there. */
    private record Difference(int start, int end, Strand strand, Span span, Alignment alignment) {

        String text() {
            return strand.row().tokens().text().substring(span);
        }

        Divergence divergence(Row base) {
            return new Divergence(
                    Printed.span(base, start, end), span, Variations.kind(Printed.text(base, start, end), text()));
        }

        /** The words of the strand at a place that this difference is part of. */
        Span words(int placeStart, int placeEnd) {
            if (placeStart == start && placeEnd == end) {
                return span;
            }
            int from = 0;
            int to = alignment.right().size();
            for (int p = 0; p < alignment.pairs(); p++) {
                if (alignment.leftOf(p) < placeStart) {
                    from = alignment.rightOf(p) + 1;
                } else if (alignment.leftOf(p) >= placeEnd) {
                    to = Math.min(to, alignment.rightOf(p));
                }
            }
            return Printed.span(strand.row(), from, Math.max(from, to));
        }
    }
}
