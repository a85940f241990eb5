package dev.verbatim.benchmark;

import dev.verbatim.article.Article;
import dev.verbatim.statement.Statement;
import dev.verbatim.statement.StatementEditor;
import dev.verbatim.utterance.Utterance;
import dev.verbatim.utterance.WitnessMatcher;
import dev.verbatim.witness.ArticleReader;
import dev.verbatim.witness.Testimony;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Does the time to edit a statement stay in proportion to its witnesses? */
final class EditPace {

    private static final String TEXT =
            "We will rebuild the old bridge before the first snow falls, and we will not ask "
                    + "anybody for money that is needed elsewhere, for this town has paid for its roads since 1871 and never yet "
                    + "left a bill to its children or to its neighbours in Portside";
    private static final int ALTOGETHER = 20_000;

    private EditPace() {}

    /** Edits statements of 10 to 10,000 witnesses, each an article of its own. */
    static void run() {
        ArticleReader reader = new ArticleReader();
        for (int witnesses = 10; witnesses <= 10_000; witnesses *= 10) {
            List<String> variants = Variants.of(TEXT, witnesses);
            List<Testimony> testimonies = IntStream.range(0, witnesses)
                    .mapToObj(i -> reader.read(Article.of(
                            "article-" + i,
                            "PORTSIDE, May 6, 2031 — “" + variants.get(i)
                                    + ",” Mayor Ada Brook wrote in a tweet on Monday.")))
                    .toList();
            double start = Cpu.milliseconds();
            Utterance utterance = new WitnessMatcher()
                    .match(testimonies).utterances().stream()
                            .max(Comparator.comparingInt(one -> one.witnesses().size()))
                            .orElseThrow();
            double matched = Cpu.milliseconds() - start;
            int rounds = Math.max(1, ALTOGETHER / witnesses);
            edit(utterance, rounds);
            start = Cpu.milliseconds();
            Statement statement = edit(utterance, rounds);
            double edited = (Cpu.milliseconds() - start) / rounds;
            System.out.printf(
                    Locale.ROOT,
                    "%d articles matched in %.0f ms CPU; statement of %d witnesses edited in %.2f ms, %.1f µs a witness; "
                            + "%d places vary%n",
                    witnesses,
                    matched,
                    utterance.witnesses().size(),
                    edited,
                    edited * 1e3 / utterance.witnesses().size(),
                    statement.apparatus().size());
        }
    }

    private static Statement edit(Utterance utterance, int rounds) {
        StatementEditor editor = new StatementEditor();
        Statement statement = editor.edit(utterance);
        for (int i = 1; i < rounds; i++) {
            statement = editor.edit(utterance);
        }
        return statement;
    }
}
