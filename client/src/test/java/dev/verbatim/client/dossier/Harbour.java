package dev.verbatim.client.dossier;

import com.google.type.Date;
import dev.verbatim.v1.ApparatusEntry;
import dev.verbatim.v1.Article;
import dev.verbatim.v1.Channel;
import dev.verbatim.v1.Citation;
import dev.verbatim.v1.DateBasis;
import dev.verbatim.v1.Dating;
import dev.verbatim.v1.Evidence;
import dev.verbatim.v1.MatchKind;
import dev.verbatim.v1.Occasion;
import dev.verbatim.v1.Reading;
import dev.verbatim.v1.Statement;
import dev.verbatim.v1.TextSelector;
import dev.verbatim.v1.TextSpan;
import dev.verbatim.v1.VariationKind;
import java.util.List;

/** A statement with three witnesses in two articles, and these articles, as a server would answer. */
public final class Harbour {
    public static final String GAZETTE = """
            Harbour to stay open

            “The E.U. harbour will stay open, and nobody will lose a job,” Nora Eklund said on Monday.
            """;
    public static final String HERALD = """
            “The EU [harbour] will stay right open,” she said. Jobs are “safe”, she said.
            """;
    private static final String TEXT = "The E.U. harbour will stay open, and nobody will lose a job.";

    private Harbour() {}

    public static Dossier dossier() {
        return Dossier.of(List.of(statement()), List.of(article("gazette", GAZETTE), article("herald", HERALD)));
    }

    public static Statement statement() {
        return Statement.newBuilder()
                .setName("statements/gazette.1")
                .setSpeaker("speakers/nora-eklund")
                .setSpeakerDisplayName("Nora Eklund")
                .setText(TEXT)
                .setIndependentWitnessCount(2)
                .setOccasion(Occasion.newBuilder()
                        .setUtterDate(date(3))
                        .setDateBasis(DateBasis.DATE_BASIS_RECKONED)
                        .setChannel(Channel.CHANNEL_SOCIAL_MEDIA_POST)
                        .addEvidence(Evidence.newBuilder()
                                .setArticle("articles/gazette")
                                .setSelector(selector(GAZETTE, "on Monday"))
                                .setReason("The report's own words tell the day.")))
                .addCitations(citation("gazette", 1, 1, MatchKind.MATCH_KIND_EXACT)
                        .setPublisher("Portvale Gazette")
                        .setTitle("Harbour to stay open")
                        .setPublishDate(date(4))
                        .setArticleUri("https://gazette.example/harbour?a=1&b=2")
                        .setStatementSpan(span(0, 60))
                        .addQuotedSelectors(
                                selector(GAZETTE, "The E.U. harbour will stay open, and nobody will lose a job,")))
                .addCitations(citation("herald", 1, 2, MatchKind.MATCH_KIND_EDITED)
                        .setStatementSpan(span(0, 32))
                        .addQuotedSelectors(selector(HERALD, "The EU [harbour] will stay right open,")))
                .addCitations(citation("herald", 2, 2, MatchKind.MATCH_KIND_PARAPHRASE)
                        .addSelectors(selector(HERALD, "Jobs are “safe”")))
                .addApparatusEntries(entry(4, 8, "EU", VariationKind.VARIATION_KIND_ORTHOGRAPHIC))
                .addApparatusEntries(entry(27, 27, "right", VariationKind.VARIATION_KIND_SUBSTANTIVE))
                .addOpenQuestions("E.U. or EU: the original would settle it.")
                .build();
    }

    public static Article article(String id, String text) {
        return Article.newBuilder()
                .setName("articles/" + id)
                .setText(text)
                .setPublishDating(Dating.newBuilder().setDate(date(4)).setBasis(DateBasis.DATE_BASIS_STATED))
                .build();
    }

    private static Citation.Builder citation(String article, int number, int family, MatchKind match) {
        return Citation.newBuilder()
                .setQuotation("articles/" + article + "/quotations/" + number)
                .setFamily(family)
                .setMatch(match);
    }

    private static ApparatusEntry entry(int start, int end, String reading, VariationKind kind) {
        return ApparatusEntry.newBuilder()
                .setLemmaSpan(span(start, end))
                .addReadings(Reading.newBuilder()
                        .setText(reading)
                        .setKind(kind)
                        .addQuotations("articles/herald/quotations/1"))
                .build();
    }

    private static TextSelector selector(String text, String exact) {
        int start = text.indexOf(exact);
        return TextSelector.newBuilder()
                .setExact(exact)
                .setSpan(span(start, start + exact.length()))
                .build();
    }

    public static TextSpan span(int start, int end) {
        return TextSpan.newBuilder()
                .setStartCodePoint(start)
                .setEndCodePoint(end)
                .build();
    }

    private static Date date(int day) {
        return Date.newBuilder().setYear(2024).setMonth(6).setDay(day).build();
    }
}
