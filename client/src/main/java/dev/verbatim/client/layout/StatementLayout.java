package dev.verbatim.client.layout;

import dev.verbatim.v1.Statement;
import java.util.List;

/**
 * A statement, in short or with all that supports it.
 *
 * <pre>
 *   Speaker · channel · date              who, how, when
 *   statements/name · 3 quotations ...    what to ask for, how well supported
 *
 *     “The words”
 *          |what others read for them
 *
 *     Quoted by ... Variants ... Occasion told by ... Open ...
 * </pre>
 */
public final class StatementLayout {
    /** Stands before the words, so that notes stand one place further on than in the statement's text. */
    static final String OPENING = "“";

    private static final String INDENT = "  ";

    private StatementLayout() {}

    /** Writes who, when, the words and how many witnesses. */
    public static void brief(Page page, Statement statement) {
        write(page, statement, List.of());
    }

    /** Writes all of it: then the citations, the variants, what the date rests on and what is open. */
    public static void full(Page page, Statement statement) {
        write(page, statement, Integer.MAX_VALUE);
    }

    /** Writes all of it but for the less decisive passages that the date rests on. */
    public static void digest(Page page, Statement statement) {
        write(page, statement, 2);
    }

    private static void write(Page page, Statement statement, int passages) {
        write(page, statement, ApparatusLayout.notes(statement));
        page.blank();
        CitationLayout.write(page, statement);
        ApparatusLayout.write(page, statement);
        EvidenceLayout.write(page, "Occasion told by", statement.getOccasion().getEvidenceList(), passages);
        openQuestions(page, statement);
    }

    private static void write(Page page, Statement statement, List<Note> notes) {
        heading(page, statement);
        page.blank();
        words(page, statement, notes);
    }

    private static void heading(Page page, Statement statement) {
        var speaker = statement.getSpeakerDisplayName();
        var occasion = statement.getOccasion();
        var date = Phrases.of(occasion);
        page.paragraph(
                Tone.HEADING,
                "",
                Phrases.dotted(
                        speaker.isEmpty() ? "Speaker unknown" : speaker,
                        Phrases.of(occasion.getChannel()),
                        date.isEmpty() ? "undated" : date));
        page.paragraph(Tone.QUIET, "", Phrases.dotted(statement.getName(), support(statement)));
    }

    private static String support(Statement statement) {
        int articles = (int) statement.getCitationsList().stream()
                .map(CitationLayout::article)
                .distinct()
                .count();
        var independent = articles > 1 ? ", " + statement.getIndependentWitnessCount() + " independent" : "";
        return Phrases.counted(statement.getCitationsCount(), "quotation") + " in "
                + Phrases.counted(articles, "article") + independent;
    }

    private static void words(Page page, Statement statement, List<Note> notes) {
        if (statement.getText().isEmpty()) {
            page.paragraph(Tone.QUIET, INDENT, "Reported only: no witness quotes the words.");
        } else {
            page.annotated(Tone.WORDS, INDENT, OPENING + statement.getText() + "”", notes);
        }
    }

    private static void openQuestions(Page page, Statement statement) {
        if (statement.getOpenQuestionsCount() > 0) {
            page.line(Tone.HEADING, INDENT + "Open");
            statement
                    .getOpenQuestionsList()
                    .forEach(question -> page.paragraph(Tone.PLAIN, INDENT.repeat(2) + "? ", question));
        }
    }
}
