package dev.verbatim.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Puts passages in the order in which they were said, as far as the articles show: that of the article that has most of them,
 * then of the next, each passage after the one that precedes it there.
 */
final class Ordering {

    private Ordering() {}

    static List<Passage> order(List<Passage> passages) {
        TreeMap<String, List<Passage>> articles = new TreeMap<>();
        for (Passage passage : passages) {
            passage.pieces().stream()
                    .map(piece -> piece.witness().articleId())
                    .distinct()
                    .forEach(article -> articles.computeIfAbsent(article, any -> new ArrayList<>())
                            .add(passage));
        }
        List<Map.Entry<String, List<Passage>>> fullest = articles.entrySet().stream()
                .sorted(Comparator.<Map.Entry<String, List<Passage>>>comparingInt(
                                entry -> words(entry.getValue(), entry.getKey()))
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
        List<Passage> ordered = new ArrayList<>();
        for (Map.Entry<String, List<Passage>> entry : fullest) {
            insert(ordered, entry.getKey(), entry.getValue());
        }
        return ordered;
    }

    /** How many words of the passages an article has, an original counting more than any report. */
    private static int words(List<Passage> passages, String article) {
        return passages.stream()
                .flatMap(passage -> passage.pieces().stream())
                .filter(piece -> piece.witness().articleId().equals(article))
                .mapToInt(piece -> piece.words() + (piece.witness().original() ? 1 << 20 : 0))
                .sum();
    }

    private static void insert(List<Passage> ordered, String article, List<Passage> passages) {
        List<Passage> inArticle = passages.stream()
                .sorted(Comparator.comparingLong(passage -> firstPlace(passage, article)))
                .toList();
        for (int i = 0; i < inArticle.size(); i++) {
            if (!ordered.contains(inArticle.get(i))) {
                ordered.add(place(ordered, inArticle, i), inArticle.get(i));
            }
        }
    }

    /** Behind the nearest passage before it; before the nearest behind it; else at the end. */
    private static int place(List<Passage> ordered, List<Passage> inArticle, int i) {
        for (int before = i - 1; before >= 0; before--) {
            int known = ordered.indexOf(inArticle.get(before));
            if (known >= 0) {
                return known + 1;
            }
        }
        for (int behind = i + 1; behind < inArticle.size(); behind++) {
            int known = ordered.indexOf(inArticle.get(behind));
            if (known >= 0) {
                return known;
            }
        }
        return ordered.size();
    }

    /** Where the fullest piece of a passage stands in an article: quotation and part. */
    private static long firstPlace(Passage passage, String article) {
        return passage.pieces().stream()
                .filter(piece -> piece.witness().articleId().equals(article))
                .min(Comparator.<Piece>comparingInt(piece -> -piece.words()).thenComparing(Piece.byFullness()))
                .map(piece -> (long) piece.witness().number() << 32 | piece.part())
                .orElse(Long.MAX_VALUE);
    }
}
