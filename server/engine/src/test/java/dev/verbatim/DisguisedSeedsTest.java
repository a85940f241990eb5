package dev.verbatim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.article.Article;
import dev.verbatim.text.Selector;
import dev.verbatim.witness.ArticleReader;
import dev.verbatim.witness.Testimony;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The engine knows no seed: with all names and days replaced it reads and reconstructs the same. */
class DisguisedSeedsTest {

    /** Thirteen weeks, so that the names of the days stay; and a day more, so that they change. */
    private static final DayShift SAME_WEEKDAYS = new DayShift(91, 3);

    private static final DayShift OTHER_WEEKDAYS = new DayShift(92, 3);

    static Stream<Arguments> disguises() {
        return Stream.of(
                Arguments.of("the same weekdays", Disguise.of("other-names.txt", SAME_WEEKDAYS)),
                Arguments.of("other weekdays", Disguise.of("other-names.txt", OTHER_WEEKDAYS)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("disguises")
    void disguise_seeds_leavesNoNameAndNoDay(String days, Disguise disguise) {
        assertThat(Seeds.articles())
                .allSatisfy(seed -> assertThat(disguise.on(seed).text())
                        .doesNotContainPattern(
                                "Iran\\b|Pompeo|Khatib|Trump\\b|Baghdad|Press TV|December 2[0-3]|21-12-2020"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("disguises")
    void read_otherNamesAndDays_isTheSameReading(String days, Disguise disguise) {
        assertThat(disguise.off(readings(testimonies(disguise)))).isEqualTo(readings(Seeds.testimonies()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("disguises")
    void reconstruct_otherNamesAndDays_areTheSameStatements(String days, Disguise disguise) {
        assertThat(disguise.off(PrintedStatement.all(testimonies(disguise))))
                .isEqualTo(PrintedStatement.all(Seeds.testimonies()));
    }

    /** Who speaks for a country is only known of countries that there are; all else is the same. */
    @Test
    void read_inventedCountries_findsTheSameWordsOfTheSameSpeakers() {
        Disguise disguise = Disguise.of("invented-names.txt", OTHER_WEEKDAYS);
        assertThat(disguise.off(speakersAndWords(testimonies(disguise))))
                .isEqualTo(speakersAndWords(Seeds.testimonies()));
    }

    private static List<Testimony> testimonies(Disguise disguise) {
        ArticleReader reader = new ArticleReader();
        List<Article> disguised = Seeds.articles().stream().map(disguise::on).toList();
        return disguised.stream().map(reader::read).toList();
    }

    private static String readings(List<Testimony> testimonies) {
        return testimonies.stream().map(PrintedReading::withoutSpans).collect(Collectors.joining("\n"));
    }

    private static String speakersAndWords(List<Testimony> testimonies) {
        return testimonies.stream()
                .flatMap(testimony -> testimony.witnesses().stream())
                .map(witness -> witness.statementId() + " " + witness.kind() + " "
                        + witness.attribution().speaker().displayName() + ": "
                        + witness.content().stream().map(Selector::exact).collect(Collectors.joining(" + ")))
                .collect(Collectors.joining("\n"));
    }
}
