package dev.verbatim.occasion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.article.DayRange;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PeriodTest {

    private static final DayRange THURSDAY = DayRange.of(LocalDate.of(2021, 3, 4));

    @ParameterizedTest
    @CsvSource({
        "WEEKEND, false, 2021-02-27, 2021-03-04",
        "WEEK, true, 2021-02-18, 2021-03-03",
        "WEEK, false, 2021-02-25, 2021-03-04",
        "MONTH, true, 2021-02-01, 2021-02-28",
        "MONTH, false, 2021-03-01, 2021-03-04",
        "YEAR, true, 2020-01-01, 2020-12-31",
        "YEAR, false, 2021-01-01, 2021-03-04"
    })
    void days_period_areBeforePublication(Period.Unit unit, boolean last, LocalDate earliest, LocalDate latest) {
        assertThat(new Period(unit, last).days(THURSDAY)).isEqualTo(new DayRange(earliest, latest));
    }

    @ParameterizedTest
    @EnumSource
    void publication_daysOfAPeriod_holdsTheDayItWasToldOn(Period.Unit unit) {
        for (LocalDate day = LocalDate.of(2019, 12, 1); day.getYear() < 2021; day = day.plusDays(1)) {
            for (boolean last : new boolean[] {true, false}) {
                Period period = new Period(unit, last);
                DayRange meant = period.days(DayRange.of(day));
                assertThat(period.publication(DayRange.of(meant.earliest())).overlaps(DayRange.of(day)))
                        .as("%s from %s", period, day)
                        .isTrue();
                assertThat(period.publication(DayRange.of(meant.latest())).overlaps(DayRange.of(day)))
                        .as("%s to %s", period, day)
                        .isTrue();
            }
        }
    }

    @Test
    void days_unknownPublication_areUnknown() {
        Period period = new Period(Period.Unit.MONTH, true);
        assertThat(period.days(DayRange.UNBOUNDED)).isEqualTo(DayRange.UNBOUNDED);
        assertThat(period.publication(DayRange.UNBOUNDED)).isEqualTo(DayRange.UNBOUNDED);
        assertThat(period.isRelative()).isTrue();
        assertThat(period.isOneDay()).isFalse();
    }
}
