package dev.verbatim.utterance;

import static dev.verbatim.article.Channel.PRESS_BRIEFING;
import static dev.verbatim.article.Channel.SOCIAL_MEDIA_POST;
import static dev.verbatim.article.Channel.SPEECH;
import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.Scene;
import dev.verbatim.article.DayRange;
import dev.verbatim.witness.Witness;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WitnessMatcherTest {

    private static final String POST = "‹We strongly reject the harbour plan, which ruins our coast,›";

    @Test
    void match_sameWordsEdited_areOneUtterance() {
        assertThat(groups(
                        Scene.of("a")
                                .on("2021-03-02")
                                .by("Ann Bell")
                                .via(SOCIAL_MEDIA_POST)
                                .day(MONDAY)
                                .says(POST),
                        Scene.of("b")
                                .by("Bell")
                                .says("‹We strongly reject the [new] harbour plan, which ruins our coast›")))
                .containsExactly("a.1 b.1");
    }

    @Test
    void match_negated_areTwo() {
        assertThat(groups(
                        Scene.of("a").by("Ann Bell").says("‹We will accept the harbour plan for our coast›"),
                        Scene.of("b").by("Ann Bell").says("‹We will not accept the harbour plan for our coast›")))
                .containsExactly("a.1", "b.1");
    }

    @Test
    void match_otherSpeaker_areTwo() {
        assertThat(groups(
                        Scene.of("a").by("Ann Bell").says("‹We strongly reject the harbour plan›"),
                        Scene.of("b").by("Tom Crane").says("‹We strongly reject the harbour plan›")))
                .containsExactly("a.1", "b.1");
    }

    @Test
    void match_fragment_isPlacedByContextAndWords() {
        assertThat(groups(
                        Scene.of("a")
                                .on("2021-03-02")
                                .by("Ann Bell")
                                .via(SOCIAL_MEDIA_POST)
                                .day(MONDAY)
                                .says(POST),
                        Scene.of("b")
                                .on("2021-03-02")
                                .by("Ann Bell")
                                .day(MONDAY)
                                .says("the plan was something to ‹reject›"),
                        Scene.of("c")
                                .on("2021-03-02")
                                .by("Tom Crane")
                                .day(MONDAY)
                                .says("the plan was something to ‹reject›")))
                .containsExactly("a.1 b.1", "c.1");
    }

    @Test
    void match_fragmentThatFitsTwo_staysAlone() {
        assertThat(groups(
                        Scene.of("a")
                                .on("2021-03-02")
                                .by("Ann Bell")
                                .via(SOCIAL_MEDIA_POST)
                                .day(MONDAY)
                                .says("‹A shameful plan has come to our town today›")
                                .says("‹Nobody has ever heard a more shameful thing from them›"),
                        Scene.of("b")
                                .on("2021-03-02")
                                .by("Ann Bell")
                                .day(MONDAY)
                                .says("it was ‹shameful›")))
                .containsExactly("a.1", "a.2", "b.1");
    }

    @Test
    void match_notAcceptable_isUnacceptable() {
        assertThat(groups(
                        Scene.of("a")
                                .on("2021-03-02")
                                .by("Ann Bell")
                                .via(PRESS_BRIEFING)
                                .day(MONDAY)
                                .says("‹Closing schools in winter is unacceptable to all of us›"),
                        Scene.of("b")
                                .on("2021-03-03")
                                .by("Bell")
                                .via(PRESS_BRIEFING)
                                .day(MONDAY)
                                .says("it was ‹not acceptable›")))
                .containsExactly("a.1 b.1");
    }

    @Test
    void match_briefingsOfOneDay_areOneUtterance() {
        assertThat(groups(
                        Scene.of("a")
                                .on("2021-03-02")
                                .by("Ann Bell")
                                .via(PRESS_BRIEFING)
                                .day(MONDAY)
                                .says("‹The harbour will stay open all year›"),
                        Scene.of("b")
                                .on("2021-03-03")
                                .by("Ann Bell")
                                .via(PRESS_BRIEFING)
                                .day(MONDAY)
                                .says("‹Our schools need far more teachers now›")))
                .containsExactly("a.1 b.1");
    }

    @Test
    void match_speechesOfOneDay_needWords() {
        assertThat(groups(
                        Scene.of("a")
                                .on("2021-03-02")
                                .by("Ann Bell")
                                .via(SPEECH)
                                .day(MONDAY)
                                .says("‹The harbour will stay open all year›"),
                        Scene.of("b")
                                .on("2021-03-03")
                                .by("Ann Bell")
                                .via(SPEECH)
                                .day(MONDAY)
                                .says("‹Our schools need far more teachers now›")))
                .containsExactly("a.1", "b.1");
    }

    @Test
    void match_undatedBriefingWithoutSharedWords_staysAlone() {
        assertThat(groups(
                        Scene.of("a")
                                .on("2021-03-02")
                                .by("Ann Bell")
                                .via(PRESS_BRIEFING)
                                .day(MONDAY)
                                .says("‹The harbour will stay open all year›"),
                        Scene.of("b")
                                .by("Ann Bell")
                                .via(PRESS_BRIEFING)
                                .day(MONDAY)
                                .says("‹Our schools need far more teachers now›")))
                .containsExactly("a.1", "b.1");
    }

    @Test
    void match_otherWeekday_isAnotherOccasion() {
        assertThat(groups(
                        Scene.of("a")
                                .on("2021-03-02")
                                .by("Ann Bell")
                                .via(SOCIAL_MEDIA_POST)
                                .day(MONDAY)
                                .says("‹The harbour must stay open›"),
                        Scene.of("b")
                                .by("Ann Bell")
                                .via(SOCIAL_MEDIA_POST)
                                .day(FRIDAY)
                                .says("‹The harbour must stay open›")))
                .containsExactly("a.1", "b.1");
    }

    @Test
    void match_postsThatGoOn_areOneWhileTheyFit() {
        String half = "‹"
                + "We will never leave this town and its old harbour to them. "
                        .repeat(4)
                        .strip() + "›";
        assertThat(groups(Scene.of("a")
                        .on("2021-03-02")
                        .by("Ann Bell")
                        .via(SOCIAL_MEDIA_POST)
                        .day(MONDAY)
                        .says("‹We will stay here for many years›")
                        .goingOn()
                        .says("‹Nobody drives us out of our homes›")
                        .says(half)))
                .containsExactly("a.1 a.2", "a.3");
    }

    @Test
    void match_sharedPost_datesTheUndated() {
        Matching matching = match(
                Scene.of("a")
                        .on("2021-03-02")
                        .by("Ann Bell")
                        .via(SOCIAL_MEDIA_POST)
                        .day(MONDAY)
                        .says(POST),
                Scene.of("b")
                        .by("Ann Bell")
                        .via(SOCIAL_MEDIA_POST)
                        .day(MONDAY)
                        .says(POST)
                        .byNobody()
                        .day(TUESDAY)
                        .says("rain fell"));
        assertThat(matching.sources().get(1).publication().days())
                .isEqualTo(new DayRange(LocalDate.parse("2021-03-01"), LocalDate.parse("2021-03-07")));
    }

    @Test
    void match_copies_areOneFamily() {
        String prose =
                "the ferry left the old town before dawn with two hundred people on board and reached the island late in "
                        + "the evening after a storm that nobody had foreseen when it set out that morning";
        Matching matching = match(
                Scene.of("a").prose(prose).on("2021-03-02"),
                Scene.of("b").prose(prose + " again").on("2021-03-03"),
                Scene.of("c").prose("something else").on("2021-03-03"));
        assertThat(matching.sources().stream().map(source -> source.family() + "<" + source.copiedFrom()))
                .containsExactly("a<", "a<a", "c<");
    }

    @Test
    void match_bodyAndItsVoice_isThePerson() {
        Matching matching = match(
                Scene.of("a").byBody("Danish Ministry").voicedBy("Ann Bell").says(POST),
                Scene.of("b").by("Bell").says(POST));
        assertThat(matching.utterances()).hasSize(1);
        assertThat(matching.utterances().get(0).speaker().displayName()).isEqualTo("Ann Bell");
    }

    private static Matching match(Scene... scenes) {
        return new WitnessMatcher()
                .match(Arrays.stream(scenes).map(Scene::testimony).toList());
    }

    private static List<String> groups(Scene... scenes) {
        return match(scenes).utterances().stream()
                .map(utterance ->
                        utterance.witnesses().stream().map(Witness::statementId).collect(Collectors.joining(" ")))
                .toList();
    }
}
