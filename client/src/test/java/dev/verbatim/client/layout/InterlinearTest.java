package dev.verbatim.client.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class InterlinearTest {

    @Test
    void annotated_severalUnderOneWord_standInRows() {
        assertThat(annotated(
                        40, "We will stay.", new Note(3, 7, "shall"), new Note(3, 7, "would"), new Note(3, 7, "may")))
                .isEqualTo("""
                        We will stay.
                           |shall
                           |would
                           |may
                        """);
    }

    @Test
    void annotated_moreThanThreeRows_leavesTheRestOut() {
        var four = List.of(new Note(0, 2, "I"), new Note(0, 2, "He"), new Note(0, 2, "She"), new Note(0, 2, "They"));
        assertThat(annotated(40, "We stay.", four.toArray(Note[]::new)).lines()).hasSize(4);
    }

    @Test
    void annotated_besideOneAnother_shareARow() {
        assertThat(annotated(40, "We will stay here.", new Note(3, 7, "may"), new Note(13, 17, "there")))
                .isEqualTo("""
                        We will stay here.
                           |may      |there
                        """);
    }

    @Test
    void annotated_wordsLeftOut_areMarkedInEachLine() {
        assertThat(annotated(14, "We will stay here for good.", new Note(8, 21, "")))
                .isEqualTo("""
                We will stay
                        −−−−
                here for good.
                −−−−−−−−
                """);
    }

    @Test
    void annotated_addedAtTheEnd_standsBehind() {
        assertThat(annotated(40, "We stay", new Note(7, 7, "here"))).isEqualTo("""
                We stay
                       +here
                """);
    }

    @Test
    void annotated_noRoom_isClipped() {
        assertThat(annotated(16, "We will stay", new Note(8, 12, "remain for ever")))
                .isEqualTo("""
                We will stay
                        |remain…
                """);
    }

    @Test
    void annotated_wideCharacters_standUnderTheirWord() {
        assertThat(annotated(40, "北京 will stay", new Note(3, 7, "may"))).isEqualTo("""
                北京 will stay
                     |may
                """);
    }

    @Test
    void annotated_severalSpaces_areKeptInStep() {
        assertThat(annotated(40, "We  will", new Note(4, 8, "may"))).isEqualTo("""
                We will
                   |may
                """);
    }

    private static String annotated(int columns, String text, Note... notes) {
        return new Page(columns, false)
                .annotated(Tone.WORDS, "", text, List.of(notes))
                .toString();
    }
}
