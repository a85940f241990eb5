package dev.verbatim.client.export;

import dev.verbatim.client.dossier.Dossier;
import dev.verbatim.client.dossier.DossierWriter;
import dev.verbatim.client.dossier.Edition;
import dev.verbatim.client.dossier.Variant;
import dev.verbatim.client.dossier.WitnessEntry;
import dev.verbatim.client.layout.Phrases;
import dev.verbatim.v1.Reading;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.renderer.markdown.MarkdownRenderer;

/** A dossier as Markdown to paste: for each statement the words, who said them when, and who quotes them. */
public final class MarkdownExport implements DossierWriter {
    private static final MarkdownRenderer RENDERER = MarkdownRenderer.builder().build();

    @Override
    public void write(Dossier dossier, Writer writer) throws IOException {
        for (var edition : dossier.editions()) {
            RENDERER.render(document(edition), writer);
            writer.write("\n");
        }
        writer.flush();
    }

    private static Node document(Edition edition) {
        var document = new Document();
        var heading = new Heading();
        heading.setLevel(2);
        heading.appendChild(text(Phrases.dotted(edition.speaker(), edition.channel(), edition.when())));
        document.appendChild(heading);
        var quote = new BlockQuote();
        var words = edition.statement().getText();
        quote.appendChild(
                paragraph(text(words.isEmpty() ? "Reported only: no witness quotes the words." : "“" + words + "”")));
        document.appendChild(quote);
        document.appendChild(
                list(edition.witnesses().stream().map(MarkdownExport::witness).toList()));
        append(
                document,
                "Variants",
                edition.variants().stream()
                        .flatMap(variant ->
                                variant.entry().getReadingsList().stream().map(reading -> variant(variant, reading)))
                        .toList());
        append(
                document,
                "Open",
                edition.statement().getOpenQuestionsList().stream()
                        .map(question -> paragraph(text(question)))
                        .toList());
        return document;
    }

    private static void append(Node document, String title, List<Paragraph> items) {
        if (!items.isEmpty()) {
            document.appendChild(paragraph(text(title + ":")));
            document.appendChild(list(items));
        }
    }

    private static Paragraph witness(WitnessEntry witness) {
        var citation = witness.citation();
        var paragraph = paragraph(text("“" + Edition.clipped(witness.words()) + "” — "));
        var name = citation.getTitle().isEmpty() ? witness.label() : citation.getTitle();
        if (citation.getArticleUri().startsWith("http")) {
            var link = new Link(citation.getArticleUri(), null);
            link.appendChild(text(name));
            paragraph.appendChild(link);
        } else {
            paragraph.appendChild(text(name));
        }
        paragraph.appendChild(text(", "
                + Phrases.dotted(
                        citation.getPublisher(),
                        Phrases.of(citation.getPublishDate()),
                        Phrases.of(citation.getMatch()),
                        witness.label())));
        return paragraph;
    }

    private static Paragraph variant(Variant variant, Reading reading) {
        var lemma = variant.lemma().isEmpty() ? "(nothing)" : variant.lemma();
        var other = reading.getText().isEmpty() ? "left out" : reading.getText();
        return paragraph(text(lemma + " ] " + other + " ("
                + Phrases.dotted(Phrases.of(reading.getKind()), Phrases.shortNames(reading.getQuotationsList()))
                + ")"));
    }

    private static BulletList list(List<Paragraph> items) {
        var list = new BulletList();
        list.setTight(true);
        for (var paragraph : items) {
            var item = new ListItem();
            item.appendChild(paragraph);
            list.appendChild(item);
        }
        return list;
    }

    private static Paragraph paragraph(Text text) {
        var paragraph = new Paragraph();
        paragraph.appendChild(text);
        return paragraph;
    }

    private static Text text(String text) {
        return new Text(text.replaceAll("\\s+", " "));
    }
}
