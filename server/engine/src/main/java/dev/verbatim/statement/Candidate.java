package dev.verbatim.statement;

import dev.verbatim.collation.Variant;
import dev.verbatim.text.CodePoints;
import dev.verbatim.witness.Witness;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;

/** A reading that may stand in the text at some place, and who has it. */
final class Candidate {

    private final String text;
    private final String stop;
    private final boolean opens;
    private final Set<String> supporters = new HashSet<>();
    private boolean original;
    private int fidelity = Integer.MIN_VALUE;
    private int fullest;
    private String least = "\uFFFF";

    private Candidate(String text, String stop, boolean opens) {
        this.text = text;
        this.stop = stop;
        this.opens = opens;
    }

    /** A reading that nobody supports yet. */
    static Candidate of(String text) {
        return new Candidate(text, "", false);
    }

    /** What a variant reads, with the mark that ends a sentence behind it. */
    static Candidate of(Variant variant, Piece piece) {
        CodePoints text = piece.row().tokens().text();
        int end = variant.span().end();
        int to = end;
        while (to < text.length() && Piece.isStop(text.at(to))) {
            to++;
        }
        String stop = end == text.length() ? piece.stop() : text.substring(end, to);
        return new Candidate(
                variant.text(),
                stop,
                Sentences.opensAfter(text.substring(0, variant.span().start())));
    }

    void support(Piece piece, Voices voices) {
        Witness witness = piece.witness();
        supporters.add(voices.family(witness.articleId()));
        fidelity = Math.max(fidelity, voices.fidelity(witness.articleId()));
        original |= witness.original();
        fullest = Math.max(fullest, piece.words());
        least = witness.statementId().compareTo(least) < 0 ? witness.statementId() : least;
    }

    /** Its words as printed; empty if it leaves words out. */
    String text() {
        return text;
    }

    /** The mark that ends a sentence behind it; empty if none does. */
    String stop() {
        return stop;
    }

    /** Whether it opens a sentence where it stands. */
    boolean opens() {
        return opens;
    }

    /** The families that have it. */
    Set<String> supporters() {
        return supporters;
    }

    boolean hasBrackets() {
        return text.indexOf('[') >= 0;
    }

    /** The best last. Which words they are is told by the many, how they are spelled by the faithful. */
    static Comparator<Candidate> order(boolean spellingOnly) {
        Comparator<Candidate> order = Comparator.<Candidate, Boolean>comparing(candidate -> candidate.original)
                .thenComparing(candidate -> !candidate.hasBrackets())
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
