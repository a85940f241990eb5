package dev.verbatim.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            U.S.        | us
            U.S         | US
            @AnnaBrown  | annabrown
            #Rain       | RAIN
            naïve       | NAIVE
            Ångström    | angstrom
            co‑operate  | co-operate
            O’Neill     | O`Neill
            ﬁne         | fine
            İstanbul    | istanbul
            """)
    void key_wordsThatFoldAlike_areEqual(String one, String two) {
        assertThat(Folding.key(one)).isEqualTo(Folding.key(two));
        assertThat(Folding.fold(one)).isEqualTo(Folding.fold(two));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            rain  | rains
            we're | were
            re-do | redo
            é     | a
            שלום  | שלומ
            """)
    void key_otherWords_differ(String one, String two) {
        assertThat(Folding.key(one)).isNotEqualTo(Folding.key(two));
        assertThat(Folding.fold(one)).isNotEqualTo(Folding.fold(two));
    }

    @Test
    void normalForm_ordinaryText_isUnicodesOwn() {
        String text = "e\u0301 \u0323\u0301a \uac00 ﬁ ё";
        for (Normalizer.Form form : Normalizer.Form.values()) {
            assertThat(NormalForm.of(text, form)).isEqualTo(Normalizer.normalize(text, form));
        }
    }

    @Test
    void normalForm_endlessMarks_keepsEveryOne() {
        String text = "a" + "\u0301\u0323".repeat(50_000);
        assertThat(NormalForm.of(text, Normalizer.Form.NFD).chars().filter(c -> c == 0x323))
                .hasSize(50_000);
    }
}
