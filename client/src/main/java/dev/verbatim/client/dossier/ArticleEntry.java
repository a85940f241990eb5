package dev.verbatim.client.dossier;

import static java.util.Objects.requireNonNull;

import dev.verbatim.client.layout.Phrases;
import dev.verbatim.client.library.CodePoints;
import dev.verbatim.v1.Article;
import dev.verbatim.v1.TextSpan;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * An article with the places in its text that the dossier refers to.
 *
 * @param number its number in the dossier, from 1
 * @param article the article with its text
 * @param title its headline, or its name in short if that is unknown
 * @param passages the text, cut where a place begins or ends
 */
public record ArticleEntry(int number, Article article, String title, List<Passage> passages) {
    /**
     * A piece of an article's text.
     *
     * @param anchor what links to it end with; empty if nothing refers to it
     * @param text the piece
     * @param cited whether a statement cites it or leans on it
     */
    public record Passage(String anchor, String text, boolean cited) {}

    /** Copies the list. */
    public ArticleEntry {
        requireNonNull(article, "article");
        requireNonNull(title, "title");
        passages = List.copyOf(passages);
    }

    static ArticleEntry of(int number, Article article, String title, Collection<TextSpan> places) {
        var shown = title.isEmpty() ? Phrases.shortName(article.getName()) : title;
        return new ArticleEntry(number, article, shown, passages(number, new CodePoints(article.getText()), places));
    }

    private static List<Passage> passages(int number, CodePoints text, Collection<TextSpan> places) {
        var starts = new TreeSet<Integer>();
        var cuts = new TreeSet<>(List.of(0, text.length()));
        var depth = new int[text.length() + 1];
        for (var place : places) {
            int start = Math.min(place.getStartCodePoint(), text.length());
            int end = Math.min(place.getEndCodePoint(), text.length());
            starts.add(start);
            cuts.add(start);
            cuts.add(end);
            depth[start]++;
            depth[end]--;
        }
        var passages = new ArrayList<Passage>();
        int open = 0;
        for (int from : cuts) {
            open += depth[from];
            var to = cuts.higher(from);
            if (to != null) {
                var anchor = starts.contains(from) ? anchor(number, from) : "";
                passages.add(new Passage(anchor, text.between(from, to), open > 0));
            }
        }
        return passages;
    }

    private static String anchor(int number, int start) {
        return "a" + number + "-" + start;
    }

    /** Returns what links to it end with. */
    public String anchor() {
        return "a" + number;
    }

    /** Returns what links to the place in its text end with. */
    public String anchor(TextSpan place) {
        return anchor(number, place.getStartCodePoint());
    }

    /** Returns its name in short. */
    public String label() {
        return Phrases.shortName(article.getName());
    }

    /** Returns when it was published and what that rests on, or that it is undated. */
    public String when() {
        var date = Phrases.of(article.getPublishDating());
        return date.isEmpty() ? "undated" : date;
    }

    /** Returns where it can be read on the web; empty if that is unknown, or no address of the web. */
    public String link() {
        var uri = article.getUri();
        return uri.startsWith("https://") || uri.startsWith("http://") ? uri : "";
    }
}
