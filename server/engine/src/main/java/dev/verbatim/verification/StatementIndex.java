package dev.verbatim.verification;

import dev.verbatim.alignment.Aligner;
import dev.verbatim.alignment.Alignment;
import dev.verbatim.alignment.Row;
import dev.verbatim.statement.Citation;
import dev.verbatim.statement.Statement;
import dev.verbatim.statement.Wording;
import dev.verbatim.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Finds statements by their words, in time that grows with the rarity of the words and not with the number of
 * statements. Immutable.
 */
public final class StatementIndex {

    /** How many statements are looked at closely for one question. */
    private static final int CLOSE_LOOK = 64;

    private static final double LEAST_SCORE = 0.2;
    private static final double LOOKALIKE = 0.5;

    private final List<Statement> statements;
    private final WordIndex words;

    private StatementIndex(List<Statement> statements, WordIndex words) {
        this.statements = statements;
        this.words = words;
    }

    /** An index of these statements, in time near linear in the number of their words. */
    public static StatementIndex of(Collection<Statement> statements) {
        List<Statement> sorted =
                statements.stream().sorted(Comparator.comparing(Statement::id)).toList();
        WordIndex words = new WordIndex();
        for (int i = 0; i < sorted.size(); i++) {
            Statement statement = sorted.get(i);
            words.add(Wording.text(statement), i);
            for (Citation citation : statement.citations()) {
                words.add(Wording.clause(citation.witness()), i);
            }
        }
        words.close();
        return new StatementIndex(sorted, words);
    }

    /** The statements that a piece of text quotes, best first, ties by id; at most {@code limit}. */
    public List<Hit> search(String text, int limit) {
        Row row = Row.of(text);
        List<Hit> hits = new ArrayList<>();
        for (Statement statement : near(row, Math.max(CLOSE_LOOK, 2 * limit))) {
            Hit hit = hit(row, statement);
            if (hit.score() >= LEAST_SCORE) {
                hits.add(hit);
            }
        }
        hits.sort(Comparator.comparingDouble(Hit::score)
                .reversed()
                .thenComparing(hit -> hit.statement().id()));
        return List.copyOf(hits.subList(0, Math.min(limit, hits.size())));
    }

    /** Whether somebody said these words, as far as the statements show. */
    public Verification verify(Inquiry inquiry) {
        Question question = Question.of(inquiry);
        return Judgement.best(question, near(question.row(), CLOSE_LOOK)).verification();
    }

    private List<Statement> near(Row row, int limit) {
        return Arrays.stream(words.documents(row, limit))
                .mapToObj(statements::get)
                .toList();
    }

    private static Hit hit(Row row, Statement statement) {
        Alignment inText = Aligner.align(row, Wording.text(statement));
        Hit best = new Hit(statement, score(inText), span(inText));
        for (Citation citation : statement.citations()) {
            Row other = citation.witness().isQuoted()
                    ? Wording.quoted(citation.witness())
                    : Wording.clause(citation.witness());
            double score = score(Aligner.align(row, other));
            if (score > best.score()) {
                best = new Hit(statement, score, citation.span());
            }
        }
        return best;
    }

    private static Span span(Alignment alignment) {
        return alignment.isEmpty()
                ? new Span(0, 0)
                : alignment.right().span(alignment.rightFirst(), alignment.rightLast());
    }

    /** The share of the words looked for that stand there together; less for a lookalike. */
    private static double score(Alignment alignment) {
        int wanted = alignment.left().ownWords();
        if (alignment.isEmpty() || wanted == 0) {
            return 0.0;
        }
        double share = Math.min(1.0, (double) alignment.same() / wanted);
        double score = Math.min(share, alignment.similarity());
        return alignment.hardStop().isPresent() ? score * LOOKALIKE : score;
    }

    /**
     * A statement that answers a search.
     *
     * @param statement the statement
     * @param score how well the text fits, in [0.0, 1.0]; 1.0 is word for word
     * @param span the part of the statement's text that fits
     */
    public record Hit(Statement statement, double score, Span span) {}
}
