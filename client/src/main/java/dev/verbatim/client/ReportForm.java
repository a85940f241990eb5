package dev.verbatim.client;

import dev.verbatim.client.dossier.DossierWriter;
import dev.verbatim.client.dossier.HtmlReport;
import dev.verbatim.client.export.CsvExport;
import dev.verbatim.client.export.JsonLdExport;
import dev.verbatim.client.export.MarkdownExport;
import dev.verbatim.client.export.TeiExport;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** In what form a dossier is written. */
enum ReportForm {
    HTML(".html"),
    CSV(".csv"),
    MARKDOWN(".md"),
    JSON_LD(".jsonld"),
    TEI(".xml");

    private final String ending;

    ReportForm(String ending) {
        this.ending = ending;
    }

    DossierWriter writer() {
        return switch (this) {
            case HTML -> new HtmlReport();
            case CSV -> new CsvExport();
            case MARKDOWN -> new MarkdownExport();
            case JSON_LD -> new JsonLdExport();
            case TEI -> new TeiExport();
        };
    }

    /** Returns the form that a file's ending asks for. */
    static Optional<ReportForm> of(String file) {
        var name = file.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(form -> name.endsWith(form.ending))
                .findFirst();
    }
}
