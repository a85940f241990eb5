package dev.verbatim.service.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.google.type.Date;
import dev.verbatim.article.Channel;
import dev.verbatim.article.DayRange;
import dev.verbatim.v1.ArticleView;
import dev.verbatim.v1.SearchStatementsRequest;
import dev.verbatim.v1.StatementView;
import dev.verbatim.v1.VerifyQuotationRequest;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is asked is taken within its limits; every field out of them is named. */
class QuestionsTest {

    static Stream<Arguments> searches() {
        return Stream.of(
                arguments("nothing", search(), ""),
                arguments("the longest text", search().setText("🦊".repeat(10_000)), ""),
                arguments("a text too long", search().setText("🦊".repeat(10_001)), "text"),
                arguments("a speaker", search().setSpeaker("speakers/ada-brook"), ""),
                arguments("no speaker's name", search().setSpeaker("Ada Brook"), "speaker"),
                arguments("a channel of the future", search().setChannelValue(99), "channel"),
                arguments("no day of a calendar", search().setFirstDate(date(2031, 2, 30)), "first_date"),
                arguments("a month", search().setLastDate(date(2031, 2, 0)), "last_date"),
                arguments(
                        "days exchanged",
                        search().setFirstDate(date(2031, 2, 2)).setLastDate(date(2031, 2, 1)),
                        "last_date"),
                arguments("one day", search().setFirstDate(date(2031, 2, 2)).setLastDate(date(2031, 2, 2)), ""),
                arguments("a negative page", search().setPageSize(-1), "page_size"),
                arguments("a view of the future", search().setViewValue(9), "view"),
                arguments(
                        "several", search().setSpeaker("x").setPageSize(-1).setViewValue(9), "speaker page_size view"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("searches")
    void conditions_search_namesFieldsAtFault(String what, SearchStatementsRequest.Builder request, String fields) {
        assertThat(Refusals.fields(() -> Questions.conditions(request.build())))
                .as(what)
                .isEqualTo(fields);
    }

    @Test
    void conditions_everything_isTaken() {
        Questions.Conditions conditions = Questions.conditions(search().setSpeaker("speakers/ada-brook")
                .setChannel(dev.verbatim.v1.Channel.CHANNEL_DEBATE)
                .setFirstDate(date(2031, 2, 1))
                .setPageSize(7)
                .setView(StatementView.STATEMENT_VIEW_FULL)
                .build());

        assertThat(conditions)
                .isEqualTo(new Questions.Conditions(
                        Optional.of("ada-brook"),
                        Optional.of(Channel.DEBATE),
                        DayRange.from(LocalDate.of(2031, 2, 1)),
                        7,
                        true));
    }

    static Stream<Arguments> inquiries() {
        return Stream.of(
                arguments("no text", inquiry().clearText(), "text"),
                arguments("the longest text", inquiry().setText("🦊".repeat(10_000)), ""),
                arguments("a text too long", inquiry().setText("🦊".repeat(10_001)), "text"),
                arguments(
                        "days exchanged",
                        inquiry().setClaimedFirstDate(date(2031, 2, 2)).setClaimedLastDate(date(2031, 2, 1)),
                        "claimed_last_date"),
                arguments(
                        "an empty date",
                        inquiry().setClaimedFirstDate(Date.getDefaultInstance()),
                        "claimed_first_date"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("inquiries")
    void inquiry_request_namesFieldsAtFault(String what, VerifyQuotationRequest.Builder request, String fields) {
        assertThat(Refusals.fields(() -> Questions.inquiry(request.build())))
                .as(what)
                .isEqualTo(fields);
    }

    @ParameterizedTest
    @CsvSource({"0,50", "1,1", "1000,1000", "1001,1000"})
    void pageSize_asked_isWithinTheMost(int asked, int size) {
        assertThat(new Violations().pageSize(asked)).isEqualTo(size);
    }

    @Test
    void isFull_view_dependsOnTheMethodOnlyIfUnspecified() {
        Violations violations = new Violations();

        assertThat(violations.isFull(ArticleView.ARTICLE_VIEW_UNSPECIFIED, true))
                .isTrue();
        assertThat(violations.isFull(ArticleView.ARTICLE_VIEW_UNSPECIFIED, false))
                .isFalse();
        assertThat(violations.isFull(ArticleView.ARTICLE_VIEW_BASIC, true)).isFalse();
        assertThat(violations.isFull(ArticleView.ARTICLE_VIEW_FULL, false)).isTrue();
        assertThat(Refusals.fields(violations::throwIfAny)).isEmpty();
        assertThat(violations.isFull(ArticleView.UNRECOGNIZED, true)).isFalse();
        assertThat(Refusals.fields(violations::throwIfAny)).isEqualTo("view");
    }

    @ParameterizedTest
    @CsvSource({
        "articles/a, a, '', ''",
        "statements/a.1, '', a.1, ''",
        "statements/a.b.12, '', a.b.12, ''",
        "statements/a.0, '', '', ''",
        "statements/a, '', '', ''",
        "speakers/ada-brook, '', '', ada-brook",
        "speakers/Ada, '', '', ''",
        "articles/, '', '', ''",
        "articles/a/quotations/1, '', '', ''"
    })
    void ids_name_isTakenInItsForm(String name, String article, String statement, String speaker) {
        assertThat(Names.articleId(name).orElse("")).isEqualTo(article);
        assertThat(Names.statementId(name).orElse("")).isEqualTo(statement);
        assertThat(Names.speakerId(name).orElse("")).isEqualTo(speaker);
    }

    private static SearchStatementsRequest.Builder search() {
        return SearchStatementsRequest.newBuilder();
    }

    private static VerifyQuotationRequest.Builder inquiry() {
        return VerifyQuotationRequest.newBuilder().setText("We will rebuild.");
    }

    private static Date date(int year, int month, int day) {
        return Date.newBuilder().setYear(year).setMonth(month).setDay(day).build();
    }
}
