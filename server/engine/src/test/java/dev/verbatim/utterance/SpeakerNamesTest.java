package dev.verbatim.utterance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.attribution.Speaker;
import dev.verbatim.attribution.SpeakerKind;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpeakerNamesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ann Bell            | Bell                          | true
            Ann M. Bell         | Ann Bell                      | true
            Ann Bell            | A. Bell                       | true
            Ann Bell            | Tom Bell                      | false
            Ann Bell            | President Bell                | true
            Ann Bell            | spokeswoman Bell              | true
            Ann Bell            | Ministry spokeswoman Ann Bell | true
            Omar al-Nuri        | Nuri                          | true
            Omar al-Nuri        | al-Nuri                       | true
            Sven Berg Jr.       | Sven Berg                     | true
            Ann Bell            | Ann Bellamy                   | false
            Ann Bell            | @annbell                      | true
            Ann Bell            | @tombell                      | false
            """)
    void fits_person(String name, String claimed, boolean expected) {
        Speaker speaker = new Speaker(name, SpeakerKind.PERSON, List.of("@AnnBell"), "");
        assertThat(SpeakerNames.fits(speaker, claimed)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            the Danish Embassy in Bern | Danish Embassy          | true
            Danish Embassy in Bern     | Danish Embassy in Oslo  | false
            United States              | the US                  | true
            Danish army                | Danish navy             | false
            """)
    void fits_body(String name, String claimed, boolean expected) {
        Speaker speaker = new Speaker(name, SpeakerKind.GROUP, List.of(), "");
        assertThat(SpeakerNames.fits(speaker, claimed)).isEqualTo(expected);
    }
}
