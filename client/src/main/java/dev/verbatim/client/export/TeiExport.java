package dev.verbatim.client.export;

import dev.verbatim.client.dossier.Cell;
import dev.verbatim.client.dossier.Dossier;
import dev.verbatim.client.dossier.DossierWriter;
import dev.verbatim.client.dossier.Edition;
import dev.verbatim.client.dossier.Run;
import dev.verbatim.client.dossier.Variant;
import dev.verbatim.client.dossier.WitnessEntry;
import dev.verbatim.client.layout.Phrases;
import dev.verbatim.v1.Reading;
import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;

/**
 * A dossier as TEI P5 with the apparatus by parallel segmentation: {@code <app><lem wit="#w1">U.S.</lem><rdg
 * wit="#w2">US</rdg></app>}.
 */
public final class TeiExport implements DossierWriter {
    private static final String NAMESPACE = "http://www.tei-c.org/ns/1.0";

    @Override
    public void write(Dossier dossier, Writer writer) throws IOException {
        try {
            var xml = new XmlElements(XMLOutputFactory.newInstance().createXMLStreamWriter(writer));
            document(dossier, xml);
            xml.end();
        } catch (XMLStreamException failed) {
            throw new IOException(failed);
        }
        writer.flush();
    }

    private static void document(Dossier dossier, XmlElements xml) throws XMLStreamException {
        var witnesses = witnessIds(dossier);
        xml.start("TEI", "xmlns", NAMESPACE);
        xml.start("teiHeader").start("fileDesc");
        xml.start("titleStmt").text("title", dossier.title()).close();
        xml.start("publicationStmt").text("p", "Made by Verbatim.").close();
        xml.start("sourceDesc");
        listWitnesses(dossier, witnesses, xml);
        xml.close().close();
        xml.start("encodingDesc");
        xml.start("variantEncoding", "method", "parallel-segmentation", "location", "internal")
                .close();
        xml.close().close();
        xml.start("text").start("body");
        for (var edition : dossier.editions()) {
            statement(edition, witnesses, xml);
        }
        xml.close().close().close();
    }

    private static Map<String, String> witnessIds(Dossier dossier) {
        var ids = new HashMap<String, String>();
        dossier.editions().stream()
                .flatMap(edition -> edition.witnesses().stream())
                .forEach(witness -> ids.putIfAbsent(witness.citation().getQuotation(), "w" + (ids.size() + 1)));
        return ids;
    }

    private static void listWitnesses(Dossier dossier, Map<String, String> ids, XmlElements xml)
            throws XMLStreamException {
        if (ids.isEmpty()) {
            xml.text("p", "No statement.");
            return;
        }
        xml.start("listWit");
        for (var edition : dossier.editions()) {
            for (var witness : edition.witnesses()) {
                var citation = witness.citation();
                xml.start("witness", "xml:id", ids.getOrDefault(citation.getQuotation(), ""));
                xml.start("bibl");
                xml.text("title", citation.getTitle().isEmpty() ? witness.label() : citation.getTitle());
                if (!citation.getPublisher().isEmpty()) {
                    xml.text("publisher", citation.getPublisher());
                }
                var date = Phrases.of(citation.getPublishDate());
                if (!date.isEmpty()) {
                    xml.text("date", date, "when", date);
                }
                xml.text("idno", citation.getQuotation()).close().close();
            }
        }
        xml.close();
    }

    private static void statement(Edition edition, Map<String, String> ids, XmlElements xml) throws XMLStreamException {
        xml.start("div", "type", "statement", "xml:id", edition.anchor());
        xml.text("head", Phrases.dotted(edition.speaker(), edition.channel(), edition.when()));
        if (edition.words().isEmpty()) {
            for (var witness : edition.witnesses()) {
                xml.text(
                        "p",
                        witness.words(),
                        "source",
                        "#" + ids.get(witness.citation().getQuotation()));
            }
        } else {
            xml.start("p");
            words(edition, ids, xml);
            xml.close();
        }
        for (var question : edition.statement().getOpenQuestionsList()) {
            xml.text("note", question, "type", "open");
        }
        xml.close();
    }

    private static void words(Edition edition, Map<String, String> ids, XmlElements xml) throws XMLStreamException {
        int word = 0;
        for (var run : edition.runs()) {
            int words = run.gap() ? 1 : run.text().split(" ", -1).length;
            xml.characters(word == 0 ? "" : " ");
            if (run.gap()) {
                xml.start("gap", "reason", "unwitnessed").close();
            } else if (run.variants().isEmpty()) {
                xml.characters(run.text());
            } else {
                apparatus(edition, run, word, word + words, ids, xml);
            }
            word += words;
        }
    }

    private static void apparatus(Edition edition, Run run, int from, int to, Map<String, String> ids, XmlElements xml)
            throws XMLStreamException {
        xml.start("app");
        var agreeing = edition.witnesses().stream()
                .filter(witness -> hasAll(witness, from, to) && !readsOtherwise(run, witness))
                .map(witness -> "#" + ids.get(witness.citation().getQuotation()))
                .collect(Collectors.joining(" "));
        if (agreeing.isEmpty()) {
            xml.text("lem", run.text());
        } else {
            xml.text("lem", run.text(), "wit", agreeing);
        }
        for (Variant variant : run.variants()) {
            for (Reading reading : variant.entry().getReadingsList()) {
                xml.text(
                        "rdg",
                        reading.getText(),
                        "wit",
                        references(reading.getQuotationsList(), ids),
                        "type",
                        Phrases.of(reading.getKind()).replace(' ', '-'));
            }
        }
        xml.close();
    }

    private static boolean hasAll(WitnessEntry witness, int from, int to) {
        int same = 0;
        for (var cell : witness.cells()) {
            if (cell.kind() == Cell.Kind.SAME && cell.from() >= from && cell.to() <= to) {
                same += cell.width();
            }
        }
        return same == to - from;
    }

    private static boolean readsOtherwise(Run run, WitnessEntry witness) {
        return run.variants().stream()
                .flatMap(variant -> variant.entry().getReadingsList().stream())
                .anyMatch(reading ->
                        reading.getQuotationsList().contains(witness.citation().getQuotation()));
    }

    private static String references(List<String> quotations, Map<String, String> ids) {
        return quotations.stream()
                .filter(ids::containsKey)
                .map(quotation -> "#" + ids.get(quotation))
                .collect(Collectors.joining(" "));
    }
}
