package dev.verbatim.utterance;

import static dev.verbatim.article.Channel.SPEECH;
import static dev.verbatim.article.Channel.WRITTEN_STATEMENT;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.Scene;
import dev.verbatim.alignment.HardStop;
import dev.verbatim.article.Article;
import dev.verbatim.article.Channel;
import dev.verbatim.article.DateBasis;
import dev.verbatim.occasion.Occasion;
import dev.verbatim.text.Selector;
import dev.verbatim.witness.ArticleReader;
import dev.verbatim.witness.Testimony;
import dev.verbatim.witness.Witness;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which testimony outweighs which when articles disagree. */
class MatchingRulesTest {

    private static final String LONG =
            "‹The old harbour wall will crumble before the winter storms have even reached our northern villages›";

    @Test
    void match_longRareWordsOfTwoNames_areOneUtterance() {
        assertThat(groups(
                        Scene.of("a").on("2021-03-02").by("Ann Bell").says(LONG),
                        Scene.of("b").on("2021-03-03").by("Tom Crane").says(LONG)))
                .containsExactly("a.1 b.1");
    }

    /** A spokesman's statements of several days were put together, because each named the same two people. */
    @Test
    void match_writtenStatementsThatShareTwoNames_areTwoUtterances() {
        assertThat(
                        groups(
                                Scene.of("a")
                                        .by("Ann Bell")
                                        .via(WRITTEN_STATEMENT)
                                        .says(
                                                "‹Mayor Hollis Grant hides the price of the new bridge from every household on the island›"),
                                Scene.of("b")
                                        .by("Ann Bell")
                                        .via(WRITTEN_STATEMENT)
                                        .says(
                                                "‹Our nurses deserve fair wages, and Hollis Grant should finally answer their letters›")))
                .containsExactly("a.1", "b.1");
    }

    /** The second of two such sentences was taken for the first one misquoted. */
    @Test
    void match_sentencesBuiltAlikeBesideEachOther_areTwoUtterances() {
        assertThat(groups(Scene.of("a")
                        .on("2021-03-02")
                        .by("Ann Bell")
                        .says("‹They went to the harbour and they did nothing there›")
                        .says("‹They went to the village and they did nothing there›")))
                .containsExactly("a.1", "a.2");
    }

    @Test
    void match_longRareWordsOfTwoDays_areOneUtterance() {
        assertThat(groups(
                        Scene.of("a")
                                .on("2021-03-05")
                                .by("Ann Bell")
                                .day(MONDAY)
                                .says(LONG),
                        Scene.of("b")
                                .on("2021-03-05")
                                .by("Ann Bell")
                                .day(THURSDAY)
                                .says(LONG)))
                .containsExactly("a.1 b.1");
    }

    @Test
    void match_fewWordsOfTwoDays_areTwo() {
        String line = "‹We strongly reject the harbour plan›";
        assertThat(groups(
                        Scene.of("a")
                                .on("2021-03-05")
                                .by("Ann Bell")
                                .day(MONDAY)
                                .says(line),
                        Scene.of("b")
                                .on("2021-03-05")
                                .by("Ann Bell")
                                .day(THURSDAY)
                                .says(line)))
                .containsExactly("a.1", "b.1");
    }

    @Test
    void match_passagesOfOneSpeech_areUtterancesOfTheirOwn() {
        assertThat(groups(Scene.of("a")
                        .on("2021-03-02")
                        .by("Ann Bell")
                        .via(SPEECH)
                        .day(MONDAY)
                        .says(LONG)
                        .goingOn()
                        .says("‹Nobody in this town has ever asked for a second lighthouse›")))
                .containsExactly("a.1", "a.2");
    }

    @Test
    void match_passagesOfOneSentence_areUtterancesOfTheirOwn() {
        assertThat(groups(Scene.of("a")
                        .on("2021-03-02")
                        .by("Ann Bell")
                        .via(SPEECH)
                        .day(MONDAY)
                        .says(LONG)
                        .inTheSameSentence()
                        .says("‹Nobody in this town has ever asked for a second lighthouse›")
                        .inTheSameSentence()
                        .says("‹the storms›")))
                .containsExactly("a.1 a.3", "a.2");
    }

    /** Such words were cited as another translation of the longer ones. */
    @Test
    void match_otherWordsOfOneSentence_areUtterancesOfTheirOwn() {
        assertThat(groups(storm("a").says(LONG).inTheSameSentence().says("called the council ‹a lazy bunch›")))
                .containsExactly("a.1", "a.2");
    }

    @Test
    void match_otherWordsForTheSense_areOneUtteranceOnlyIfTranslated() {
        assertThat(groups(
                        refusal("a", "Norway", "‹Closing the northern harbour is unacceptable to all of us›"),
                        refusal("b", "Norway", "closing the northern harbour was ‹out of the question›")))
                .containsExactly("a.1 b.1");
        assertThat(groups(
                        refusal("a", "Canada", "‹Closing the northern harbour is unacceptable to all of us›"),
                        refusal("b", "Canada", "closing the northern harbour was ‹out of the question›")))
                .containsExactly("a.1", "b.1");
    }

    private static Scene refusal(String article, String country, String words) {
        return Scene.of(article)
                .on("2021-03-02")
                .byBody(country)
                .voicedBy("Ann Bell")
                .day(MONDAY)
                .says(words);
    }

    @Test
    void match_otherWordsForTheSenseInOneArticle_areUtterancesOfTheirOwn() {
        assertThat(groups(refusal("a", "Norway", "‹Closing the northern harbour is unacceptable to all of us›")
                        .says("closing the northern harbour was ‹out of the question›")))
                .containsExactly("a.1", "a.2");
    }

    @Test
    void match_fragmentThatItsArticleRepeatsAtLength_isPartOfIt() {
        assertThat(groups(Scene.of("a")
                        .by("officials")
                        .says("the wall, they were told, would go ‹before the winter storms›")
                        .by("Ann Bell")
                        .says(LONG)))
                .containsExactly("a.1 a.2");
    }

    /** An opponent who took up the words that she turned against was given the other's statement. */
    @Test
    void match_wordsThatAnotherTakesUp_areHisOwn() {
        assertThat(groups(Scene.of("a")
                        .by("Tom Crane")
                        .says("the wall would go ‹before the winter storms›")
                        .by("Ann Bell")
                        .says(LONG)))
                .containsExactly("a.1", "a.2");
    }

    /** Where the one ended as the other began, an interview of one day and a speech of the next were made one text. */
    @Test
    void match_wordsThatOnlyGoOnWhereOthersEnd_ofTwoDaysAndChannels_areTwo() {
        assertThat(
                        groups(
                                Scene.of("a")
                                        .on("2021-03-05")
                                        .by("Ann Bell")
                                        .via(Channel.INTERVIEW)
                                        .day(MONDAY)
                                        .says(
                                                "‹The pumps are holding, and nobody in this old harbour town will ever be left alone›"),
                                Scene.of("b")
                                        .on("2021-03-05")
                                        .by("Ann Bell")
                                        .via(SPEECH)
                                        .day(THURSDAY)
                                        .says(
                                                "‹Nobody in this old harbour town will ever be left alone in the deep water tonight›")))
                .containsExactly("a.1", "b.1");
    }

    @Test
    void match_reportOfTheSense_isPartOfIt() {
        assertThat(groups(
                        storm("a").says("‹The storm has killed twelve sailors of our harbour fleet›"),
                        storm("b").says("the storm killed twelve sailors of the harbour fleet")))
                .containsExactly("a.1 b.1");
    }

    /** A report of another day was put with a post, because both named the same people and places. */
    @Test
    void match_reportThatSharesNamesAlone_isApart() {
        assertThat(groups(
                        storm("a").says("‹Portville must show the film of the Hollis James Grant shooting now›"),
                        storm("b").says("the shooting death of Hollis James Grant in Portville")))
                .containsExactly("a.1", "b.1");
    }

    @Test
    void match_reportOfAnotherNumber_isApartAndMarked() {
        List<Utterance> utterances = match(
                        storm("a").says("‹The storm has killed twelve sailors of our harbour fleet›"),
                        storm("b").says("the storm killed fifteen sailors of the harbour fleet"))
                .utterances();
        assertThat(utterances).hasSize(2);
        assertThat(utterances.get(0).drifts()).containsExactly(new Drift("b.1", true, HardStop.NUMBER));
        assertThat(utterances.get(1).drifts()).containsExactly(new Drift("a.1", false, HardStop.NUMBER));
    }

    @Test
    void match_reportOfTheContrary_isApartAndMarked() {
        List<Utterance> utterances = match(
                        storm("a").says("‹The ferry will sail to the northern villages tomorrow›"),
                        storm("b").says("the ferry will not sail to the northern villages tomorrow"))
                .utterances();
        assertThat(utterances.get(1).drifts()).containsExactly(new Drift("a.1", false, HardStop.NEGATION));
    }

    private static Scene storm(String article) {
        return Scene.of(article).on("2021-03-02").by("Ann Bell").day(MONDAY);
    }

    @Test
    void match_postThatQuotes_isAWitnessOfWhatItQuotes() {
        Matching matching = new WitnessMatcher()
                .match(List.of(
                        Scene.of("a").on("2021-03-02").by("Ann Bell").says(LONG).testimony(), relay()));
        assertThat(matching.utterances()).hasSize(1);
        assertThat(matching.utterances().get(0).speaker().displayName()).isEqualTo("Ann Bell");
    }

    /** The words of the one who posted, his day and his post were taken for those of whom he quotes. */
    @Test
    void match_postThatQuotesBesideOthers_tellsOfNothingElse() {
        Utterance utterance = new WitnessMatcher()
                .match(List.of(Scene.of("a").by("Ann Bell").says(LONG).testimony(), relay()))
                .utterances()
                .get(0);
        Witness post = utterance.witnesses().get(1);
        assertThat(utterance.channel()).isEqualTo(Channel.UNSPECIFIED);
        assertThat(post.occasion()).isEqualTo(Occasion.UNTOLD);
        assertThat(post.quoted())
                .extracting(Selector::exact)
                .containsExactly("The old harbour wall will crumble before the winter storms");
        assertThat(post.quoted().get(0).prefix()).endsWith("The mayor: \"");
        assertThat(utterance.dating().days().isDay()).isFalse();
    }

    @Test
    void match_postThatQuotesByItself_isAPost() {
        Utterance utterance =
                new WitnessMatcher().match(List.of(relay())).utterances().get(0);
        assertThat(utterance.channel()).isEqualTo(Channel.SOCIAL_MEDIA_POST);
        assertThat(utterance.dating().days().isDay()).isTrue();
    }

    private static Testimony relay() {
        return new ArticleReader()
                .read(Article.of(
                        "b",
                        "The hall was full on the day of the storm.\n\nThe mayor: \"The old harbour wall will crumble before"
                                + " the winter storms\" — Harbour News (@harbournews) March 2, 2021"));
    }

    /** A set phrase made one saying of two, in whose text nobody's words stood. */
    @Test
    void match_sayingsThatShareAPhraseNearly_areTwo() {
        assertThat(groups(
                        Scene.of("a")
                                .by("Ann Bell")
                                .says("‹I will feed the ferry dog with great care unless he bites me again›"),
                        Scene.of("b").by("Ann Bell").says("‹If he is hungry, I will feed the dog with care›")))
                .containsExactly("a.1", "b.1");
        assertThat(groups(
                        Scene.of("a").by("Ann Bell").says("‹I will feed the dog with care unless he bites me again›"),
                        Scene.of("b").by("Ann Bell").says("‹If he is hungry, I will feed the dog with care›")))
                .containsExactly("a.1 b.1");
    }

    /** Two posts were made one, because one sentence told of both. */
    @Test
    void match_severalPosts_areNotOne() {
        assertThat(posts("a tweet")).containsExactly("b.1 b.2");
        assertThat(posts("a pair of tweets")).containsExactly("b.1", "b.2");
    }

    /** <i>We need a wall</i> was cited for a sentence about an old one. */
    @Test
    void match_shortSentenceOfTheSameThing_isAnotherUtterance() {
        assertThat(groups(speech("a", LONG), speech("b", "‹We need a wall›"))).containsExactly("a.1", "b.1");
        assertThat(groups(speech("a", LONG), speech("b", "of an ‹old wall›"))).containsExactly("a.1 b.1");
    }

    private static Scene speech(String article, String words) {
        return Scene.of(article)
                .on("2021-03-02")
                .by("Ann Bell")
                .via(SPEECH)
                .day(MONDAY)
                .says(words);
    }

    /** A phrase of December was joined to the same one of June, and with it all that was said around both. */
    @Test
    void match_fewWordsOfTwoSeasons_areTwo() {
        Scene december = told("a", "2020-12-07", "it was a case of ‹harbour wall decay›");
        assertThat(groups(december, told("b", "2020-12-09", "he called it ‹harbour wall decay›")))
                .containsExactly("a.1 b.1");
        assertThat(groups(december, told("b", "2021-06-13", "he called it ‹harbour wall decay›")))
                .containsExactly("a.1", "b.1");
    }

    /** What a paper gave the sense of in spring was taken for words of autumn. */
    @Test
    void match_reportOfAnotherSeason_staysAlone() {
        String report = "the old harbour wall will crumble before the storms reach the northern villages";
        Scene quoted = told("a", "2021-03-02", LONG);
        assertThat(groups(quoted, told("b", "2021-03-05", report))).containsExactly("a.1 b.1");
        assertThat(groups(quoted, told("b", "2021-06-02", report))).containsExactly("a.1", "b.1");
    }

    private static Scene told(String article, String day, String words) {
        return Scene.of(article).on(day).by("Ann Bell").says(words);
    }

    private static List<String> posts(String channel) {
        return groups(new ArticleReader()
                .read(Article.of(
                        "b",
                        "The hall was full. In " + channel + " on Monday, Ann Bell announced “two big fairs” and"
                                + " accused the council of “stealing my ferry.”")));
    }

    @Test
    void match_untoldDay_isThatOfAllElseTheSpeakerSaysThere() {
        List<Utterance> utterances = match(Scene.of("a")
                        .on("2021-03-02")
                        .by("Ann Bell")
                        .day(MONDAY)
                        .says(LONG)
                        .by("Ann Bell")
                        .says("‹Nobody in this town has ever asked for a second lighthouse›"))
                .utterances();
        assertThat(utterances)
                .allMatch(utterance -> utterance.dating().days().isDay()
                        && utterance.dating().days().earliest().equals(LocalDate.parse("2021-03-01")));
        assertThat(utterances.get(1).dating().basis()).isEqualTo(DateBasis.CARRIED);
    }

    @Test
    void match_untoldDayAmongTwo_staysOpen() {
        List<Utterance> utterances = match(Scene.of("a")
                        .on("2021-03-05")
                        .by("Ann Bell")
                        .day(MONDAY)
                        .says(LONG)
                        .by("Ann Bell")
                        .day(THURSDAY)
                        .says("‹The ferry must sail whatever the weather may be›")
                        .by("Ann Bell")
                        .says("‹Nobody in this town has ever asked for a second lighthouse›"))
                .utterances();
        assertThat(utterances.get(2).dating().days().isDay()).isFalse();
    }

    private static Matching match(Scene... scenes) {
        return new WitnessMatcher()
                .match(Arrays.stream(scenes).map(Scene::testimony).toList());
    }

    /** The witnesses of each utterance. */
    private static List<String> groups(Scene... scenes) {
        return groups(Arrays.stream(scenes).map(Scene::testimony).toArray(Testimony[]::new));
    }

    private static List<String> groups(Testimony... testimonies) {
        return Stream.of(new WitnessMatcher().match(List.of(testimonies)))
                .flatMap(matching -> matching.utterances().stream())
                .map(utterance ->
                        utterance.witnesses().stream().map(Witness::statementId).collect(Collectors.joining(" ")))
                .toList();
    }
}
