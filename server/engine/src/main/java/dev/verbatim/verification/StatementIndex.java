package dev.verbatim.verification;

import dev.verbatim.alignment.Aligner;
import dev.verbatim.alignment.Alignment;
import dev.verbatim.alignment.Row;
import dev.verbatim.concordance.Concordance;
import dev.verbatim.concordance.Found;
import dev.verbatim.concordance.Passage;
import dev.verbatim.statement.Citation;
import dev.verbatim.statement.Statement;
import dev.verbatim.statement.Wording;
import dev.verbatim.text.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds statements by their words, in time that grows with the rarity of the words and hardly with the number of
 * statements. Immutable: what adds or removes statements answers with another index, which shares almost everything with
 * this one, so that readers of either need not wait.
 */
public final class StatementIndex {

    /** The index of no statement. */
    public static final StatementIndex EMPTY = new StatementIndex(Concordance.empty());

    /** How many statements are looked at closely for one question. */
    private static final int CLOSE_LOOK = 64;

    private static final double LEAST_SCORE = 0.2;

    private final Concordance<Statement> passages;

    private StatementIndex(Concordance<Statement> passages) {
        this.passages = passages;
    }

    /** An index of these statements, in time near linear in the number of their words. */
    public static StatementIndex of(Collection<Statement> statements) {
        return EMPTY.with(statements);
    }

    /** This index and some statements more, in time near linear in the number of their words. */
    public StatementIndex with(Collection<Statement> added) {
        List<Passage<Statement>> more = new ArrayList<>();
        added.stream()
                .sorted(Comparator.comparing(Statement::id))
                .forEach(statement -> more.addAll(passages(statement)));
        return new StatementIndex(passages.with(more));
    }

    /** This index without the statements of some ids; nothing of them can be found any more. */
    public StatementIndex without(Collection<String> ids) {
        Set<String> gone = Set.copyOf(ids);
        return new StatementIndex(
                passages.without(gone.stream().map(Marks::ofId).toList(), statement -> gone.contains(statement.id())));
    }

    /** This index, of which nothing is left in memory of statements that are gone, in time linear in the words it touches. */
    public StatementIndex compacted() {
        return new StatementIndex(passages.compacted());
    }

    /** How many bytes the index takes beside the statements. */
    public long bytes() {
        return passages.bytes();
    }

    /** The text, and each clause that a witness reports in words that do not stand so in the text. */
    private static List<Passage<Statement>> passages(Statement statement) {
        List<String> marks = Marks.of(statement);
        List<Row> rows = new ArrayList<>(List.of(Wording.text(statement)));
        for (Citation citation : statement.citations()) {
            Row clause = Wording.clause(citation.witness());
            if (rows.stream().noneMatch(row -> row.has(clause))) {
                rows.add(clause);
            }
        }
        return rows.stream()
                .map(row -> new Passage<>(row.toString(), statement, marks))
                .toList();
    }

    /** The statements that a piece of text quotes, best first, ties by id; at most {@code limit}. */
    public List<Hit> search(String text, int limit) {
        Row row = Row.of(text);
        List<Hit> hits = new ArrayList<>();
        for (Statement statement : statements(passages.survey(row, Math.max(CLOSE_LOOK, 2 * limit)))) {
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
        List<Found<Statement>> found = new ArrayList<>(passages.find(question.row(), CLOSE_LOOK));
        for (List<String> marks : Marks.of(inquiry)) {
            found.addAll(
                    passages.survey(question.row(), CLOSE_LOOK, marks, statement -> Claims.isOf(statement, inquiry)));
        }
        Judgement best = Judgement.best(question, statements(found));
        if (!best.isVerbatim()) {
            found.addAll(passages.survey(question.row(), CLOSE_LOOK));
            best = Judgement.best(question, statements(found));
        }
        return best.verification();
    }

    private static List<Statement> statements(List<Found<Statement>> found) {
        Map<String, Statement> statements = new LinkedHashMap<>();
        found.forEach(passage -> statements.putIfAbsent(passage.owner().id(), passage.owner()));
        return List.copyOf(statements.values());
    }

    private static Hit hit(Row row, Statement statement) {
        Alignment inText = Aligner.align(row, Wording.text(statement));
        Hit best = new Hit(statement, Likeness.of(inText), span(inText));
        for (Citation citation : statement.citations()) {
            Row other = citation.witness().isQuoted()
                    ? Wording.quoted(citation.witness())
                    : Wording.clause(citation.witness());
            double score = Likeness.of(row, other);
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

    /**
     * A statement that answers a search.
     *
     * @param statement the statement
     * @param score how well the text fits, in [0.0, 1.0]; 1.0 is word for word
     * @param span the part of the statement's text that fits
     */
    public record Hit(Statement statement, double score, Span span) {}
}
