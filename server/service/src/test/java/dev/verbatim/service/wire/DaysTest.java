package dev.verbatim.service.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.type.Date;
import dev.verbatim.article.Channel;
import dev.verbatim.article.DateBasis;
import dev.verbatim.article.Dating;
import dev.verbatim.article.DayRange;
import dev.verbatim.v1.Occasion;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A date is as fine as its bounds allow, and the bounds are given where it is not a day. */
class DaysTest {

    @ParameterizedTest
    @CsvSource({
        "2031-05-04, 2031-05-04, 2031-5-4,  -,         -",
        "2031-05-01, 2031-05-31, 2031-5-0,  2031-5-1,  2031-5-31",
        "2031-05-04, 2031-05-09, 2031-5-0,  2031-5-4,  2031-5-9",
        "2031-05-04, 2031-06-01, 2031-0-0,  2031-5-4,  2031-6-1",
        "2031-12-31, 2032-01-01, -,         2031-12-31, 2032-1-1",
        "2031-05-04, MAX,        -,         2031-5-4,  -",
        "MIN,        2031-05-04, -,         -,         2031-5-4",
        "MIN,        MAX,        -,         -,         -"
    })
    void occasion_days_areSharedAsFarAsTheyGo(String earliest, String latest, String shared, String from, String to) {
        DayRange days = new DayRange(day(earliest), day(latest));
        Occasion occasion =
                TextMessages.occasion(Channel.SPEECH, new Dating(days, DateBasis.STATED, List.of()), List.of());

        assertThat(printed(occasion.hasUtterDate(), occasion.getUtterDate())).isEqualTo(shared);
        assertThat(printed(occasion.hasEarliestDate(), occasion.getEarliestDate()))
                .isEqualTo(from);
        assertThat(printed(occasion.hasLatestDate(), occasion.getLatestDate())).isEqualTo(to);
    }

    private static LocalDate day(String text) {
        return switch (text) {
            case "MIN" -> LocalDate.MIN;
            case "MAX" -> LocalDate.MAX;
            default -> LocalDate.parse(text);
        };
    }

    private static String printed(boolean present, Date date) {
        return present ? date.getYear() + "-" + date.getMonth() + "-" + date.getDay() : "-";
    }
}
