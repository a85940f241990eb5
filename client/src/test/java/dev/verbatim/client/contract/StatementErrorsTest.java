package dev.verbatim.client.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.type.Date;
import dev.verbatim.v1.Article;
import dev.verbatim.v1.GetSpeakerRequest;
import dev.verbatim.v1.GetStatementRequest;
import dev.verbatim.v1.ListSpeakersRequest;
import dev.verbatim.v1.ListStatementsRequest;
import dev.verbatim.v1.ReconstructStatementsRequest;
import dev.verbatim.v1.SearchStatementsRequest;
import dev.verbatim.v1.StatementView;
import dev.verbatim.v1.VerifyQuotationRequest;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementErrorsTest {
    @RegisterExtension
    static final WireServer SERVER = WireServer.start();

    @Test
    void getStatement_unknown_saysNotFound() {
        assertThat(statement("statements/unknown.1"))
                .isEqualTo("NOT_FOUND RESOURCE_NOT_FOUND {name=statements/unknown.1}");
    }

    @ParameterizedTest
    @CsvSource({"''", "statements/", "unknown.1", "articles/a", "statements/a b.1"})
    void getStatement_nameOfAnotherForm_namesTheField(String name) {
        assertThat(statement(name)).isEqualTo("INVALID_ARGUMENT FIELD_INVALID {field=name} [name]");
    }

    @Test
    void getSpeaker_unknown_saysNotFound() {
        assertThat(speaker("speakers/nobody")).isEqualTo("NOT_FOUND RESOURCE_NOT_FOUND {name=speakers/nobody}");
    }

    @ParameterizedTest
    @CsvSource({"''", "speakers/", "nobody", "articles/a"})
    void getSpeaker_nameOfAnotherForm_namesTheField(String name) {
        assertThat(speaker(name)).isEqualTo("INVALID_ARGUMENT FIELD_INVALID {field=name} [name]");
    }

    @Test
    void lists_negativePageSize_nameTheField() {
        var refusal = "INVALID_ARGUMENT FIELD_INVALID {field=page_size} [page_size]";

        assertThat(list(ListStatementsRequest.newBuilder().setPageSize(-1))).isEqualTo(refusal);
        assertThat(search(SearchStatementsRequest.newBuilder().setPageSize(-1))).isEqualTo(refusal);
        assertThat(Refused.by(() -> SERVER.statements()
                        .listSpeakers(
                                ListSpeakersRequest.newBuilder().setPageSize(-1).build())))
                .isEqualTo(refusal);
    }

    @Test
    void lists_tokenOfAnotherCall_tellTheMethod() {
        SERVER.create("gazette", Texts.GAZETTE);
        SERVER.create("other", "“We shall paint the lighthouse green,” Mayor Olaf Brandt said on Sunday.");
        var token = SERVER.statements()
                .listStatements(
                        ListStatementsRequest.newBuilder().setPageSize(1).build())
                .getNextPageToken();

        assertThat(token).isNotEmpty();
        assertThat(list(ListStatementsRequest.newBuilder()
                        .setPageToken(token)
                        .setView(StatementView.STATEMENT_VIEW_FULL)))
                .matches("INVALID_ARGUMENT PAGE_TOKEN_INVALID \\{method=.*ListStatements}");
        assertThat(search(SearchStatementsRequest.newBuilder().setPageToken(token)))
                .matches("INVALID_ARGUMENT PAGE_TOKEN_INVALID \\{method=.*SearchStatements}");
        assertThat(Refused.by(() -> SERVER.statements()
                        .listSpeakers(ListSpeakersRequest.newBuilder()
                                .setPageToken(token)
                                .build())))
                .matches("INVALID_ARGUMENT PAGE_TOKEN_INVALID \\{method=.*ListSpeakers}");
    }

    @Test
    void search_conditionsOutOfTheirLimits_nameTheField() {
        assertThat(search(SearchStatementsRequest.newBuilder().setText("a".repeat(10_001))))
                .isEqualTo("INVALID_ARGUMENT FIELD_INVALID {field=text} [text]");
        assertThat(search(SearchStatementsRequest.newBuilder().setSpeaker("Nora Eklund")))
                .isEqualTo("INVALID_ARGUMENT FIELD_INVALID {field=speaker} [speaker]");
        assertThat(search(SearchStatementsRequest.newBuilder().setFirstDate(date(2024, 13))))
                .isEqualTo("INVALID_ARGUMENT FIELD_INVALID {field=first_date} [first_date]");
        assertThat(search(SearchStatementsRequest.newBuilder().setLastDate(date(2024, 13))))
                .isEqualTo("INVALID_ARGUMENT FIELD_INVALID {field=last_date} [last_date]");
        assertThat(search(SearchStatementsRequest.newBuilder()
                        .setFirstDate(date(2024, 2))
                        .setLastDate(date(2024, 1))))
                .startsWith("INVALID_ARGUMENT FIELD_INVALID {field=");
    }

    @Test
    void verify_questionOutOfItsLimits_namesTheField() {
        assertThat(verify(VerifyQuotationRequest.newBuilder()))
                .isEqualTo("INVALID_ARGUMENT FIELD_INVALID {field=text} [text]");
        assertThat(verify(VerifyQuotationRequest.newBuilder().setText("a".repeat(10_001))))
                .isEqualTo("INVALID_ARGUMENT FIELD_INVALID {field=text} [text]");
        assertThat(verify(VerifyQuotationRequest.newBuilder().setText("a").setClaimedFirstDate(date(2024, 13))))
                .isEqualTo("INVALID_ARGUMENT FIELD_INVALID {field=claimed_first_date} [claimed_first_date]");
        assertThat(verify(VerifyQuotationRequest.newBuilder().setText("a").setClaimedLastDate(date(2024, 13))))
                .isEqualTo("INVALID_ARGUMENT FIELD_INVALID {field=claimed_last_date} [claimed_last_date]");
    }

    @Test
    void reconstruct_noneOrTooManyArticles_namesTheField() {
        var refusal = "INVALID_ARGUMENT FIELD_INVALID {field=articles} [articles]";
        var request = ReconstructStatementsRequest.newBuilder();

        assertThat(reconstruct(request)).isEqualTo(refusal);
        for (int i = 0; i < 100; i++) {
            request.addArticles(Texts.article("Article " + i + " is short."));
        }
        assertThat(reconstruct(request)).isEqualTo("OK");
        assertThat(reconstruct(request.addArticles(Texts.article("One too many."))))
                .isEqualTo(refusal);
    }

    @Test
    void reconstruct_wrongArticles_namesThemByTheirPlace() {
        assertThat(reconstruct(ReconstructStatementsRequest.newBuilder()
                        .addArticles(Texts.article(Texts.SILENT))
                        .addArticles(Article.newBuilder().setName("gazette"))
                        .addArticles(Article.newBuilder().setText("a").addAllAuthors(Collections.nCopies(51, "a")))))
                .isEqualTo("INVALID_ARGUMENT FIELD_INVALID {field=articles[1].name}"
                        + " [articles[1].name, articles[1].text, articles[2].authors]");
    }

    @Test
    void reconstruct_otherLanguage_tellsTheLanguagesRead() {
        assertThat(reconstruct(ReconstructStatementsRequest.newBuilder()
                        .addArticles(Texts.article(Texts.SILENT).toBuilder().setLanguageCode("fr"))))
                .isEqualTo("INVALID_ARGUMENT LANGUAGE_UNSUPPORTED {languageCode=fr, supportedLanguageCodes=en}");
    }

    private static Date date(int year, int month) {
        return Date.newBuilder().setYear(year).setMonth(month).setDay(1).build();
    }

    private static String statement(String name) {
        var request = GetStatementRequest.newBuilder().setName(name).build();
        return Refused.by(() -> SERVER.statements().getStatement(request));
    }

    private static String speaker(String name) {
        var request = GetSpeakerRequest.newBuilder().setName(name).build();
        return Refused.by(() -> SERVER.statements().getSpeaker(request));
    }

    private static String list(ListStatementsRequest.Builder request) {
        return Refused.by(() -> SERVER.statements().listStatements(request.build()));
    }

    private static String search(SearchStatementsRequest.Builder request) {
        return Refused.by(() -> SERVER.statements().searchStatements(request.build()));
    }

    private static String verify(VerifyQuotationRequest.Builder request) {
        return Refused.by(() -> SERVER.statements().verifyQuotation(request.build()));
    }

    private static String reconstruct(ReconstructStatementsRequest.Builder request) {
        return Refused.by(() -> SERVER.statements().reconstructStatements(request.build()));
    }
}
