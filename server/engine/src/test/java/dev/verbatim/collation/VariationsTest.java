package dev.verbatim.collation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VariationsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            @AnnBell        | [Mayor] Bell     | SUPPLIED
            @AnnBell        | Mayor Bell       | MARKUP
            pro-#Bern       | pro-Bern         | MARKUP
            U.S.            | US               | ORTHOGRAPHIC
            organise        | organize         | ORTHOGRAPHIC
            Mohamed         | Muhammad         | ORTHOGRAPHIC
            these           | those            | TRANSLATION
            dubious         | suspicious       | TRANSLATION
            the whole town  |                  | OMISSION
                            | the whole town   | ADDITION
                            | never            | SUBSTANTIVE
            is acceptable   | is unacceptable  | SUBSTANTIVE
            """)
    void kind_table(String lemma, String reading, VariationKind expected) {
        assertThat(Variations.kind(lemma == null ? "" : lemma, reading == null ? "" : reading))
                .isEqualTo(expected);
    }
}
