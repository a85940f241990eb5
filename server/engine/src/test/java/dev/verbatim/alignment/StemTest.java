package dev.verbatim.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StemTest {

    @ParameterizedTest
    @CsvSource({
        "warns,warned",
        "rejects,rejecting",
        "studies,studied",
        "planned,plans",
        "missions,mission",
        "outlaw,outlawed",
        "prepare,prepared",
        "boxes,box",
        "recklessly,reckless",
    })
    void of_inflected_isOneStem(String one, String two) {
        assertThat(Stem.of(one)).isEqualTo(Stem.of(two));
    }

    @ParameterizedTest
    @CsvSource({"dubious,dubio", "crisis,crisi", "press,pres", "us,u", "red,r", "sing,s", "bring,br"})
    void of_noEnding_isKept(String word, String wrong) {
        assertThat(Stem.of(word)).isNotEqualTo(wrong);
    }
}
