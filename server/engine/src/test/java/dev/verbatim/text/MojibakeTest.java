package dev.verbatim.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MojibakeTest {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            â€œI wonâ€™t,â€ she said          | “I won’t,” she said
            â€˜Noâ€™ â€“ not yet â€” but â€¦     | ‘No’ – not yet — but …
            JosÃ© PeÃ±a, Ã‰lodie and Ã…sa     | José Peña, Élodie and Åsa
            Å\u00a0tefan and Å¡                     | Štefan and š
            Â£5 and â‚¬7 at 20Â°, Â© Harbourâ„¢ | £5 and €7 at 20°, © Harbour™
            good ðŸ˜€ morning                   | good 😀 morning
            â€                                  | ”
            longâ€term, he said.â€ And          | long‐term, he said.” And
            """)
    void decoded_wrongEncoding_isAsMeant(String given, String meant) {
        assertThat(CodePoints.decoded(given)).hasToString(meant);
    }

    /** Read wrongly, and its accents parted from their letters after that. */
    @ParameterizedTest
    @ValueSource(strings = {"José Peña", "Müller und Söhne", "“I won’t,” she said—£5", "Élodie"})
    void decoded_wrongEncodingWithAccentsParted_isAsMeant(String meant) {
        String wrong = new String(meant.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        assertThat(CodePoints.decoded(Normalizer.normalize(wrong, Normalizer.Form.NFD)))
                .hasToString(meant);
    }

    @Test
    void decoded_signPartedIntoAFraction_isTheLetterMeant() {
        assertThat(CodePoints.decoded("Dr. MA\u03031\u20444ller")).hasToString("Dr. Müller");
        assertThat(CodePoints.decoded("1\u20444 of it")).hasToString("1\u20444 of it");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain",
                "“I won’t,” she said at the café”—and left",
                "São Paulo, Ångström, naïve, MÜNCHEN, Österreich",
                "â votre santé, crêpe, forêt, Château",
                "Ð¿Ñ€ of another alphabet",
                "irmã—disse",
                "irma\u0303—disse, Sa\u0303o, NA\u0303O",
                "pa\u0302te, cha\u0302teau, voila\u0302—la\u0300",
            })
    void decoded_otherText_staysAsItIs(String given) {
        assertThat(CodePoints.decoded(given)).hasToString(given);
    }

    @Test
    void decoded_readWronglyManyTimes_isAsMeant() {
        String meant = "“Señor Bell won’t — ever — go,” it says.";
        String text = meant;
        for (int times = 0; times < 4; times++) {
            text = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
            assertThat(CodePoints.decoded(text)).hasToString(meant);
        }
        String lossy = new String(meant.getBytes(StandardCharsets.UTF_8), WINDOWS_1252);
        assertThat(CodePoints.decoded(lossy)).hasToString(meant);
    }

    @Test
    void select_wrongEncoding_readsBackAsPrinted() {
        String given = "He said: â€œI wonâ€™t.â€\u009d Then he left.";
        CodePoints text = CodePoints.decoded(given);
        int open = text.toString().indexOf('“');
        int close = text.toString().indexOf('”');
        Selector selector = text.select(new Span(open, close + 1));
        assertThat(selector.exact()).isEqualTo("â€œI wonâ€™t.â€\u009d");
        assertThat(selector.words()).isEqualTo("“I won’t.”");
        assertThat(given.substring(selector.span().start(), selector.span().end()))
                .isEqualTo(selector.exact());
        assertThat(selector.suffix()).isEqualTo(" Then he left.");
    }

    @Test
    void decoded_noise_keepsItsPlaces() {
        String letters = "Ââ€œÃ©ðŸ˜€ï»¿\u009d\uFFFD™a ";
        Random random = new Random(7);
        for (int round = 0; round < 2_000; round++) {
            StringBuilder noise = new StringBuilder();
            random.ints(30, 0, letters.length()).forEach(i -> noise.append(letters.charAt(i)));
            CodePoints text = CodePoints.decoded(noise.toString());
            StringBuilder printed = new StringBuilder();
            for (int i = 0; i < text.length(); i++) {
                printed.append(text.select(new Span(i, i + 1)).exact());
            }
            assertThat(printed).hasToString(noise.toString());
        }
    }
}
