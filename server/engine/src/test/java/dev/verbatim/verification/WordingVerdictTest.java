package dev.verbatim.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.Scene;
import dev.verbatim.article.DayRange;
import dev.verbatim.statement.StatementEditor;
import dev.verbatim.utterance.WitnessMatcher;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingVerdictTest {

    private static final StatementIndex INDEX = StatementIndex.of(Stream.of(
                    "It's the harbour that we don't want to lose, and twenty percent of the boats won't come back.",
                    "He will welcome the three keepers of the Arden lighthouse before the second of May.",
                    "They were invited by Bell, and the council has always supported the fishermen.",
                    "And we're doing it again now.",
                    "I am the only one who doesn't need his boats.",
                    "Nobody in this town can get to the quay without a key.",
                    "not a real friend of this harbour.",
                    "The wives of Arden and New Selm and South Lorne have spoken.",
                    "Wages are about keeping all the old boats at sea.",
                    "Selm Harbour Reopens With Feast as Arden Mourns",
                    "Through all of this long delay she kept the log of the wreck and now says, oh, I want it made public."
                            + " The fact is, I don't want it made public.",
                    "We had good crews with [Capt. Hollis Grant] shouting at them from the quay.",
                    "Everyone asks who sails, and the old pilots don't. No. The next harvest will decide it all.")
            .flatMap(words -> new WitnessMatcher()
                            .match(List.of(Scene.of("a" + words.length())
                                    .on("2021-03-02")
                                    .by("Ann Bell")
                                    .says("‹" + words + "›")
                                    .testimony()))
                            .utterances()
                            .stream())
            .map(new StatementEditor()::edit)
            .toList());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            it is the harbour that we do not want to lose              | STYLE     |
            20% of the boats will not come back                        | STYLE     |
            [T]wenty per cent of the boats won't come back             | STYLE     |
            the harbour that [the islanders] don't want to lose        | STYLE     |
            … uh, we don't want to lose, and twenty percent            | STYLE     |
            it's the harbor that we don't want to lose                 | STYLE     |
            It's the harbour that we want to lose                      | NOT_FOUND | NEGATION
            twenty percent of the boats will come back                 | NOT_FOUND | NEGATION
            we don't want … to lose, and thirty percent of the boats   | NOT_FOUND | NUMBER
            Through all of this long delay she kept the log of the wreck and now says, oh, I don't want it made public | NOT_FOUND | NEGATION
            good crews with Hollis Crane shouting at them              | NOT_FOUND | NAME
            Selm Grant shouting at them from the quay | NOT_FOUND | NAME
            He will hardly welcome the three keepers                   | NOT_FOUND | NEGATION
            He will [not] welcome the three keepers                    | NOT_FOUND | NEGATION
            She will welcome the three keepers of the Arden lighthouse | NOT_FOUND | AGENT
            He will welcome the three keepers of the Selm lighthouse   | NOT_FOUND | NAME
            He will welcome the four keepers of the Arden lighthouse   | NOT_FOUND | NUMBER
            the keepers of the Arden lighthouse before the third of May | NOT_FOUND | NUMBER
            They were invited by Crane, and the council has always supported the fishermen | NOT_FOUND | AGENT
            the council has never supported the fishermen              | NOT_FOUND | NEGATION
            the council has always opposed the fishermen               | ALTERED   |
            and we are doing it again                                  | STYLE     |
            And we're doing it                                         | VERBATIM  |
            and we're not doing it again now                           | NOT_FOUND | NEGATION
            I am the only one who does need his boats                  | NOT_FOUND | NEGATION
            [n]obody in this town can get to the quay without a key    | STYLE     |
            a real friend of this harbour                              | NOT_FOUND | NEGATION
            friend of this harbour                                     | VERBATIM  |
            The wives of Arden and New Lorne and South Lorne have spoken | NOT_FOUND | NAME
            Selm Harbour Reopens With Feast as Lorne Mourns            | NOT_FOUND | NAME
            Ever are about keeping all the old boats at sea            | NOT_FOUND | AGENT
            again now                                                  | NOT_FOUND |
            Everyone asks who sails, and the old pilots do             | NOT_FOUND | NEGATION
            the next harvest will decide it all                        | VERBATIM  |
            """)
    void verify_sentence_tellsStyleFromSense(String text, Verification.WordingVerdict verdict, Obstacle obstacle) {
        Verification answer = INDEX.verify(new Inquiry(text, "", DayRange.UNBOUNDED));
        assertThat(answer.wording()).isEqualTo(verdict);
        assertThat(answer.nearMiss().map(Verification.NearMiss::obstacle).orElse(null))
                .isEqualTo(obstacle);
    }
}
