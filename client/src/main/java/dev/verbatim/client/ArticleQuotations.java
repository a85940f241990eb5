package dev.verbatim.client;

import dev.verbatim.client.input.InputArticle;
import dev.verbatim.client.layout.ArticleLayout;
import dev.verbatim.client.output.Element;
import dev.verbatim.client.output.Json;
import dev.verbatim.client.output.Terminal;
import dev.verbatim.v1.Quotation;
import java.util.List;
import java.util.stream.Collectors;

/** An article's name and its quotations, as {@code extract} prints them. */
record ArticleQuotations(InputArticle article, List<Quotation> quotations, Terminal terminal) implements Element {
    @Override
    public String text() {
        return FormatOptions.page(
                terminal,
                page -> ArticleLayout.write(
                        page, article.name(), article.article().getText(), quotations));
    }

    @Override
    public String json() {
        return "{\n  \"article\": " + Json.string(article.name()) + ",\n  \"quotations\": ["
                + quotations.stream()
                        .map(quotation -> Json.indented(quotation).indent(2).strip())
                        .collect(Collectors.joining(", "))
                + "]\n}";
    }

    @Override
    public String jsonLine() {
        return "{\"article\":" + Json.string(article.name()) + ",\"quotations\":["
                + quotations.stream().map(Json::line).collect(Collectors.joining(",")) + "]}";
    }
}
