package dev.verbatim.witness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.PrintedReading;
import dev.verbatim.article.Article;
import dev.verbatim.article.Channel;
import dev.verbatim.article.Original;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ArticleReaderTest {

    private static final String STORY = "The office of the harbour closed all its gates to ships from the north and the"
            + " south on Monday, and nobody knows when it will open them again for boats. ";

    private final ArticleReader reader = new ArticleReader();

    @Test
    void read_post_isOneWitnessOfItsAuthor() {
        Original post = new Original("Ann Bell", "annbell", Channel.SOCIAL_MEDIA_POST, LocalDate.of(2021, 3, 4));
        Testimony testimony = reader.read(original(post, "It rains again.\n\nIt pours. #Rain"));
        assertThat(PrintedReading.of(testimony))
                .isEqualTo(lines(
                        " | published 2021-03-04 | body [0,32)",
                        "1 BLOCK [0,32) Ann Bell | post | 2021-03-04 STAMPED",
                        "  It rains again.\n\nIt pours. #Rain"));
        assertThat(testimony.original()).isTrue();
        assertThat(testimony.witnesses().get(0).original()).isTrue();
        assertThat(testimony.witnesses().get(0).attribution().speaker().aliases())
                .containsExactly("@annbell");
    }

    @Test
    void read_release_isAllTheIssuers() {
        Original release = new Original("Harbour Office", "", Channel.WRITTEN_STATEMENT, LocalDate.of(2021, 3, 4));
        Testimony testimony = reader.read(original(release, "“It rains,” the mayor said.\n\nComments"));
        assertThat(PrintedReading.of(testimony))
                .isEqualTo(lines(
                        " | published 2021-03-04 | body [0,37)",
                        "1 BLOCK [0,37) Harbour Office | written | 2021-03-04 STAMPED",
                        "  “It rains,” the mayor said.\n\nComments"));
    }

    @Test
    void read_transcript_isAWitnessForEachTurn() {
        Original debate = new Original("", "", Channel.DEBATE, LocalDate.of(2021, 3, 4));
        Testimony testimony = reader.read(original(debate, "BELL: It rains.\nHILL: It pours, I think.\nBELL: No."));
        assertThat(PrintedReading.of(testimony))
                .isEqualTo(lines(
                        " | published 2021-03-04 | body [0,50)",
                        "1 BLOCK [6,15) BELL | debate | 2021-03-04 STAMPED",
                        "  It rains.",
                        "2 BLOCK [22,40) HILL | debate | 2021-03-04 STAMPED",
                        "  It pours, I think.",
                        "3 BLOCK [47,50) BELL | debate | 2021-03-04 STAMPED",
                        "  No."));
    }

    @Test
    void read_sameProse_hasTheSameSketch() {
        assertThat(sketch(STORY)).isEqualTo(sketch(STORY));
        assertThat(sketch(STORY).runs()).isPositive();
    }

    @Test
    void read_otherQuotations_leaveTheSketchAlone() {
        assertThat(sketch(STORY + "“It rains,” Bell said."))
                .isEqualTo(sketch(STORY + "“It pours and it is cold,” Bell said."));
    }

    @Test
    void read_partlyCopiedProse_sharesRuns() {
        Sketch whole = sketch(STORY);
        Sketch part = sketch("In other news of the day: " + STORY.substring(0, 90) + " to all.");
        assertThat(Arrays.stream(part.hashes()).filter(hash -> Arrays.binarySearch(whole.hashes(), hash) >= 0))
                .isNotEmpty();
        assertThat(part).isNotEqualTo(whole);
    }

    @Test
    void read_longProse_isSampled() {
        StringBuilder prose = new StringBuilder();
        for (int i = 0; i < 2_000; i++) {
            prose.append("word").append(i).append(' ');
        }
        Sketch sketch = sketch(prose + "ends.");
        assertThat(sketch.hashes()).hasSize(Sketch.LIMIT).isSorted();
        assertThat(sketch.runs()).isEqualTo(2_001 - Sketch.RUN_WORDS + 1);
    }

    @Test
    void read_termsAndTitles_areNumberedButNoWitness() {
        Testimony testimony = reader.read(
                Article.of("a", "“It rains,” Ann Bell said. The town sang “Rain on the Harbour” at the fair."));
        assertThat(testimony.witnesses()).extracting(Witness::number).containsExactly(1, 2);
        assertThat(testimony.witnesses()).extracting(Witness::isQuoted).containsExactly(true, false);
        assertThat(testimony.witnesses().get(0).statementId()).isEqualTo("a.1");
    }

    private Sketch sketch(String text) {
        return reader.read(Article.of("a", text)).sketch();
    }

    private static Article original(Original original, String text) {
        return new Article("a", "", "", "", List.of(), Optional.empty(), text, Optional.of(original));
    }

    private static String lines(String... lines) {
        return String.join("\n", lines) + "\n";
    }
}
