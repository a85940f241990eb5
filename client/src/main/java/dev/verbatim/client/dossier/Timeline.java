package dev.verbatim.client.dossier;

import com.google.type.Date;
import dev.verbatim.client.layout.Phrases;
import dev.verbatim.v1.Article;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Statements and articles by the day they belong to, as a drawing: a column a day, or a month or year if there are many;
 * statements above the line, articles below.
 *
 * @param columns the days on which there is anything, in order
 * @param line where the line between statements and articles is
 * @param height how high the drawing is
 */
public record Timeline(List<Column> columns, int line, int height) {
    private static final int COLUMN_WIDTH = 100;
    private static final int MARGIN = 96;
    private static final int MOST_COLUMNS = 36;
    private static final int MOST_MARKS = 8;
    private static final int MARK = 18;
    private static final String UNDATED = "undated";
    private static final String UNTIL = "~";

    /**
     * A day.
     *
     * @param label the day, or that there is none
     * @param x where its middle is
     * @param editions the statements said then
     * @param articles the articles published then
     */
    public record Column(String label, int x, List<Edition> editions, List<ArticleEntry> articles) {
        /** Copies the lists. */
        public Column {
            editions = List.copyOf(editions);
            articles = List.copyOf(articles);
        }

        /** Returns the statements that are drawn, from the line upwards. */
        public List<Edition> drawnEditions() {
            return editions.subList(0, Math.min(editions.size(), MOST_MARKS));
        }

        /** Returns the articles that are drawn, from the line downwards. */
        public List<ArticleEntry> drawnArticles() {
            return articles.subList(0, Math.min(articles.size(), MOST_MARKS / 2));
        }
    }

    /** Copies the list. */
    public Timeline {
        columns = List.copyOf(columns);
    }

    static Timeline of(List<Edition> editions, List<ArticleEntry> articles) {
        List<UnaryOperator<String>> grains = List.of(day -> day, day -> first(day, 7), day -> first(day, 4));
        SortedMap<String, List<Edition>> said = new TreeMap<>();
        SortedMap<String, List<ArticleEntry>> published = new TreeMap<>();
        for (var grain : grains) {
            said.clear();
            published.clear();
            editions.forEach(edition -> said.computeIfAbsent(grain.apply(day(edition)), day -> new ArrayList<>())
                    .add(edition));
            articles.forEach(article -> published
                    .computeIfAbsent(grain.apply(day(article.article())), day -> new ArrayList<>())
                    .add(article));
            published.keySet().forEach(day -> said.computeIfAbsent(day, none -> new ArrayList<>()));
            if (said.size() <= MOST_COLUMNS) {
                break;
            }
        }
        var columns = new ArrayList<Column>();
        said.forEach((day, here) -> columns.add(new Column(
                label(day),
                MARGIN + columns.size() * COLUMN_WIDTH + COLUMN_WIDTH / 2,
                here,
                published.getOrDefault(day, List.of()))));
        int above = columns.stream()
                .mapToInt(column -> Math.min(column.editions().size(), MOST_MARKS + 1))
                .max()
                .orElse(0);
        int below = columns.stream()
                .mapToInt(column -> Math.min(column.articles().size(), MOST_MARKS / 2 + 1))
                .max()
                .orElse(0);
        int line = 24 + above * MARK;
        return new Timeline(columns, line, line + 42 + below * MARK);
    }

    private static String first(String day, int length) {
        return day.equals(UNDATED) ? day : day.substring(0, Math.min(day.length(), length));
    }

    private static String day(Edition edition) {
        var occasion = edition.statement().getOccasion();
        return day(occasion.getUtterDate(), occasion.getLatestDate());
    }

    private static String day(Article article) {
        var dating = article.getPublishDating();
        return day(dating.getDate(), dating.getLatestDate());
    }

    /** The day, or the last one possible with a mark that sorts it behind that day. */
    private static String day(Date date, Date latest) {
        var known = Phrases.of(date);
        var last = Phrases.of(latest);
        return !known.isEmpty() ? known : last.isEmpty() ? UNDATED : last + UNTIL;
    }

    private static String label(String day) {
        return day.endsWith(UNTIL) ? "until " + day.substring(0, day.length() - UNTIL.length()) : day;
    }

    /** Returns how wide the drawing is. */
    public int width() {
        return MARGIN + columns.size() * COLUMN_WIDTH;
    }

    /** Returns where a mark above the line is, counted from 0 upwards. */
    public int above(int mark) {
        return line - 16 - mark * MARK;
    }

    /** Returns where a mark below the line is, counted from 0 downwards. */
    public int below(int mark) {
        return line + 36 + mark * MARK;
    }
}
