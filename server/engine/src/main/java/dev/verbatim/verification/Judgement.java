package dev.verbatim.verification;

import dev.verbatim.alignment.Aligner;
import dev.verbatim.alignment.Alignment;
import dev.verbatim.alignment.Row;
import dev.verbatim.collation.Collator;
import dev.verbatim.collation.Divergence;
import dev.verbatim.collation.VariationKind;
import dev.verbatim.statement.Statement;
import dev.verbatim.statement.Wording;
import dev.verbatim.text.Span;
import dev.verbatim.verification.Verification.WordingVerdict;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How one statement answers a question.
 *
 * @param question the question
 * @param statement the statement; empty if there is none at all
 * @param verdict the verdict on the wording
 * @param obstacle what forbids the match, if the statement resembles the words but does not say the same
 * @param alignment the question beside the statement's text
 * @param run the longest wording that a witness has
 */
record Judgement(
        Question question,
        Optional<Statement> statement,
        WordingVerdict verdict,
        Optional<Obstacle> obstacle,
        Alignment alignment,
        Run run) {

    private static final double COVERED = 0.75;
    private static final double ALIKE = 0.6;
    private static final double LOOKALIKE = 0.4;
    private static final double NEARLY_ALL = 0.7;
    private static final int LEAST_SAME = 4;
    private static final int LEAST_CONTENT = 2;
    private static final int FRAGMENT_CONTENT = 3;

    /** The best answer that some statements give. */
    static Judgement best(Question question, List<Statement> statements) {
        Alignment nothing = Aligner.align(question.row(), Row.EMPTY);
        Judgement none = new Judgement(
                question,
                Optional.empty(),
                WordingVerdict.NOT_FOUND,
                Optional.empty(),
                nothing,
                new Run(0, 0, 0, /* whole= */ false));
        return statements.stream()
                .map(statement -> of(question, statement))
                .min(Comparator.comparingInt(Judgement::rank)
                        .thenComparing(judgement -> !judgement.isSpeakers())
                        .thenComparingInt(judgement -> -judgement.alignment.same())
                        .thenComparingInt(judgement -> -judgement.run.content())
                        .thenComparing(judgement ->
                                judgement.statement.map(Statement::id).orElse("")))
                .orElse(none);
    }

    private static Judgement of(Question question, Statement statement) {
        Alignment inText = Aligner.align(question.row(), Wording.text(statement));
        List<Row> quoted = Wording.quoted(statement);
        Run run = Run.longest(question.row(), quoted);
        WordingVerdict verdict = literal(question, inText, quoted);
        Optional<Obstacle> obstacle = Optional.empty();
        if (verdict == WordingVerdict.NOT_FOUND && resembles(inText)) {
            obstacle = Contradictions.first(inText);
        }
        if (verdict == WordingVerdict.NOT_FOUND && obstacle.isEmpty()) {
            verdict = altered(question, inText);
        }
        if (verdict == WordingVerdict.NOT_FOUND && obstacle.isEmpty()) {
            verdict = lesser(question, statement, run);
            obstacle = verdict == WordingVerdict.NOT_FOUND && inText.sameContent() >= LEAST_CONTENT
                    ? Optional.of(Obstacle.WORDING)
                    : Optional.empty();
        }
        return new Judgement(question, Optional.of(statement), verdict, obstacle, inText, run);
    }

    /** The verdict if the words are those of the text or of a witness, style aside; else {@code NOT_FOUND}. */
    private static WordingVerdict literal(Question question, Alignment inText, List<Row> quoted) {
        if (!question.isTelling() || Contradictions.dropsNegation(inText)) {
            return WordingVerdict.NOT_FOUND;
        }
        boolean placed = inText.sameContent() > 0 || inText.holdsLeft();
        if (placed && inText.hardStop().isEmpty()) {
            List<Divergence> divergences = Collator.divergences(inText.right(), inText.left());
            if (inText.holdsLeft() && divergences.isEmpty()) {
                return WordingVerdict.VERBATIM;
            }
            if (isStyle(question, inText, divergences)) {
                return WordingVerdict.STYLE;
            }
        }
        if (Sameness.holds(question.canon(), inText.right())) {
            return WordingVerdict.STYLE;
        }
        for (Row row : quoted) {
            if (Sameness.holds(question.canon(), row)) {
                return resembles(inText) || row.has(question.row()) ? inWitness(inText) : WordingVerdict.STYLE;
            }
        }
        return WordingVerdict.NOT_FOUND;
    }

    /** What only a witness has is an edited form of the text, or words that found no place in it. */
    private static WordingVerdict inWitness(Alignment inText) {
        return resembles(inText) ? WordingVerdict.STYLE : WordingVerdict.VERBATIM;
    }

    /** Whether so much is the same that a difference is worth naming; of few words of content, nearly all must be. */
    private static boolean resembles(Alignment alignment) {
        int words = alignment.left().ownWords();
        return alignment.sameContent() >= LEAST_CONTENT && alignment.same() >= LOOKALIKE * words
                || alignment.same() >= LEAST_SAME && alignment.same() >= NEARLY_ALL * words;
    }

    private static boolean isStyle(Question question, Alignment alignment, List<Divergence> divergences) {
        boolean style = divergences.stream().allMatch(divergence -> isStyle(divergence.kind()));
        return style
                && Contradictions.first(alignment).isEmpty()
                && (alignment.holdsLeft() || isExplained(alignment, divergences))
                && question.row().ownWords() > 0;
    }

    /** The verdict if nearly all words in question are there; else {@code NOT_FOUND}. */
    private static WordingVerdict altered(Question question, Alignment alignment) {
        boolean covered = alignment.same() >= COVERED * question.row().ownWords() && alignment.similarity() >= ALIKE;
        return covered
                        && alignment.sameContent() >= LEAST_CONTENT
                        && alignment.hardStop().isEmpty()
                ? WordingVerdict.ALTERED
                : WordingVerdict.NOT_FOUND;
    }

    /** Whether all words in question stand where the two overlap or differ in style only. */
    private static boolean isExplained(Alignment alignment, List<Divergence> divergences) {
        return !divergences.isEmpty()
                && alignment.leftFirst() == 0
                && alignment.leftLast() == alignment.left().size() - 1;
    }

    private static boolean isStyle(VariationKind kind) {
        return switch (kind) {
            case SUPPLIED, MARKUP, ORTHOGRAPHIC -> true;
            case OMISSION, ADDITION, TRANSLATION, SUBSTANTIVE, TRANSPOSITION -> false;
        };
    }

    private static WordingVerdict lesser(Question question, Statement statement, Run run) {
        if (isParaphrase(question.row(), statement)) {
            return WordingVerdict.PARAPHRASE;
        }
        boolean fragment = run.content() >= FRAGMENT_CONTENT
                || (run.whole() && run.content() > 0 && sharesClause(question.row(), statement));
        return fragment ? WordingVerdict.FRAGMENT : WordingVerdict.NOT_FOUND;
    }

    /** Whether a reporter has these words without marks. */
    private static boolean isParaphrase(Row question, Statement statement) {
        return statement.citations().stream()
                .filter(citation -> !citation.witness().isQuoted())
                .map(citation -> Aligner.align(question, Wording.clause(citation.witness())))
                .anyMatch(alignment -> alignment.hardStop().isEmpty()
                        && alignment.sameContent() >= LEAST_CONTENT
                        && alignment.same() >= COVERED * question.ownWords()
                        && alignment.similarity() >= ALIKE);
    }

    /** Whether some quoted clause is about the same things as the question: a single word alone proves nothing. */
    private static boolean sharesClause(Row question, Statement statement) {
        return statement.citations().stream()
                .filter(citation -> citation.witness().isQuoted())
                .anyMatch(citation -> shared(question, Wording.clause(citation.witness())) > LEAST_CONTENT);
    }

    private static int shared(Row question, Row clause) {
        long[] wanted = question.senses();
        int count = 0;
        for (long sense : clause.senses()) {
            count += Arrays.binarySearch(wanted, sense) >= 0 ? 1 : 0;
        }
        return count;
    }

    /** The least is the best: what was said, then what forbids it, then parts and paraphrases. */
    private int rank() {
        return switch (verdict) {
            case VERBATIM -> 0;
            case STYLE -> 1;
            case ALTERED -> 2;
            case PARAPHRASE -> 4;
            case FRAGMENT -> 5;
            case NOT_FOUND -> obstacle.isEmpty() ? 7 : obstacle.get() == Obstacle.WORDING ? 6 : 2;
        };
    }

    boolean isVerbatim() {
        return verdict == WordingVerdict.VERBATIM;
    }

    private boolean isSpeakers() {
        return question.hasSpeaker()
                && statement
                        .filter(found -> Claims.isOf(found, question.inquiry()))
                        .isPresent();
    }

    Verification verification() {
        boolean found = verdict != WordingVerdict.NOT_FOUND;
        Optional<Statement> answer = found ? statement : Optional.empty();
        Optional<Verification.NearMiss> nearMiss = found
                ? Optional.empty()
                : statement.flatMap(near -> obstacle.map(why -> new Verification.NearMiss(near, why)));
        Alignment answering = answering();
        boolean inText = found && !answering.isEmpty();
        return new Verification(
                verdict,
                answer.map(statement -> Claims.speaker(statement, question.inquiry()))
                        .orElse(Verification.SpeakerVerdict.UNSPECIFIED),
                answer.map(statement -> Claims.date(statement, question.inquiry()))
                        .orElse(Verification.DateVerdict.UNSPECIFIED),
                answer,
                inText ? answering.right().span(answering.rightFirst(), answering.rightLast()) : new Span(0, 0),
                statement.isPresent() ? run.text(question) : "",
                inText ? differences() : List.of(),
                nearMiss);
    }

    /** The words that the verdict is about beside the text: all, or only those that a witness has. */
    private Alignment answering() {
        return switch (verdict) {
            case VERBATIM, STYLE, ALTERED -> alignment;
            case FRAGMENT -> {
                Alignment part = Aligner.align(Row.of(run.text(question)), alignment.right());
                yield part.holdsLeft() ? part : Aligner.align(Row.EMPTY, alignment.right());
            }
            case PARAPHRASE, NOT_FOUND -> Aligner.align(Row.EMPTY, alignment.right());
        };
    }

    private List<Verification.Difference> differences() {
        return Collator.divergences(alignment.right(), alignment.left()).stream()
                .map(divergence -> new Verification.Difference(
                        question.asked(divergence.other()), divergence.base(), divergence.kind()))
                .toList();
    }
}
