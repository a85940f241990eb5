package dev.verbatim.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.Scene;
import dev.verbatim.article.Channel;
import dev.verbatim.utterance.WitnessMatcher;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LemmasTest {

    /** Witnesses that begin behind a place, or end before it, were counted for what the fullest witness has there. */
    @Test
    void choose_witnessesThatDoNotReachThePlace_haveNoVote() {
        assertThat(text(
                        "Y old ferry has sailed from this harbour in all weathers and it will sail again.",
                        "My old ferry has sailed from this harbour in all weathers",
                        "My old ferry has sailed from this harbour in all weathers",
                        "has sailed from this harbour in all weathers and it will sail again.",
                        "from this harbour in all weathers and it will sail again."))
                .isEqualTo("My old ferry has sailed from this harbour in all weathers and it will sail again.");
    }

    @Test
    void choose_wordsThatMostHave_standWhereTheFullestLacksThem() {
        assertThat(text(
                        "Our old ferry has sailed from here for years and nobody knows where it went last winter.",
                        "Our old ferry has sailed from here for years and nobody knows exactly where it went",
                        "Our old ferry has sailed from here for years and nobody knows exactly where it went"))
                .isEqualTo(
                        "Our old ferry has sailed from here for years and nobody knows exactly where it went last winter.");
    }

    @Test
    void choose_wordsThatAsManyHaveAsLack_stayOut() {
        assertThat(text(
                        "Our old ferry has sailed from here for years and nobody knows where it went last winter.",
                        "Our old ferry has sailed from here for years and nobody knows exactly where it went"))
                .isEqualTo("Our old ferry has sailed from here for years and nobody knows where it went last winter.");
    }

    @Test
    void choose_sentenceThatMostHave_standsBetweenSentences() {
        assertThat(text(
                        "The old ferry sails from here again. Nobody in this town will miss the bridge over the river.",
                        "The old ferry sails from here again. You know that. Nobody in this town will miss the bridge",
                        "The old ferry sails from here again. You know that. Nobody in this town will miss the bridge"))
                .isEqualTo("The old ferry sails from here again. You know that."
                        + " Nobody in this town will miss the bridge over the river.");
    }

    @Test
    void choose_halfASentence_doesNotStandBetweenSentences() {
        assertThat(text(
                        "The old ferry sails from here again. Nobody in this town will miss the bridge over the river.",
                        "The old ferry sails from here again, and so nobody in this town will miss the bridge",
                        "The old ferry sails from here again, and so nobody in this town will miss the bridge"))
                .isEqualTo("The old ferry sails from here again."
                        + " Nobody in this town will miss the bridge over the river.");
    }

    @Test
    void choose_readingOfWhoBeginsThere_hasNoCapitalInTheMiddle() {
        assertThat(text(
                        "The old ferry sails from here again and it is going to sail for many years to come.",
                        "It's going to sail for many years to come",
                        "It's going to sail for many years to come"))
                .contains("again and it's going to sail");
    }

    /** The text that independent papers make of the words of one post. */
    private static String text(String... wordings) {
        List<Scene> scenes = IntStream.range(0, wordings.length)
                .mapToObj(i -> Scene.of("p" + i)
                        .by("Ann Bell")
                        .via(Channel.SOCIAL_MEDIA_POST)
                        .says("‹" + wordings[i] + "›"))
                .toList();
        return new WitnessMatcher()
                .match(scenes.stream().map(Scene::testimony).toList()).utterances().stream()
                        .map(new StatementEditor()::edit)
                        .findFirst()
                        .orElseThrow()
                        .text();
    }
}
