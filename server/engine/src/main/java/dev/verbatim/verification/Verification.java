package dev.verbatim.verification;

import dev.verbatim.collation.VariationKind;
import dev.verbatim.statement.Statement;
import dev.verbatim.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * Whether somebody said certain words, as far as the statements show: wording, speaker and date judged apart.
 *
 * @param wording the wording
 * @param speaker the speaker; {@link SpeakerVerdict#UNSPECIFIED} if none was given or the wording was not found
 * @param date the date; {@link DateVerdict#UNSPECIFIED} if none was given or the wording was not found
 * @param statement the statement it comes from, if found
 * @param span the part of the statement's text that answers to the words in question; empty if none
 * @param supportedText the longest wording of the words in question that at least one witness has; empty if none
 * @param differences where the words in question differ from the statement, in order
 * @param nearMiss if not found: the nearest statement and what forbids the match
 */
public record Verification(
        WordingVerdict wording,
        SpeakerVerdict speaker,
        DateVerdict date,
        Optional<Statement> statement,
        Span span,
        String supportedText,
        List<Difference> differences,
        Optional<NearMiss> nearMiss) {

    /** Copies the list. */
    public Verification {
        differences = List.copyOf(differences);
    }

    /** Whether words in question were said. */
    public enum WordingVerdict {
        /** Word for word, but for edge punctuation and typography. */
        VERBATIM,
        /** Only style differs: spelling, markup, abbreviation, brackets. */
        STYLE,
        /** Other words were changed, none of them a negation, a number, a name or the one who acts. */
        ALTERED,
        /** Only part of it is supported by a witness. */
        FRAGMENT,
        /** The sense is reported, but not these words. */
        PARAPHRASE,
        /** No witness. */
        NOT_FOUND
    }

    /** Whether the words are that speaker's. */
    public enum SpeakerVerdict {
        /** No speaker was given, or the wording was not found. */
        UNSPECIFIED,
        /** Yes. */
        SAME,
        /** No: the statement is somebody else's. */
        OTHER,
        /** The witnesses do not tell, or disagree. */
        UNSURE
    }

    /** Whether the words were said in the time claimed. */
    public enum DateVerdict {
        /** No date was given, or the wording was not found. */
        UNSPECIFIED,
        /** Yes: all days possible lie within. */
        WITHIN,
        /** No: no day possible lies within. */
        OUTSIDE,
        /** Some days possible lie within. */
        UNSURE
    }

    /**
     * One place where words in question differ from a statement.
     *
     * @param text where, in the text in question; empty where it lacks words
     * @param statement where, in the statement's text; empty where the statement lacks the words
     * @param kind in what way
     */
    public record Difference(Span text, Span statement, VariationKind kind) {}

    /**
     * A statement that resembles the words in question but does not say the same.
     *
     * @param statement the statement
     * @param obstacle what forbids the match
     */
    public record NearMiss(Statement statement, Obstacle obstacle) {}
}
