package dev.verbatim.client.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.google.gson.JsonParser;
import com.thaiopensource.util.PropertyMapBuilder;
import com.thaiopensource.validate.ValidateProperty;
import com.thaiopensource.validate.ValidationDriver;
import com.thaiopensource.validate.rng.CompactSchemaReader;
import de.siegmar.fastcsv.reader.CsvReader;
import dev.verbatim.client.dossier.Dossier;
import dev.verbatim.client.dossier.DossierWriter;
import dev.verbatim.client.dossier.Harbour;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

class ExportsTest {
    @Test
    void csv_witnesses_areARowEachThatReadsBack() throws IOException {
        var csv = write(new CsvExport());
        var rows = CsvReader.builder().ofNamedCsvRecord(csv).stream().toList();

        assertThat(csv.lines().findFirst().orElse("")).startsWith("statement,speaker,channel,date,");
        assertThat(csv).contains("\r\n");
        assertThat(rows).hasSize(3);
        assertThat(rows.get(0).getField("text"))
                .isEqualTo("The E.U. harbour will stay open, and nobody will lose a job.");
        assertThat(rows.get(0).getField("words"))
                .isEqualTo("The E.U. harbour will stay open, and nobody will lose a job,");
        assertThat(rows.get(2).getField("match")).isEqualTo("paraphrase");
    }

    @Test
    void markdown_statement_isAQuotationWithItsWitnesses() throws IOException {
        assertThat(write(new MarkdownExport())).isEqualTo("""
                ## Nora Eklund · social media post · 2024-06-03 (reckoned)

                > “The E.U. harbour will stay open, and nobody will lose a job.”

                - “The E.U. harbour will stay open, and nobody will lose a job,” — [Harbour to stay open](https://gazette.example/harbour?a=1\\&b=2), Portvale Gazette · 2024-06-04 · exact · gazette#1
                - “The EU \\[harbour\\] will stay right open,” — herald#1, edited · herald#1
                - “Jobs are “safe”” — herald#2, paraphrase · herald#2

                Variants:

                - E.U. \\] EU (orthographic · herald#1)
                - (nothing) \\] right (substantive · herald#1)

                Open:

                - E.U. or EU: the original would settle it.

                """);
    }

    @Test
    void jsonLd_statement_isAQuotationOfSchemaOrg() throws IOException {
        var graph = JsonParser.parseString(write(new JsonLdExport()))
                .getAsJsonObject()
                .getAsJsonArray("@graph");
        var quotation = graph.get(0).getAsJsonObject();

        assertThat(graph).hasSize(1);
        assertThat(quotation.get("@type").getAsString()).isEqualTo("Quotation");
        assertThat(quotation.get("dateCreated").getAsString()).isEqualTo("2024-06-03");
        assertThat(quotation.getAsJsonObject("isBasedOn").get("@type").getAsString())
                .isEqualTo("SocialMediaPosting");
        assertThat(quotation.getAsJsonArray("citation")).hasSize(2);
        assertThat(quotation.getAsJsonArray("citation").get(1).getAsJsonObject().getAsJsonArray("hasPart"))
                .hasSize(2);
    }

    @Test
    void tei_statement_hasItsApparatusByParallelSegmentation() throws IOException {
        assertThat(write(new TeiExport()))
                .contains("<p>The <app><lem wit=\"#w1\">E.U.</lem><rdg wit=\"#w2\" type=\"orthographic\">EU</rdg></app>"
                        + " harbour will <app><lem wit=\"#w1\">stay</lem>");
    }

    @Test
    void tei_anyDossier_isValid() throws Exception {
        assertThat(validate(write(new TeiExport()))).isTrue();
        var hostile = Harbour.statement().toBuilder()
                .setText("a & b < c ]]> \u0001 \uD83D\uDE00 […] d")
                .setSpeakerDisplayName("<&\u0000>")
                .build();
        var output = new StringWriter();
        new TeiExport().write(Dossier.of(List.of(hostile), List.of()), output);
        assertThat(validate(output.toString())).isTrue();
        assertThatCode(() -> validate("<TEI xmlns='http://www.tei-c.org/ns/1.0'/>"))
                .isInstanceOf(SAXException.class);
    }

    private static String write(DossierWriter form) throws IOException {
        var output = new StringWriter();
        form.write(Harbour.dossier(), output);
        return output.toString();
    }

    private static boolean validate(String xml) throws IOException, SAXException {
        var properties = new PropertyMapBuilder();
        properties.put(ValidateProperty.ERROR_HANDLER, new Strict());
        var driver = new ValidationDriver(properties.toPropertyMap(), CompactSchemaReader.getInstance());
        var schema = ExportsTest.class.getResource("tei.rnc");
        assertThat(schema).isNotNull();
        driver.loadSchema(new InputSource(String.valueOf(schema)));
        return driver.validate(new InputSource(new StringReader(xml)));
    }

    private static final class Strict implements ErrorHandler {
        @Override
        public void warning(SAXParseException exception) {}

        @Override
        public void error(SAXParseException exception) throws SAXException {
            throw exception;
        }

        @Override
        public void fatalError(SAXParseException exception) throws SAXException {
            throw exception;
        }
    }
}
