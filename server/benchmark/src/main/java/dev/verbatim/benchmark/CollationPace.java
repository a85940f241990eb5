package dev.verbatim.benchmark;

import dev.verbatim.alignment.Row;
import dev.verbatim.article.Article;
import dev.verbatim.collation.Collator;
import dev.verbatim.collation.Place;
import dev.verbatim.collation.Strand;
import dev.verbatim.statement.Statement;
import dev.verbatim.statement.StatementEditor;
import dev.verbatim.utterance.WitnessMatcher;
import dev.verbatim.witness.ArticleReader;
import dev.verbatim.witness.Testimony;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/** How long does it take to collate many witnesses of one statement, and is the answer the same in any order? */
final class CollationPace {

    private static final int LEAST_WORDS = 30;
    private static final int MOST_WORDS = 60;
    private static final int WARM_UP = 300;
    private static final int ROUNDS = 100;

    private CollationPace() {}

    /** Collates variants of the statements of some files, the seeds' if there are none, 32 and 128 at a time. */
    static void run(List<String> files) throws IOException {
        List<String> texts = texts(GivenArticles.read(files));
        System.out.printf(Locale.ROOT, "%d texts of %d to %d words%n", texts.size(), LEAST_WORDS, MOST_WORDS);
        for (int witnesses : new int[] {32, 128}) {
            for (int i = 0; i < WARM_UP; i++) {
                collate(Variants.of(texts.get(i % texts.size()), witnesses));
            }
            double start = Cpu.milliseconds();
            int places = 0;
            for (int i = 0; i < ROUNDS; i++) {
                places += collate(Variants.of(texts.get(i % texts.size()), witnesses))
                        .size();
            }
            System.out.printf(
                    Locale.ROOT,
                    "%d witnesses: %.2f ms CPU a statement, %d places, %s in any order%n",
                    witnesses,
                    (Cpu.milliseconds() - start) / ROUNDS,
                    places / ROUNDS,
                    isSameInAnyOrder(texts, witnesses) ? "the same" : "NOT the same");
        }
    }

    /** Prints the variants as another program may read them: a text a line, a blank line after each statement. */
    static void print(List<String> files, int witnesses) throws IOException {
        for (String text : texts(GivenArticles.read(files))) {
            Variants.of(text, witnesses).forEach(System.out::println);
            System.out.println();
        }
    }

    /** The statements that are long enough, as the articles together have them. */
    private static List<String> texts(List<Article> articles) {
        List<Testimony> testimonies =
                articles.stream().map(new ArticleReader()::read).toList();
        StatementEditor editor = new StatementEditor();
        return new WitnessMatcher()
                .match(testimonies).utterances().stream()
                        .map(utterance -> editor.edit(utterance).text())
                        .map(text -> text.replace(Statement.GAP + " ", ""))
                        .filter(text -> words(text) >= LEAST_WORDS && words(text) <= MOST_WORDS)
                        .distinct()
                        .toList();
    }

    private static int words(String text) {
        return text.split(" ", -1).length;
    }

    private static List<Place> collate(List<String> variants) {
        List<Strand> strands = new ArrayList<>();
        for (String variant : variants) {
            strands.add(new Strand("witness-" + strands.size(), Row.of(variant), /* fragment= */ false));
        }
        return Collator.collate(strands.get(0).row(), strands);
    }

    private static boolean isSameInAnyOrder(List<String> texts, int witnesses) {
        Random random = new Random(1);
        for (String text : texts) {
            List<String> variants = Variants.of(text, witnesses);
            List<String> others = new ArrayList<>(variants.subList(1, variants.size()));
            Collections.shuffle(others, random);
            others.add(0, text);
            if (!readings(variants).equals(readings(others))) {
                return false;
            }
        }
        return true;
    }

    private static Set<String> readings(List<String> variants) {
        Set<String> readings = new HashSet<>();
        List<Place> places = collate(variants);
        places.stream()
                .sorted(Comparator.comparing(Place::span))
                .forEach(place -> place.variants()
                        .forEach(variant -> readings.add(place.span()
                                + place.text()
                                + variant.text()
                                + variant.kind()
                                + variant.strand().row())));
        return readings;
    }
}
