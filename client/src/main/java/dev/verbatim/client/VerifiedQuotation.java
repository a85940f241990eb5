package dev.verbatim.client;

import dev.verbatim.client.input.InputArticle;
import dev.verbatim.client.layout.VerdictLayout;
import dev.verbatim.client.output.Element;
import dev.verbatim.client.output.Json;
import dev.verbatim.client.output.Terminal;
import dev.verbatim.v1.Quotation;
import dev.verbatim.v1.VerifyQuotationResponse;

/** A quotation of a draft, the words that were asked about, and the answer. */
record VerifiedQuotation(
        InputArticle draft, Quotation quotation, String words, VerifyQuotationResponse verdict, Terminal terminal)
        implements Element {
    @Override
    public String text() {
        return FormatOptions.page(
                terminal, page -> VerdictLayout.write(page, draft.article().getText(), quotation, words, verdict));
    }

    @Override
    public String json() {
        return "{\n  \"article\": " + Json.string(draft.name()) + ",\n  \"quotation\": "
                + Json.indented(quotation).indent(2).strip() + ",\n  \"text\": " + Json.string(words)
                + ",\n  \"verdict\": " + Json.indented(verdict).indent(2).strip() + "\n}";
    }

    @Override
    public String jsonLine() {
        return "{\"article\":" + Json.string(draft.name()) + ",\"quotation\":" + Json.line(quotation) + ",\"text\":"
                + Json.string(words) + ",\"verdict\":" + Json.line(verdict) + "}";
    }
}
