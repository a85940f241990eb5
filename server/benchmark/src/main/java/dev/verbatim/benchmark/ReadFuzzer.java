package dev.verbatim.benchmark;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import dev.verbatim.HostileTexts;
import dev.verbatim.ReadingLaws;
import dev.verbatim.article.Article;
import dev.verbatim.article.Channel;
import dev.verbatim.article.Original;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Is there a text that reading throws at, or whose testimony breaks a law? Jazzer calls it with ever other bytes. */
public final class ReadFuzzer {

    /** How many bytes Jazzer may give at most. */
    static final int LONGEST = 600;

    private static final LocalDate DAY = LocalDate.of(2021, 3, 4);

    private ReadFuzzer() {}

    /** Reads the text that the bytes spell, or the words that they pick, as a report or an original, with a title or not. */
    public static void fuzzerTestOneInput(FuzzedDataProvider data) {
        boolean spelt = data.consumeBoolean();
        boolean dated = data.consumeBoolean();
        int titleLength = data.consumeBoolean() ? data.consumeInt(0, 80) : 0;
        int original = data.consumeInt(0, 8);
        byte[] bytes = data.consumeRemainingAsBytes();
        String text = spelt ? new String(bytes, StandardCharsets.UTF_8) : HostileTexts.words(bytes);
        Optional<Original> source = original == 0
                ? Optional.of(new Original("", "", Channel.DEBATE, DAY))
                : original == 1 ? Optional.of(new Original("Anna Brown", "", Channel.SPEECH, DAY)) : Optional.empty();
        ReadingLaws.requireAll(new Article(
                "a",
                "",
                "",
                text.substring(0, Math.min(titleLength, text.length())),
                List.of(),
                dated ? Optional.of(DAY) : Optional.empty(),
                text,
                source));
    }
}
