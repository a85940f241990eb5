package dev.verbatim;

import dev.verbatim.collation.ApparatusEntry;
import dev.verbatim.collation.Reading;
import dev.verbatim.statement.Citation;
import dev.verbatim.statement.Statement;
import dev.verbatim.statement.StatementEditor;
import dev.verbatim.text.CodePoints;
import dev.verbatim.utterance.WitnessMatcher;
import dev.verbatim.witness.Testimony;
import java.util.Collection;
import java.util.stream.Collectors;

/**
 * A statement as text that a person can read: who, how and when; the words; then a line for each citation and for each
 * place where the witnesses differ.
 *
 * <pre>
 * Anna Brown | post | 2021-03-01 RECKONED | a.1
 *   So it is.
 *   - a.1 DIRECT WHOLE EXACT, family 1
 *   ~ is ] was SUBSTANTIVE {b.2}
 * </pre>
 */
public final class PrintedStatement {

    private PrintedStatement() {}

    /** All statements that some testimonies amount to, an empty line between them. */
    public static String all(Collection<Testimony> testimonies) {
        StatementEditor editor = new StatementEditor();
        return new WitnessMatcher()
                .match(testimonies).utterances().stream()
                        .map(editor::edit)
                        .map(PrintedStatement::of)
                        .collect(Collectors.joining("\n"));
    }

    /** One statement. */
    public static String of(Statement statement) {
        StringBuilder lines = new StringBuilder();
        String speaker =
                statement.speaker().isUnknown() ? "?" : statement.speaker().displayName();
        lines.append(String.join(
                        " | ",
                        speaker,
                        PrintedReading.channel(statement.channel()),
                        PrintedReading.days(statement.dating().days()) + " "
                                + statement.dating().basis(),
                        statement.id()))
                .append("\n  ")
                .append(statement.text().isEmpty() ? "(reported only)" : statement.text())
                .append('\n');
        statement.citations().forEach(citation -> lines.append(line(citation)));
        statement.apparatus().forEach(entry -> lines.append(line(statement, entry)));
        return lines.toString();
    }

    private static String line(Citation citation) {
        return String.format(
                "  - %s %s %s %s, family %d%n",
                citation.witness().statementId(),
                citation.witness().kind(),
                citation.extent(),
                citation.match(),
                citation.family());
    }

    private static String line(Statement statement, ApparatusEntry entry) {
        return String.format(
                "  ~ %s ] %s%n",
                CodePoints.of(statement.text()).substring(entry.lemma()),
                entry.readings().stream().map(PrintedStatement::reading).collect(Collectors.joining("; ")));
    }

    private static String reading(Reading reading) {
        return reading.text() + " " + reading.kind() + " {" + String.join(" ", reading.witnesses()) + "}";
    }
}
