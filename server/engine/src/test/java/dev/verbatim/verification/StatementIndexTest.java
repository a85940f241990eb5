package dev.verbatim.verification;

import static dev.verbatim.article.Channel.SOCIAL_MEDIA_POST;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.Scene;
import dev.verbatim.article.DayRange;
import dev.verbatim.statement.StatementEditor;
import dev.verbatim.utterance.WitnessMatcher;
import dev.verbatim.verification.Verification.DateVerdict;
import dev.verbatim.verification.Verification.SpeakerVerdict;
import dev.verbatim.verification.Verification.WordingVerdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementIndexTest {

    private static final StatementIndex INDEX = index(
            post("a", "Ann Bell")
                    .says(
                            "‹Bern-backed bands once again recklessly attacked the market, wounding three Danish farmers.›"),
            post("b", "Tom Crane")
                    .says(
                            "‹Bern rejects any attack on foreign markets. The U.S. ships are the source of our trouble.›"),
            post("c", "Tom Crane").says("the timing of the raid and the remarks of the mayor were ‹suspicious›"),
            post("d", "Ann Bell").says("the town would pay for every broken window"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Bern rejects any attack on foreign markets                   | VERBATIM   |          | Bern rejects any attack on foreign markets
            “Bern rejects any attack on foreign markets,”                | VERBATIM   |          | Bern rejects any attack on foreign markets
            US ships are the source of our trouble                       | STYLE      |          | US ships are the source of our trouble
            Bern rejects any attack on all foreign markets               | ALTERED    |          | Bern rejects any attack on
            Bern does not reject any attack on foreign markets           | NOT_FOUND  | NEGATION | any attack on foreign markets
            recklessly attacked the market, wounding three Swiss farmers | NOT_FOUND  | NAME     | recklessly attacked the market, wounding three
            recklessly attacked the market, wounding nine Danish farmers | NOT_FOUND  | NUMBER   | recklessly attacked the market, wounding
            Bern recklessly attacked the market                          | NOT_FOUND  | AGENT    | recklessly attacked the market
            The raid is suspicious and so are the mayor's remarks        | FRAGMENT   |          | suspicious
            The town would pay for every broken window                   | PARAPHRASE |          |
            I like pancakes with syrup                                   | NOT_FOUND  |          |
            """)
    void verify_wording(String text, WordingVerdict verdict, Obstacle obstacle, String supported) {
        Verification answer = INDEX.verify(new Inquiry(text, "", DayRange.UNBOUNDED));
        assertThat(answer.wording()).isEqualTo(verdict);
        assertThat(answer.nearMiss().map(Verification.NearMiss::obstacle).orElse(null))
                .isEqualTo(obstacle);
        assertThat(answer.supportedText()).isEqualTo(supported == null ? "" : supported);
    }

    @ParameterizedTest
    @CsvSource({"Tom Crane,SAME", "Crane,SAME", "Ann Bell,OTHER", "'',UNSPECIFIED"})
    void verify_speaker(String claimed, SpeakerVerdict verdict) {
        Inquiry inquiry = new Inquiry("Bern rejects any attack", claimed, DayRange.UNBOUNDED);
        assertThat(INDEX.verify(inquiry).speaker()).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"2021-03-01,2021-03-01,WITHIN", "2021-02-01,2021-02-28,OUTSIDE", "2021-01-01,2021-12-31,WITHIN"})
    void verify_date(LocalDate first, LocalDate last, DateVerdict verdict) {
        Inquiry inquiry = new Inquiry("Bern rejects any attack", "", new DayRange(first, last));
        assertThat(INDEX.verify(inquiry).date()).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            once again recklessly attacked   | a.1
            [Bern] rejects any attack        | b.1
            source of our trouble            | b.1
            suspicious                       | c.1
            broken window                    | d.1
            """)
    void search_piece_findsItsStatementFirst(String text, String id) {
        assertThat(INDEX.search(text, 5).get(0).statement().id()).isEqualTo(id);
    }

    @Test
    void search_wordForWord_scoresOne() {
        StatementIndex.Hit hit =
                INDEX.search("Bern rejects any attack on foreign markets", 1).get(0);
        assertThat(hit.score()).isEqualTo(1.0);
    }

    @ParameterizedTest
    @CsvSource({"''", "'…'", "'\"\"'", "the"})
    void verify_nothingToLookFor_isNotFound(String text) {
        assertThat(INDEX.verify(new Inquiry(text, "", DayRange.UNBOUNDED)).wording())
                .isEqualTo(WordingVerdict.NOT_FOUND);
    }

    @Test
    void verify_wordsOfMany_answersByTheOneClaimed() {
        List<Scene> scenes = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            scenes.add(post("a" + i, "Ann " + (char) ('A' + i / 26) + (char) ('a' + i % 26) + "ber")
                    .says("‹thank you very much›"));
        }
        scenes.add(post("b", "Tom Crane").says("‹thank you very much›"));
        StatementIndex many = index(scenes.toArray(new Scene[0]));
        Inquiry inquiry = new Inquiry("thank you very much", "Crane", DayRange.of(LocalDate.parse("2021-03-01")));
        assertThat(many.verify(inquiry).speaker()).isEqualTo(SpeakerVerdict.SAME);
        assertThat(many.verify(inquiry).date()).isEqualTo(DateVerdict.WITHIN);
    }

    @Test
    void with_lookalikes_eachAnswersForItself() {
        StatementIndex index = index(
                post("a", "Ann Bell").says("‹The mayor of Selm has never met the farmers of Arden.›"),
                post("b", "Tom Crane").says("‹The mayor of Selm has never met the farmers of Bode.›"),
                post("c", "Tom Crane").says("‹The mayor of Selm has met the farmers of Bode.›"));
        assertThat(found(index, "The mayor of Selm has never met the farmers of Arden"))
                .isEqualTo("VERBATIM a.1");
        assertThat(found(index, "The mayor of Selm has never met the farmers of Bode"))
                .isEqualTo("VERBATIM b.1");
        assertThat(found(index, "The mayor of Selm has met the farmers of Bode"))
                .isEqualTo("VERBATIM c.1");
    }

    @Test
    void without_statement_findsItNoMore() {
        assertThat(INDEX.without(List.of("b.1")).search("Bern rejects any attack", 5))
                .extracting(hit -> hit.statement().id())
                .doesNotContain("b.1");
        assertThat(INDEX.search("Bern rejects any attack", 1)).hasSize(1);
    }

    private static String found(StatementIndex index, String text) {
        Verification answer = index.verify(new Inquiry(text, "", DayRange.UNBOUNDED));
        return answer.wording()
                + answer.statement().map(statement -> " " + statement.id()).orElse("");
    }

    private static Scene post(String article, String speaker) {
        return Scene.of(article)
                .on("2021-03-02")
                .by(speaker)
                .via(SOCIAL_MEDIA_POST)
                .day(MONDAY);
    }

    private static StatementIndex index(Scene... scenes) {
        StatementEditor editor = new StatementEditor();
        return StatementIndex.of(new WitnessMatcher()
                .match(List.of(scenes).stream().map(Scene::testimony).toList()).utterances().stream()
                        .map(editor::edit)
                        .toList());
    }
}
