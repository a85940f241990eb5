package dev.verbatim.client.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.verbatim.client.dossier.Dossier;
import dev.verbatim.client.dossier.DossierWriter;
import dev.verbatim.client.dossier.Edition;
import dev.verbatim.client.dossier.WitnessEntry;
import dev.verbatim.client.layout.Phrases;
import dev.verbatim.v1.TextSelector;
import java.io.IOException;
import java.io.Writer;

/**
 * A dossier as comma-separated values (RFC 4180): a row for each witness, which repeats its statement. Positions count
 * code points.
 */
public final class CsvExport implements DossierWriter {
    private static final String[] COLUMNS = {
        "statement",
        "speaker",
        "channel",
        "date",
        "date_basis",
        "earliest_date",
        "latest_date",
        "text",
        "quotation",
        "article",
        "publisher",
        "publish_date",
        "title",
        "uri",
        "match",
        "extent",
        "family",
        "copied_from",
        "words",
        "spans"
    };

    @Override
    public void write(Dossier dossier, Writer writer) throws IOException {
        var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
        csv.writeRecord(COLUMNS);
        for (var edition : dossier.editions()) {
            for (var witness : edition.witnesses()) {
                csv.writeRecord(row(edition, witness));
            }
        }
        csv.flush();
    }

    private static String[] row(Edition edition, WitnessEntry witness) {
        var statement = edition.statement();
        var occasion = statement.getOccasion();
        var citation = witness.citation();
        return new String[] {
            statement.getName(),
            statement.getSpeakerDisplayName(),
            edition.channel(),
            Phrases.of(occasion.getUtterDate()),
            Phrases.of(occasion.getDateBasis()),
            Phrases.of(occasion.getEarliestDate()),
            Phrases.of(occasion.getLatestDate()),
            statement.getText(),
            citation.getQuotation(),
            witness.article(),
            citation.getPublisher(),
            Phrases.of(citation.getPublishDate()),
            citation.getTitle(),
            citation.getArticleUri(),
            Phrases.of(citation.getMatch()),
            Phrases.of(citation.getExtent()),
            String.valueOf(citation.getFamily()),
            citation.getCopiedFrom(),
            witness.words(),
            Phrases.of(witness.selectors().stream().map(TextSelector::getSpan).toList())
        };
    }
}
