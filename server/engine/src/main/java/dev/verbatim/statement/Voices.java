package dev.verbatim.statement;

import dev.verbatim.utterance.Source;
import dev.verbatim.utterance.Utterance;
import dev.verbatim.witness.Witness;
import java.util.HashMap;
import java.util.Map;

/** What the articles of an utterance are worth as witnesses: their families, and how faithfully they print. */
final class Voices {

    private final Map<String, String> families = new HashMap<>();
    private final Map<String, Integer> fidelity = new HashMap<>();

    Voices(Utterance utterance) {
        for (Source source : utterance.sources()) {
            families.put(source.articleId(), source.family());
        }
        for (Witness witness : utterance.witnesses()) {
            int marks = witness.quoted().stream()
                    .mapToInt(selector -> marks(selector.exact()))
                    .sum();
            fidelity.merge(witness.articleId(), marks, Integer::sum);
        }
    }

    /** A platform's mark that was kept speaks for an article, an editor's bracket against it. */
    private static int marks(String text) {
        return text.chars()
                .map(c -> c == '@' || c == '#' ? 1 : c == '[' ? -1 : 0)
                .sum();
    }

    String family(String article) {
        return families.getOrDefault(article, article);
    }

    int fidelity(String article) {
        return fidelity.getOrDefault(article, 0);
    }

    /** How many families some witnesses belong to. */
    int families(Iterable<Witness> witnesses) {
        Map<String, Boolean> met = new HashMap<>();
        witnesses.forEach(witness -> met.put(family(witness.articleId()), true));
        return met.size();
    }
}
