package dev.verbatim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.article.Channel;
import dev.verbatim.statement.Statement;
import dev.verbatim.statement.StatementEditor;
import dev.verbatim.utterance.WitnessMatcher;
import dev.verbatim.witness.Testimony;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The seeds, read and reconstructed: whole, and with each of them left out. */
class SeedsTest {

    private static final String TWEET = "We strongly refute @SecPompeo's irresponsible anti-#Iran accusations, which"
            + " blatantly aim to create tension. Iran rejects any attack on diplomatic missions. The U.S. military presence is"
            + " the source of instability in our region. No amount of spin can divert blame for its evils.";
    private static final String BRACKETED_TWEET = "We strongly refute [US] Secretary [of State Mike] Pompeo's"
            + " irresponsible anti-Iran accusations, which blatantly aim to create tension. Iran rejects any attack on"
            + " diplomatic missions. The US military presence is the source of instability in our region. No amount of spin"
            + " can divert blame for its evils.";
    private static final String MILITIAS =
            "Iran-backed militias once again flagrantly and recklessly attacked in Baghdad,"
                    + " wounding Iraqi civilians. The people of Iraq deserve to have these attackers prosecuted. These violent and"
                    + " corrupt criminals must cease their destabilizing actions.";

    static Stream<String> names() {
        return ExpectedSeeds.found().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void seeds_readAndReconstructed_areAsExpected(String name) {
        assertThat(ExpectedSeeds.found()).containsEntry(name, ExpectedSeeds.expected(name));
    }

    @Test
    void reconstruct_all_hasTheTweetsWhole() {
        assertThat(texts(without("none"), Channel.SOCIAL_MEDIA_POST)).contains(TWEET, MILITIAS);
    }

    @Test
    void reconstruct_without001_keepsTheTweetsAndLosesWhatItAloneHas() {
        List<Statement> statements = without("001");
        assertThat(texts(statements, Channel.SOCIAL_MEDIA_POST)).contains(BRACKETED_TWEET);
        assertThat(words(statements, Channel.SOCIAL_MEDIA_POST)).contains(MILITIAS);
        assertThat(words(statements, Channel.SOCIAL_MEDIA_POST))
                .doesNotContain("SecPompeo")
                .doesNotContain("U.S.");
        assertThat(texts(statements, Channel.SPEECH)).isEmpty();
        assertThat(statements).noneMatch(statement -> statement.text().contains("sovereignty"));
        assertThat(statements).noneMatch(statement -> statement.text().contains("we lied"));
    }

    @Test
    void reconstruct_without000_keepsTheTweetFrom001() {
        List<Statement> statements = without("000");
        assertThat(texts(statements, Channel.SOCIAL_MEDIA_POST)).contains(TWEET, MILITIAS);
    }

    @Test
    void reconstruct_without002_losesTheEmbassy() {
        List<Statement> statements = without("002");
        assertThat(texts(statements, Channel.SOCIAL_MEDIA_POST)).contains(TWEET, MILITIAS);
        assertThat(statements).noneMatch(statement -> statement.text().contains("hold accountable"));
    }

    @Test
    void reconstruct_without003_losesTheStampedTweet() {
        List<Statement> statements = without("003");
        assertThat(texts(statements, Channel.SOCIAL_MEDIA_POST)).contains(TWEET, MILITIAS);
        assertThat(statements).noneMatch(statement -> statement.text().contains("IRAN"));
    }

    @Test
    void reconstruct_without004_keepsTheTweetsAndLosesTheWarning() {
        List<Statement> statements = without("004");
        assertThat(texts(statements, Channel.SOCIAL_MEDIA_POST)).contains(TWEET, MILITIAS);
        assertThat(statements).noneMatch(statement -> statement.text().contains("not far away"));
    }

    private static List<Statement> without(String name) {
        List<Testimony> others = Seeds.testimonies().stream()
                .filter(testimony -> !testimony.articleId().startsWith(name))
                .toList();
        StatementEditor editor = new StatementEditor();
        return new WitnessMatcher()
                .match(others).utterances().stream().map(editor::edit).toList();
    }

    private static List<String> texts(List<Statement> statements, Channel channel) {
        return statements.stream()
                .filter(statement -> statement.channel() == channel)
                .map(Statement::text)
                .toList();
    }

    /** All that was said through a channel, gaps left out. */
    private static String words(List<Statement> statements, Channel channel) {
        return String.join(" ", texts(statements, channel)).replace(Statement.GAP + " ", "");
    }
}
