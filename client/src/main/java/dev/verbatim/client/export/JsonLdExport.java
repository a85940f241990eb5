package dev.verbatim.client.export;

import com.google.gson.FormattingStyle;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.verbatim.client.dossier.Dossier;
import dev.verbatim.client.dossier.DossierWriter;
import dev.verbatim.client.dossier.Edition;
import dev.verbatim.client.dossier.WitnessEntry;
import dev.verbatim.client.layout.Phrases;
import dev.verbatim.v1.Channel;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;

/**
 * A dossier as JSON-LD in the terms of schema.org: a {@code Quotation} for each statement, with the articles that quote
 * it as {@code citation} and, where it was a post, that post as {@code isBasedOn}.
 *
 * <p>The vocabulary is named in the context itself, so that nothing need be fetched to read it. Whether a speaker is a
 * person or a body is not said, since it is not known.
 */
public final class JsonLdExport implements DossierWriter {
    private static final String NAMES = "urn:verbatim:";

    @Override
    public void write(Dossier dossier, Writer writer) throws IOException {
        var context = new JsonObject();
        context.addProperty("@vocab", "https://schema.org/");
        var graph = new JsonArray();
        dossier.editions().forEach(edition -> graph.add(quotation(edition)));
        var document = new JsonObject();
        document.add("@context", context);
        document.add("@graph", graph);
        new GsonBuilder()
                .setFormattingStyle(FormattingStyle.PRETTY)
                .disableHtmlEscaping()
                .create()
                .toJson(document, writer);
        writer.write("\n");
        writer.flush();
    }

    private static JsonObject quotation(Edition edition) {
        var statement = edition.statement();
        var quotation = typed("Quotation", statement.getName());
        put(quotation, "text", statement.getText());
        put(quotation, "inLanguage", "en");
        if (!statement.getSpeakerDisplayName().isEmpty()) {
            var speaker = new JsonObject();
            speaker.addProperty("@id", NAMES + statement.getSpeaker());
            put(speaker, "name", statement.getSpeakerDisplayName());
            quotation.add("creator", speaker);
        }
        put(quotation, "dateCreated", Phrases.of(statement.getOccasion().getUtterDate()));
        if (statement.getOccasion().getChannel() == Channel.CHANNEL_SOCIAL_MEDIA_POST) {
            var post = new JsonObject();
            post.addProperty("@type", "SocialMediaPosting");
            put(post, "datePublished", Phrases.of(statement.getOccasion().getUtterDate()));
            quotation.add("isBasedOn", post);
        }
        quotation.add("citation", citations(edition));
        return quotation;
    }

    private static JsonArray citations(Edition edition) {
        var byArticle = new LinkedHashMap<String, JsonObject>();
        for (var witness : edition.witnesses()) {
            byArticle
                    .computeIfAbsent(witness.article(), name -> article(witness))
                    .getAsJsonArray("hasPart")
                    .add(part(witness));
        }
        var citations = new JsonArray();
        byArticle.values().forEach(citations::add);
        return citations;
    }

    private static JsonObject article(WitnessEntry witness) {
        var citation = witness.citation();
        var article = typed("NewsArticle", witness.article());
        put(article, "headline", citation.getTitle());
        put(article, "url", citation.getArticleUri());
        put(article, "datePublished", Phrases.of(citation.getPublishDate()));
        if (!citation.getPublisher().isEmpty()) {
            var publisher = new JsonObject();
            publisher.addProperty("@type", "Organization");
            put(publisher, "name", citation.getPublisher());
            article.add("publisher", publisher);
        }
        if (!citation.getCopiedFrom().isEmpty()) {
            var origin = new JsonObject();
            origin.addProperty("@id", NAMES + citation.getCopiedFrom());
            article.add("isBasedOn", origin);
        }
        article.add("hasPart", new JsonArray());
        return article;
    }

    private static JsonObject part(WitnessEntry witness) {
        var part = typed("Quotation", witness.citation().getQuotation());
        put(part, "text", witness.words());
        return part;
    }

    private static JsonObject typed(String type, String name) {
        var object = new JsonObject();
        object.addProperty("@type", type);
        object.addProperty("@id", NAMES + name);
        return object;
    }

    private static void put(JsonObject object, String name, String value) {
        if (!value.isEmpty()) {
            object.addProperty(name, value);
        }
    }
}
