package dev.verbatim.client.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.type.Date;
import dev.verbatim.v1.Article;
import dev.verbatim.v1.Channel;
import dev.verbatim.v1.GetSpeakerRequest;
import dev.verbatim.v1.GetStatementRequest;
import dev.verbatim.v1.ListArticlesRequest;
import dev.verbatim.v1.ListSpeakersRequest;
import dev.verbatim.v1.ListStatementsRequest;
import dev.verbatim.v1.ReconstructStatementsRequest;
import dev.verbatim.v1.SearchStatementsRequest;
import dev.verbatim.v1.Statement;
import dev.verbatim.v1.StatementMatch;
import dev.verbatim.v1.StatementView;
import dev.verbatim.v1.TextSelector;
import dev.verbatim.v1.VerifyQuotationRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class StatementContractTest {
    private static final String WORDS =
            "The harbour will stay open through the whole winter. Nobody in the city will lose a job over this decision.";

    @RegisterExtension
    static final WireServer SERVER = WireServer.start();

    private static final Map<String, String> STORED = Map.of(
            "articles/gazette", "🚢 " + Texts.GAZETTE,
            "articles/herald", Texts.HERALD,
            "articles/silent", Texts.SILENT);

    @BeforeAll
    static void store() {
        STORED.forEach((name, text) -> SERVER.create(name.substring("articles/".length()), text));
    }

    @Test
    void get_statementOfTwoArticles_joinsTheirWords() {
        var statement = harbour();

        assertThat(statement.getText()).isEqualTo(WORDS);
        assertThat(statement.getSpeakerDisplayName()).isEqualTo("Nora Eklund");
        assertThat(statement.getSpeaker()).isEqualTo("speakers/nora-eklund");
        assertThat(statement.getOccasion().getChannel()).isEqualTo(Channel.CHANNEL_PRESS_BRIEFING);
        assertThat(statement.getOccasion().getUtterDate()).isEqualTo(day(3));
        assertThat(statement.getIndependentWitnessCount()).isEqualTo(2);
        assertThat(statement.getFirstSeenDate()).isEqualTo(day(4));
        assertThat(statement.getEtag()).isNotEmpty();
    }

    @Test
    void get_everySelector_readsBackByCodePoints() {
        var selectors = harbour().getCitationsList().stream()
                .flatMap(citation -> Stream.concat(
                                citation.getSelectorsList().stream(), citation.getQuotedSelectorsList().stream())
                        .map(selector -> Map.entry(STORED.get(article(citation.getQuotation())), selector)))
                .toList();

        assertThat(selectors).hasSizeGreaterThan(3);
        selectors.forEach(entry -> assertReadsBack(entry.getKey(), entry.getValue()));
    }

    @Test
    void get_nameOfAnyWitness_givesTheCanonicalStatement() {
        var statement = harbour();

        for (var citation : statement.getCitationsList()) {
            var segments = citation.getQuotation().split("/", -1);
            assertThat(get("statements/" + segments[1] + "." + segments[3])).isEqualTo(statement);
        }
    }

    @Test
    void get_basicView_leavesOutTheApparatusAlone() {
        var full = harbour();
        var basic = SERVER.statements()
                .getStatement(GetStatementRequest.newBuilder()
                        .setName(full.getName())
                        .setView(StatementView.STATEMENT_VIEW_BASIC)
                        .build())
                .getStatement();

        assertThat(basic).isEqualTo(full.toBuilder().clearApparatusEntries().build());
    }

    @Test
    void list_andSearchWithoutConditions_giveTheSame() {
        var listed = SERVER.statements()
                .listStatements(ListStatementsRequest.getDefaultInstance())
                .getStatementsList();

        assertThat(listed).isNotEmpty();
        assertThat(search(SearchStatementsRequest.newBuilder()))
                .extracting(StatementMatch::getStatement)
                .isEqualTo(listed);
    }

    @Test
    void search_eachCondition_findsOrExcludes() {
        var name = harbour().getName();

        assertThat(names(SearchStatementsRequest.newBuilder().setText("stay open through the whole winter")))
                .containsExactly(name);
        assertThat(names(SearchStatementsRequest.newBuilder().setText("a lighthouse painted green")))
                .isEmpty();
        assertThat(names(SearchStatementsRequest.newBuilder().setSpeaker("speakers/nora-eklund")))
                .contains(name);
        assertThat(names(SearchStatementsRequest.newBuilder().setSpeaker("speakers/nobody")))
                .isEmpty();
        assertThat(names(SearchStatementsRequest.newBuilder().setChannel(Channel.CHANNEL_PRESS_BRIEFING)))
                .contains(name);
        assertThat(names(SearchStatementsRequest.newBuilder().setChannel(Channel.CHANNEL_DEBATE)))
                .isEmpty();
        assertThat(names(SearchStatementsRequest.newBuilder()
                        .setFirstDate(day(3))
                        .setLastDate(day(3))))
                .contains(name);
        assertThat(names(SearchStatementsRequest.newBuilder().setFirstDate(day(4))))
                .doesNotContain(name);
        assertThat(names(SearchStatementsRequest.newBuilder().setLastDate(day(2))))
                .doesNotContain(name);
    }

    @Test
    void search_words_tellWhereTheyStand() {
        var match = search(SearchStatementsRequest.newBuilder().setText("lose a job"))
                .get(0);

        assertThat(Texts.at(match.getStatement().getText(), match.getStatementSpan()))
                .contains("lose a job");
        assertThat(match.getScore()).isGreaterThan(0.0).isLessThanOrEqualTo(1.0);
    }

    @Test
    void verify_questions_getTheirVerdicts() {
        assertThat(verify("The harbour will stay open through the whole winter"))
                .isEqualTo("VERBATIM");
        assertThat(verify("“Nobody in the city will lose a job over this decision.”"))
                .isEqualTo("VERBATIM");
        assertThat(verify("the harbour will stay open thru the whole winter")).isIn("STYLE", "ALTERED");
        assertThat(verify("The harbour will not stay open through the whole winter"))
                .isEqualTo("NOT_FOUND NEGATION");
        assertThat(verify("We shall paint the lighthouse green")).startsWith("NOT_FOUND");
    }

    @Test
    void verify_claims_areJudgedApart() {
        var answer = SERVER.statements()
                .verifyQuotation(VerifyQuotationRequest.newBuilder()
                        .setText("The harbour will stay open through the whole winter")
                        .setClaimedSpeaker("Eklund")
                        .setClaimedFirstDate(day(4))
                        .setClaimedLastDate(day(5))
                        .build());

        assertThat(answer.getSpeakerVerdict().name()).isEqualTo("SPEAKER_VERDICT_SAME");
        assertThat(answer.getDateVerdict().name()).isEqualTo("DATE_VERDICT_OUTSIDE");
        assertThat(answer.getStatement()).isEqualTo(harbour());
        assertThat(Texts.at(answer.getStatement().getText(), answer.getStatementSpan()))
                .startsWith("The harbour")
                .contains("winter");
    }

    @Test
    void reconstruct_articles_givesTheirStatementsAndStoresNothing() {
        try (var server = WireServer.start()) {
            var request = ReconstructStatementsRequest.newBuilder();
            List.of("articles/silent", "articles/herald", "articles/gazette")
                    .forEach(name -> request.addArticles(
                            Article.newBuilder().setName(name).setText(STORED.get(name))));

            var answer = server.statements().reconstructStatements(request.build());

            assertThat(answer.getStatementsList())
                    .isEqualTo(SERVER
                            .statements()
                            .listStatements(ListStatementsRequest.newBuilder()
                                    .setView(StatementView.STATEMENT_VIEW_FULL)
                                    .build())
                            .getStatementsList()
                            .stream()
                            .map(stored -> stored.toBuilder()
                                    .clearCreateTime()
                                    .clearUpdateTime()
                                    .build())
                            .toList());
            assertThat(answer.getArticlesList())
                    .extracting(Article::getName)
                    .containsExactly("articles/silent", "articles/herald", "articles/gazette");
            assertThat(answer.getArticlesList()).extracting(Article::getText).containsOnly("");
            assertThat(server.articles()
                            .listArticles(ListArticlesRequest.getDefaultInstance())
                            .getArticlesList())
                    .isEmpty();
        }
    }

    @Test
    void reconstruct_articlesWithoutQuotations_givesNoStatement() {
        var answer = SERVER.statements()
                .reconstructStatements(ReconstructStatementsRequest.newBuilder()
                        .addArticles(Texts.article(Texts.SILENT))
                        .build());

        assertThat(answer.getStatementsList()).isEmpty();
        assertThat(answer.getArticlesList()).hasSize(1);
    }

    @Test
    void speakers_listedAndGot_areTheSame() {
        var speakers = SERVER.statements()
                .listSpeakers(ListSpeakersRequest.getDefaultInstance())
                .getSpeakersList();

        assertThat(speakers).hasSize(1);
        assertThat(speakers.get(0).getName()).isEqualTo("speakers/nora-eklund");
        assertThat(speakers.get(0).getDisplayName()).isEqualTo("Nora Eklund");
        assertThat(SERVER.statements()
                        .getSpeaker(GetSpeakerRequest.newBuilder()
                                .setName("speakers/nora-eklund")
                                .build())
                        .getSpeaker())
                .isEqualTo(speakers.get(0));
    }

    @Test
    void emptyServer_everyList_isEmpty() {
        try (var server = WireServer.start()) {
            var statements = server.statements();

            assertThat(statements
                            .listStatements(ListStatementsRequest.getDefaultInstance())
                            .getStatementsList())
                    .isEmpty();
            assertThat(statements
                            .searchStatements(SearchStatementsRequest.newBuilder()
                                    .setText("harbour")
                                    .build())
                            .getMatchesList())
                    .isEmpty();
            assertThat(statements
                            .listSpeakers(ListSpeakersRequest.getDefaultInstance())
                            .getSpeakersList())
                    .isEmpty();
            assertThat(statements
                            .verifyQuotation(VerifyQuotationRequest.newBuilder()
                                    .setText("harbour")
                                    .build())
                            .getWordingVerdict()
                            .name())
                    .isEqualTo("WORDING_VERDICT_NOT_FOUND");
        }
    }

    private static Statement harbour() {
        return search(SearchStatementsRequest.newBuilder()
                        .setText("The harbour will stay open")
                        .setView(StatementView.STATEMENT_VIEW_FULL))
                .get(0)
                .getStatement();
    }

    private static Statement get(String name) {
        return SERVER.statements()
                .getStatement(GetStatementRequest.newBuilder().setName(name).build())
                .getStatement();
    }

    private static List<StatementMatch> search(SearchStatementsRequest.Builder request) {
        return SERVER.statements().searchStatements(request.build()).getMatchesList();
    }

    private static List<String> names(SearchStatementsRequest.Builder request) {
        return search(request).stream()
                .map(match -> match.getStatement().getName())
                .toList();
    }

    private static String verify(String text) {
        var answer = SERVER.statements()
                .verifyQuotation(
                        VerifyQuotationRequest.newBuilder().setText(text).build());
        var verdict = answer.getWordingVerdict().name().substring("WORDING_VERDICT_".length());
        return answer.hasNearMiss()
                ? verdict + answer.getNearMiss().getObstacle().name().replace("OBSTACLE_", " ")
                : verdict;
    }

    private static String article(String quotation) {
        return quotation.substring(0, quotation.indexOf("/quotations/"));
    }

    private static void assertReadsBack(String text, TextSelector selector) {
        int start = text.offsetByCodePoints(0, selector.getSpan().getStartCodePoint());
        int end = text.offsetByCodePoints(0, selector.getSpan().getEndCodePoint());
        assertThat(text.substring(start, end)).isEqualTo(selector.getExact());
        assertThat(text.substring(0, start)).endsWith(selector.getPrefix());
        assertThat(text.substring(end)).startsWith(selector.getSuffix());
        assertThat(selector.getPrefix().codePointCount(0, selector.getPrefix().length()))
                .isEqualTo(Math.min(32, selector.getSpan().getStartCodePoint()));
    }

    private static Date day(int day) {
        return Date.newBuilder().setYear(2024).setMonth(6).setDay(day).build();
    }
}
