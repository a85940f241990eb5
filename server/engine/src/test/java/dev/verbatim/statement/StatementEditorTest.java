package dev.verbatim.statement;

import static dev.verbatim.article.Channel.PRESS_BRIEFING;
import static dev.verbatim.article.Channel.SOCIAL_MEDIA_POST;
import static dev.verbatim.article.Channel.SPEECH;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.Scene;
import dev.verbatim.article.Channel;
import dev.verbatim.article.Evidence;
import dev.verbatim.collation.Reading;
import dev.verbatim.collation.VariationKind;
import dev.verbatim.text.CodePoints;
import dev.verbatim.utterance.WitnessMatcher;
import dev.verbatim.witness.Testimony;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatementEditorTest {

    @Test
    void edit_handleAgainstBrackets_handleStands() {
        Statement statement = edit(
                post("a").says("‹We reject [Mayor] Bell's reckless pro-Bern plan for the coast,›"),
                post("b").says("‹We reject @AnnBell's reckless pro-#Bern plan for the coast,›"));
        assertThat(statement.text()).isEqualTo("We reject @AnnBell's reckless pro-#Bern plan for the coast.");
        assertThat(statement.apparatus().stream()
                        .flatMap(entry -> entry.readings().stream())
                        .map(Reading::text))
                .containsExactly("[Mayor] Bell's", "pro-Bern");
    }

    @Test
    void edit_bracketsInAll_areKept() {
        assertThat(edit(post("a").says("‹We know that [the plan] is dubious to everybody›"))
                        .text())
                .isEqualTo("We know that [the plan] is dubious to everybody");
    }

    @Test
    void edit_bracketsInOne_areLeftOut() {
        assertThat(edit(
                                post("a").says("‹We know that the [harbour] plan is dubious to everybody›"),
                                post("b").says("‹We know that the plan is dubious to everybody›"))
                        .text())
                .isEqualTo("We know that the plan is dubious to everybody");
    }

    /** What one told of the channel was left out where another dated the words. */
    @Test
    void evidence_dayAndChannelOfDifferentArticles_hasBoth() {
        Statement statement = edit(
                Scene.of("a")
                        .by("Ann Bell")
                        .stamped("2021-03-01")
                        .says("‹The old ferry stays in our harbour all winter›"),
                Scene.of("b").by("Ann Bell").via(SPEECH).says("‹The old ferry stays in our harbour all winter›"));
        assertThat(statement.channel()).isEqualTo(SPEECH);
        assertThat(statement.evidence().stream().map(Evidence::articleId))
                .startsWith("a")
                .endsWith("b");
    }

    @Test
    void edit_confidence_fallsWithEditingAndWithSpeech() {
        String words = "‹The old ferry has %sto stay in our harbour all winter›";
        double post = confidence(post("a").says(words.formatted("")));
        double speech = confidence(Scene.of("a").by("Ann Bell").via(SPEECH).says(words.formatted("")));
        double edited = confidence(Scene.of("a").by("Ann Bell").via(SPEECH).says(words.formatted("[always] ")));
        assertThat(post).isGreaterThan(speech);
        assertThat(speech).isGreaterThan(edited);
        assertThat(edited).isPositive();
    }

    private static double confidence(Scene scene) {
        return edit(scene).segments().get(0).confidence();
    }

    /** A sentence stood twice, whole and cut short. */
    @Test
    void edit_sentenceThatOneCutsShort_isWhole() {
        Statement statement = edit(Scene.of("a")
                .by("Ann Bell")
                .via(PRESS_BRIEFING)
                .says("‹The old plan has drawn tourists from all over the country. They clog our narrow streets.›")
                .says("‹has drawn tourists from all over the country to our harbour, even in winter,›"));
        assertThat(statement.text())
                .isEqualTo("The old plan has drawn tourists from all over the country to our harbour, even in winter."
                        + " They clog our narrow streets.");
    }

    /** The text kept a <i>[sic]</i>, which nobody had said. */
    @Test
    void edit_editorsNotes_areNoWords() {
        assertThat(edit(post("a")
                                .says(
                                        "‹We know the the [sic] plan [emphasis added], [the old one] is dubious [Laughter.]›"))
                        .text())
                .isEqualTo("We know the the plan, [the old one] is dubious");
        assertThat(edit(post("a").says("‹We know that this plan is [sic. dubious to everybody›"))
                        .text())
                .isEqualTo("We know that this plan is [sic. dubious to everybody");
    }

    @Test
    void edit_original_isTheLemma() {
        assertThat(edit(
                                post("a").says("‹The U.S. ships are the source of our trouble here›"),
                                post("b").says("‹The U.S. ships are the source of our trouble here›"),
                                post("c").original().says("‹The US ships are the source of our trouble here›"))
                        .text())
                .isEqualTo("The US ships are the source of our trouble here");
    }

    @Test
    void edit_wordThatOneWitnessAdds_leavesTheSpacesAlone() {
        assertThat(edit(
                                post("a").says("‹There is such lack of spirit in our old town›"),
                                post("b").says("‹There is such a lack of spirit in our old town›"))
                        .text())
                .isIn("There is such lack of spirit in our old town", "There is such a lack of spirit in our old town");
    }

    @Test
    void edit_wordThatOneOfFourHas_isNoPartOfTheText() {
        Statement statement = edit(
                post("a").says("‹Nobody in our old town should think so now›"),
                post("b").says("‹Nobody in our old town should really think so now›"),
                post("c").says("‹Nobody in our old town should think so now›"),
                post("d").says("‹Nobody in our old town should think so now›"));
        assertThat(statement.text()).isEqualTo("Nobody in our old town should think so now");
        assertThat(statement.apparatus().get(0).readings())
                .extracting(Reading::text)
                .containsExactly("really");
    }

    @Test
    void edit_otherWordsAtTheEdges_areVariants() {
        Statement statement = edit(
                post("a").says("‹We will never close the old harbour of this town now›"),
                post("b").says("‹We will never close the old harbour of this town now›"),
                post("c").says("‹They will never close the old harbour of this town today›"));
        assertThat(statement.text()).isEqualTo("We will never close the old harbour of this town now");
        assertThat(statement.apparatus().stream()
                        .flatMap(entry -> entry.readings().stream())
                        .map(Reading::text))
                .containsExactly("They", "today");
    }

    @Test
    void edit_contraction_isOneWordInTheApparatus() {
        Statement statement = edit(
                post("a").says("‹They'll never take our old town from us›"),
                post("b").says("‹They will never take our old town from us›"));
        assertThat(statement.text()).isEqualTo("They will never take our old town from us");
        assertThat(statement.apparatus().get(0).readings())
                .extracting(Reading::text)
                .containsExactly("They'll");
    }

    @Test
    void edit_fewWordsBesideAPassage_stand() {
        assertThat(edit(post("a").says("‹Not at all,› he said. ‹Nobody in this town has ever asked for a bridge.›"))
                        .text())
                .isEqualTo("Not at all […] Nobody in this town has ever asked for a bridge.");
    }

    @Test
    void edit_reportThatDiffers_isAnOpenQuestionOfBoth() {
        List<Statement> statements = new WitnessMatcher()
                        .match(List.of(
                                post("a")
                                        .says("‹The storm has killed twelve sailors of our harbour fleet›")
                                        .testimony(),
                                post("b")
                                        .says("the storm killed fifteen sailors of the harbour fleet")
                                        .testimony()))
                        .utterances()
                        .stream()
                        .map(new StatementEditor()::edit)
                        .toList();
        assertThat(statements.get(0).openQuestions())
                .contains("Its sense is reported otherwise in statements/b.1: a number differs.");
        assertThat(statements.get(1).openQuestions())
                .contains("It reports the sense of statements/a.1, but a number differs.");
    }

    @Test
    void edit_overlap_isPutTogether() {
        assertThat(edit(
                                post("a").says("‹Our town has waited long for the bridge over the river,›"),
                                post("b").says("‹waited long for the bridge over the river and will wait no more.›"))
                        .text())
                .isEqualTo("Our town has waited long for the bridge over the river and will wait no more.");
    }

    /** The same words stood twice in the text, as if they had been said twice. */
    @Test
    void edit_wordsThatAWitnessAddsInTheMiddle_doNotRepeatTheRest() {
        Statement statement = edit(
                post("a")
                        .says("‹The mayor and her council of last year closed the old northern harbour. I opened it."
                                + " The ferry sails again, period. Now we all go back to our boats.›"),
                post("b")
                        .says("‹The mayor and her council of last year closed the old northern harbour. I opened it. I"
                                + " opened it, you know what I mean.›"),
                post("c")
                        .says("‹The mayor and her council of last year closed the old northern harbour. I opened it. I"
                                + " opened it. You know what I mean. The ferry sails again, period.›"));
        assertThat(statement.text())
                .isEqualTo("The mayor and her council of last year closed the old northern harbour. I opened it. The"
                        + " ferry sails again, period. Now we all go back to our boats.");
        assertThat(statement.apparatus().get(0).readings())
                .extracting(Reading::kind)
                .containsExactly(VariationKind.ADDITION);
    }

    /** Words that carry no content stood twice. */
    @Test
    void edit_fewWordsOfAnotherThatStandThere_areNotSaidAgain() {
        assertThat(edit(
                                post("a")
                                        .says(
                                                "‹The old harbour is in the worst shape that it has been in, ever, ever.›"),
                                post("b")
                                        .says("‹The old harbour is in the worst shape that it has been,› he said."
                                                + " ‹In, ever, ever.›"))
                        .text())
                .isEqualTo("The old harbour is in the worst shape that it has been in, ever, ever.");
    }

    /** An ending stood twice, because the fullest witness lacks a sentence before it. */
    @Test
    void edit_piecesOfAWitnessThatHasMore_standWhereItDoes() {
        Statement statement = edit(
                post("a")
                        .says("‹She is against the ferry and wants to close our harbour. I think she should row over"
                                + " alone. Let us see what happens to her. It would be very dangerous.›"),
                post("b")
                        .says("‹I think she should row over alone. Let us see what happens to her. Take the boats away,"
                                + " folks, right? It would be very dangerous.›"),
                post("c").says("‹Take the boats away, folks, right? It would be very dangerous.›"));
        assertThat(statement.text()).containsOnlyOnce("very dangerous");
        assertThat(statement.citations()).hasSize(3);
    }

    @Test
    void edit_passagesApart_haveAGapBetween() {
        Statement statement = edit(Scene.of("a")
                .on("2021-03-02")
                .by("Ann Bell")
                .via(PRESS_BRIEFING)
                .day(MONDAY)
                .says("‹The harbour will stay open all year,›")
                .says("‹Our schools need far more teachers now.›"));
        assertThat(statement.text())
                .isEqualTo("The harbour will stay open all year. […] Our schools need far more teachers now.");
        assertThat(statement.gaps()).hasSize(1);
    }

    @Test
    void edit_fullPost_hasNoRoomForAGap() {
        String long1 =
                "We will stay here for many years, whatever they may say of us in their papers and on their walls, and whatever it may cost us all.";
        String long2 =
                "Nobody drives us out of our homes, neither with money nor with threats nor with the law of a far and foreign land over the sea.";
        Statement statement = edit(post("a").says("‹" + long1 + "›").goingOn().says("‹" + long2 + "›"));
        assertThat(statement.text()).isEqualTo(long1 + " " + long2);
    }

    @Test
    void edit_fragmentsOnly_standBetweenGaps() {
        assertThat(edit(Scene.of("a").by("Ann Bell").says("it did ‹minor damage› only"))
                        .text())
                .isEqualTo("[…] minor damage […]");
    }

    @Test
    void edit_fragmentBesideLongerText_isCitedOnly() {
        Statement statement = edit(post("a")
                .says("‹Closing schools in winter is dubious to all of us›")
                .goingOn()
                .says("a ‹shady deal›"));
        assertThat(statement.text()).isEqualTo("Closing schools in winter is dubious to all of us");
        assertThat(statement.citations())
                .extracting(Citation::match)
                .containsExactly(MatchKind.EXACT, MatchKind.FRAGMENT);
    }

    @Test
    void edit_fewWordsQuotedWholeBesideLongerText_standInIt() {
        assertThat(edit(post("a")
                                .says("‹Closing schools in winter is dubious to all of us›")
                                .goingOn()
                                .says("‹A shady deal›"))
                        .text())
                .isEqualTo("Closing schools in winter is dubious to all of us […] A shady deal");
    }

    @Test
    void edit_fragmentOfAnArticleWithoutASentence_isATranslation() {
        Statement statement = edit(
                briefing("a").says("‹Closing schools in winter is dubious to all of us›"),
                briefing("b").says("called it ‹suspicious›").says("the schools were ‹dubious to all›"));
        assertThat(statement.citations())
                .extracting(Citation::match)
                .containsExactly(MatchKind.EXACT, MatchKind.FRAGMENT, MatchKind.TRANSLATION);
    }

    private static Scene briefing(String article) {
        return by(PRESS_BRIEFING, article);
    }

    @Test
    void edit_indirectWords_neverEnterTheText() {
        Statement statement = edit(Scene.of("a").by("Ann Bell").says("the harbour would stay open"));
        assertThat(statement.text()).isEmpty();
        assertThat(statement.citations()).extracting(Citation::match).containsExactly(MatchKind.PARAPHRASE);
    }

    @Test
    void edit_emojiBefore_spansCountCodePoints() {
        Statement statement = edit(
                post("a").says("‹😀😀 We reject the plan. The U.S. stays out of it.›"),
                post("b").says("‹The US stays out of it.›"));
        assertThat(CodePoints.of(statement.text())
                        .substring(statement.apparatus().get(0).lemma()))
                .isEqualTo("U.S.");
    }

    @Test
    void edit_families_countOnce() {
        assertThat(edit(
                                post("a").says("‹We reject the harbour plan today›"),
                                post("b").says("‹We reject the harbour plan today›"))
                        .independentWitnessCount())
                .isEqualTo(2);
    }

    private static Scene post(String article) {
        return by(SOCIAL_MEDIA_POST, article);
    }

    private static Scene by(Channel channel, String article) {
        return Scene.of(article).on("2021-03-02").by("Tom Crane").via(channel).day(MONDAY);
    }

    private static Statement edit(Scene... scenes) {
        List<Testimony> testimonies =
                Arrays.stream(scenes).map(Scene::testimony).toList();
        return new StatementEditor()
                .edit(new WitnessMatcher().match(testimonies).utterances().get(0));
    }
}
