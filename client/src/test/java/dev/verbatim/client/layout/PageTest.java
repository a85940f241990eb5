package dev.verbatim.client.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PageTest {
    @Test
    void paragraph_longText_breaksAtWordsAndHangsBelowTheLead() {
        assertThat(new Page(20, false)
                        .paragraph(Tone.PLAIN, "  ? ", "one two three four five six seven")
                        .toString())
                .isEqualTo("""
                          ? one two three
                            four five six
                            seven
                        """);
    }

    @Test
    void paragraph_wideTerminal_staysReadable() {
        var text = "word ".repeat(60);

        assertThat(new Page(240, false)
                        .paragraph(Tone.PLAIN, "", text)
                        .toString()
                        .lines())
                .allMatch(line -> line.length() <= 100)
                .anyMatch(line -> line.length() > 90);
    }

    @Test
    void paragraph_wordLongerThanTheLine_staysWhole() {
        assertThat(new Page(10, false)
                        .paragraph(Tone.PLAIN, "", "see https://example.org/a-long-path now")
                        .toString())
                .isEqualTo("see\nhttps://example.org/a-long-path\nnow\n");
    }

    @Test
    void paragraph_wideAndCombiningCharacters_countAsTheyAreShown() {
        assertThat(new Page(8, false)
                        .paragraph(Tone.PLAIN, "", "漢字漢 e\u0301e\u0301 x")
                        .toString())
                .isEqualTo("漢字漢\ne\u0301e\u0301 x\n");
    }

    @Test
    void line_tooLong_isClippedWithAnEllipsis() {
        assertThat(new Page(10, false).line(Tone.PLAIN, "0123456789").toString())
                .isEqualTo("0123456789\n");
        assertThat(new Page(10, false).line(Tone.PLAIN, "0123456789a").toString())
                .isEqualTo("012345678…\n");
    }

    @Test
    void line_controlCharacters_becomeSpaces() {
        assertThat(new Page(40, false).line(Tone.PLAIN, "a\033[31mb\u202Ec\nd").toString())
                .isEqualTo("a [31mb c d\n");
    }

    @Test
    void line_colour_paintsTheTextAlone() {
        assertThat(new Page(40, true).line(Tone.HEADING, "a").toString()).isEqualTo("\033[1ma\033[0m\n");
        assertThat(new Page(40, false).line(Tone.HEADING, "a").toString()).isEqualTo("a\n");
    }
}
