package dev.verbatim.client.layout;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.type.Date;
import dev.verbatim.v1.Channel;
import dev.verbatim.v1.DateBasis;
import dev.verbatim.v1.Obstacle;
import dev.verbatim.v1.Occasion;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhrasesTest {
    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            2024-06-03, -,          -,          2024-06-03 (stated)
            2024-06,    2024-06-03, 2024-06-05, 2024-06-03 to 2024-06-05 (stated)
            2024-06,    2024-06-01, 2024-06-30, 2024-06 (stated)
            2024-06,    -,          -,          2024-06 (stated)
            2024,       -,          -,          2024 (stated)
            -,          -,          2024-06-05, until 2024-06-05 (stated)
            -,          2024-06-03, -,          from 2024-06-03 (stated)
            -,          2024-06-28, 2024-07-02, 2024-06-28 to 2024-07-02 (stated)
            """)
    void of_occasion_isAsFineAsTheBounds(
            @org.jspecify.annotations.Nullable String date,
            @org.jspecify.annotations.Nullable String earliest,
            @org.jspecify.annotations.Nullable String latest,
            String expected) {
        var occasion = Occasion.newBuilder().setDateBasis(DateBasis.DATE_BASIS_STATED);
        if (date != null) {
            occasion.setUtterDate(partial(date));
        }
        if (earliest != null) {
            occasion.setEarliestDate(partial(earliest));
        }
        if (latest != null) {
            occasion.setLatestDate(partial(latest));
        }

        assertThat(Phrases.of(occasion.build())).isEqualTo(expected);
    }

    @Test
    void of_occasionWithoutDate_isEmpty() {
        assertThat(Phrases.of(Occasion.getDefaultInstance())).isEmpty();
    }

    @Test
    void of_enumValue_isItsNameInWords() {
        assertThat(Phrases.of(Channel.CHANNEL_SOCIAL_MEDIA_POST)).isEqualTo("social media post");
        assertThat(Phrases.of(Obstacle.OBSTACLE_NAME)).isEqualTo("name");
        assertThat(Phrases.of(Channel.CHANNEL_UNSPECIFIED)).isEmpty();
    }

    @Test
    void shortNames_quotationsAndArticles_areLastSegments() {
        assertThat(Phrases.shortNames(List.of("articles/a/quotations/3", "articles/b")))
                .isEqualTo("a#3, b");
    }

    private static Date partial(String text) {
        var day = switch (text.length()) {
            case 4 -> LocalDate.parse(text + "-01-01");
            case 7 -> LocalDate.parse(text + "-01");
            default -> LocalDate.parse(text);
        };
        return Date.newBuilder()
                .setYear(day.getYear())
                .setMonth(text.length() > 4 ? day.getMonthValue() : 0)
                .setDay(text.length() > 7 ? day.getDayOfMonth() : 0)
                .build();
    }
}
