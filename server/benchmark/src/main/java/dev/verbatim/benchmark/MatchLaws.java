package dev.verbatim.benchmark;

import dev.verbatim.statement.Statement;
import dev.verbatim.statement.StatementEditor;
import dev.verbatim.text.Selector;
import dev.verbatim.text.Tokens;
import dev.verbatim.utterance.Matching;
import dev.verbatim.utterance.Utterance;
import dev.verbatim.utterance.WitnessMatcher;
import dev.verbatim.witness.ArticleReader;
import dev.verbatim.witness.Testimony;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Tries the laws of matching and editing on random subsets of articles in random orders: a matcher that remembers the subset
 * before answers what a new one answers in another order, and every word of a statement stands in a witness.
 */
final class MatchLaws {

    private static final int SUBSETS = 50;

    private MatchLaws() {}

    /** Whether the laws hold on the articles of some files; prints each subset and each breach. */
    static boolean hold(List<String> files) throws IOException {
        List<Testimony> all = new ArrayList<>(GivenArticles.read(files).stream()
                .map(new ArticleReader()::read)
                .toList());
        Random random = new Random(50);
        WitnessMatcher remembering = new WitnessMatcher();
        boolean hold = true;
        for (int subset = 0; subset < SUBSETS; subset++) {
            Collections.shuffle(all, random);
            List<Testimony> some = new ArrayList<>(all.subList(0, 1 + random.nextInt(all.size())));
            Matching matching = remembering.match(some);
            Collections.shuffle(some, random);
            boolean ordered = matching.equals(new WitnessMatcher().match(some));
            long invented = invented(matching);
            System.out.printf(
                    "%d articles, %d utterances: %s order, %d words invented%n",
                    some.size(), matching.utterances().size(), ordered ? "any" : "NOT any", invented);
            hold &= ordered && invented == 0;
        }
        return hold;
    }

    private static long invented(Matching matching) {
        StatementEditor editor = new StatementEditor();
        long count = 0;
        for (Utterance utterance : matching.utterances()) {
            Statement statement = editor.edit(utterance);
            Set<Long> printed = new HashSet<>();
            statement
                    .citations()
                    .forEach(citation -> citation.witness().quoted().stream()
                            .map(Selector::words)
                            .forEach(words -> printed.addAll(words(words))));
            count += words(statement.text().replace(Statement.GAP, " ")).stream()
                    .filter(word -> !printed.contains(word))
                    .count();
        }
        return count;
    }

    private static Set<Long> words(String text) {
        Tokens tokens = Tokens.of(text);
        Set<Long> words = new HashSet<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.isWord(i)) {
                words.add(tokens.key(i));
            }
        }
        return words;
    }
}
