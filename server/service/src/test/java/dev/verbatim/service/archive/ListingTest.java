package dev.verbatim.service.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.article.DayRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** A listing goes on after a key, whether or not something still stands there. */
class ListingTest {

    private final Listing<String> listing = Listing.of(List.of("d", "b", "f"), Function.identity());

    @Test
    void after_noKey_isEverything() {
        assertThat(after(Optional.empty())).containsExactly("b", "d", "f");
    }

    @Test
    void after_keyPresent_isWhatFollows() {
        assertThat(after(Optional.of("d"))).containsExactly("f");
    }

    @Test
    void after_keyGone_isWhatWouldFollow() {
        assertThat(after(Optional.of("c"))).containsExactly("d", "f");
    }

    @Test
    void after_lastKey_isNothing() {
        assertThat(after(Optional.of("f"))).isEmpty();
    }

    @Test
    void where_condition_keepsOrder() {
        assertThat(listing.where(thing -> !thing.equals("d")).entries())
                .extracting(Listing.Entry::thing)
                .containsExactly("b", "f");
    }

    @Test
    void latestFirst_days_sortsRecentFirstThenByNameUndatedLast() {
        List<String> keys = List.of(
                Listing.latestFirst(day("9999-12-31"), "a"),
                Listing.latestFirst(day("2031-05-04"), "a"),
                Listing.latestFirst(day("2031-05-04"), "b"),
                Listing.latestFirst(DayRange.until(LocalDate.parse("2031-05-03")), "a"),
                Listing.latestFirst(day("0001-01-01"), "a"),
                Listing.latestFirst(DayRange.UNBOUNDED, "a"),
                Listing.latestFirst(DayRange.from(LocalDate.parse("2031-05-04")), "b"));

        assertThat(keys).isSorted().doesNotHaveDuplicates();
    }

    private List<String> after(Optional<String> key) {
        return listing.after(key).stream().map(Listing.Entry::thing).toList();
    }

    private static DayRange day(String day) {
        return DayRange.of(LocalDate.parse(day));
    }
}
