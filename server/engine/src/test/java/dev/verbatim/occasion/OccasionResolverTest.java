package dev.verbatim.occasion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.PrintedReading;
import dev.verbatim.Table;
import dev.verbatim.article.Article;
import dev.verbatim.article.DayRange;
import dev.verbatim.witness.ArticleReader;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OccasionResolverTest {

    private static final LocalDate THURSDAY = LocalDate.of(2021, 3, 4);
    private static final DayRange PUBLISHED = DayRange.of(THURSDAY);

    static Stream<Arguments> rows() {
        return Table.rows(OccasionResolverTest.class, "occasions.txt");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("rows")
    void resolve_excerpt_tellsChannelAndDay(String what, String excerpt, String expected) {
        String occasions = new ArticleReader()
                .read(Article.of("a", excerpt)).witnesses().stream()
                        .map(PrintedReading::occasion)
                        .collect(Collectors.joining("\n"));
        assertThat(occasions).isEqualTo(expected);
    }

    @Test
    void days_weekday_isTheLastUpToPublication() {
        TimeReference monday = new TimeReference.Weekday(DayOfWeek.MONDAY);
        assertThat(monday.days(PUBLISHED)).isEqualTo(DayRange.of(LocalDate.of(2021, 3, 1)));
        assertThat(new TimeReference.Weekday(DayOfWeek.THURSDAY).days(PUBLISHED))
                .isEqualTo(PUBLISHED);
        assertThat(monday.days(DayRange.UNBOUNDED)).isEqualTo(DayRange.UNBOUNDED);
        assertThat(monday.publication(DayRange.of(LocalDate.of(2021, 3, 1))))
                .isEqualTo(new DayRange(LocalDate.of(2021, 3, 1), LocalDate.of(2021, 3, 7)));
    }

    @Test
    void days_monthAndDayWithoutYear_areTheLastUpToPublication() {
        assertThat(new TimeReference.YearlyDay(MonthDay.of(11, 17)).days(PUBLISHED))
                .isEqualTo(DayRange.of(LocalDate.of(2020, 11, 17)));
        assertThat(new TimeReference.YearlyDay(MonthDay.of(2, 29)).days(PUBLISHED))
                .isEqualTo(DayRange.of(LocalDate.of(2021, 2, 28)));
        assertThat(new TimeReference.YearlyMonth(Month.MARCH).days(PUBLISHED))
                .isEqualTo(new DayRange(LocalDate.of(2021, 3, 1), LocalDate.of(2021, 3, 31)));
        assertThat(new TimeReference.YearlyMonth(Month.APRIL).days(PUBLISHED))
                .isEqualTo(new DayRange(LocalDate.of(2020, 4, 1), LocalDate.of(2020, 4, 30)));
    }

    @Test
    void days_fromAnotherDay_areNeverAfterPublication() {
        TimeReference thursday = new TimeReference.Weekday(DayOfWeek.THURSDAY);
        TimeReference later = new TimeReference.DaysFrom(thursday, 1);
        assertThat(later.days(PUBLISHED)).isEqualTo(DayRange.of(THURSDAY.minusDays(6)));
        assertThat(later.publication(DayRange.of(THURSDAY))).isEqualTo(new DayRange(THURSDAY, THURSDAY.plusDays(6)));
        assertThat(new TimeReference.DaysFrom(thursday, -1).days(PUBLISHED))
                .isEqualTo(DayRange.of(THURSDAY.minusDays(1)));
        assertThat(new TimeReference.DaysFrom(new TimeReference.DaysBefore(1), 1).days(PUBLISHED))
                .isEqualTo(PUBLISHED);
    }

    @Test
    void days_untold_isAnyUpToPublication() {
        assertThat(new TimeReference.Untold().days(PUBLISHED)).isEqualTo(DayRange.until(THURSDAY));
        assertThat(new TimeReference.DaysBefore(1).days(PUBLISHED)).isEqualTo(DayRange.of(THURSDAY.minusDays(1)));
    }
}
