package dev.verbatim.client.dossier;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.WriterOutput;
import java.io.IOException;
import java.io.Writer;

/**
 * A dossier as one page of the web that needs nothing else: no network, no script.
 *
 * <p>Its templates are in {@code src/main/jte}. They escape whatever they are given for the place it goes to; the page's
 * own policy forbids everything but its style.
 */
public final class HtmlReport implements DossierWriter {
    @Override
    public void write(Dossier dossier, Writer writer) throws IOException {
        JtedossierGenerated.render(new OwaspHtmlTemplateOutput(new WriterOutput(writer)), null, dossier);
        writer.flush();
    }
}
