package dev.verbatim.utterance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.verbatim.Seeds;
import dev.verbatim.article.Article;
import dev.verbatim.article.Channel;
import dev.verbatim.article.Original;
import dev.verbatim.witness.ArticleReader;
import dev.verbatim.witness.Testimony;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** After any articles came, changed and went, a matcher answers what a new one answers on those that are there. */
class MatchingMemoryTest {

    private static final List<String> NAMES = List.of(
            "Mayor Ada Brook", "Brook", "Ada Brook", "Cy Dune", "Minister Cy Dune", "the Harbour Board", "Eve Dune");
    private static final List<String> WORDS = List.of(
            "We will rebuild the old bridge before the first snow falls",
            "We will rebuild the old bridge before the summer ends",
            "We will not rebuild the old bridge before the first snow falls",
            "the old bridge",
            "a disgrace for every citizen of this town",
            "Nobody asked the harbour workers what they think of the new tariffs, and nobody will",
            "Nobody asked the harbour workers",
            "new tariffs",
            "The council has spent nine million on a road that leads nowhere",
            "nine million on a road that leads nowhere");
    private static final List<String> FRAMES = List.of(
            "“%2$s,” %1$s said at a press briefing on Monday.",
            "“%2$s,” %1$s wrote in a tweet on 5 May 2031.",
            "%1$s said that it was “%2$s”.",
            "In a statement %1$s called it “%2$s”.",
            "%1$s said %2$s.",
            "%1$s told reporters on Tuesday: “%2$s.” “%3$s,” the speaker added.");
    private static final List<String> PROSE = List.of(
            "Rain had fallen on the market square since the early morning and the stalls were slow to open that day.",
            "Ferries to the outer islands were late again, which the company put down to a broken crane in the port.",
            "The vote came after eleven hours of debate in which no side was willing to give way to the other.");

    private final ArticleReader reader = new ArticleReader();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void match_articlesComeChangeAndGo_isThatOfANewMatcher(long seed) {
        Random random = new Random(seed);
        WitnessMatcher matcher = new WitnessMatcher();
        TreeMap<String, Testimony> present = new TreeMap<>();
        for (int step = 0; step < 40; step++) {
            for (int change = random.nextInt(4); change >= 0; change--) {
                String id = "article-" + random.nextInt(24);
                if (random.nextInt(3) == 0) {
                    present.remove(id);
                } else {
                    present.put(id, reader.read(article(id, random)));
                }
            }
            assertThat(matcher.match(present.values())).isEqualTo(new WitnessMatcher().match(present.values()));
        }
    }

    @Test
    void match_seedsInTurn_isThatOfANewMatcher() {
        WitnessMatcher matcher = new WitnessMatcher();
        List<Testimony> seeds = Seeds.testimonies();
        for (int from = 0; from < seeds.size(); from++) {
            for (int to = from; to <= seeds.size(); to++) {
                List<Testimony> some = seeds.subList(from, to);
                assertThat(matcher.match(some)).isEqualTo(new WitnessMatcher().match(some));
            }
        }
    }

    @Test
    void match_afterAFailure_isThatOfANewMatcher() {
        WitnessMatcher matcher = new WitnessMatcher();
        List<Testimony> seeds = Seeds.testimonies();
        matcher.match(seeds.subList(0, 2));
        List<Testimony> twice = List.of(seeds.get(0), seeds.get(0));
        assertThatThrownBy(() -> matcher.match(twice)).isInstanceOf(IllegalArgumentException.class);

        assertThat(matcher.match(seeds)).isEqualTo(new WitnessMatcher().match(seeds));
    }

    private static Article article(String id, Random random) {
        if (random.nextInt(6) == 0) {
            Original original = new Original(
                    pick(NAMES.subList(2, 4), random),
                    random.nextBoolean() ? "harbour" : "",
                    Channel.SOCIAL_MEDIA_POST,
                    LocalDate.of(2031, 5, 4 + random.nextInt(3)));
            return new Article(
                    id, "", "", "", List.of(), Optional.empty(), pick(WORDS, random) + ".", Optional.of(original));
        }
        List<String> paragraphs = new ArrayList<>();
        if (random.nextInt(3) > 0) {
            paragraphs.add("PORTSIDE, May " + (5 + random.nextInt(4)) + ", 2031 — The week began quietly.");
        }
        for (int i = random.nextInt(4); i >= 0; i--) {
            String frame = pick(FRAMES, random);
            paragraphs.add(frame.formatted(pick(NAMES, random), pick(WORDS, random), pick(WORDS, random)));
            paragraphs.add(pick(PROSE, random));
        }
        return Article.of(id, String.join("\n\n", paragraphs));
    }

    private static <T> T pick(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
