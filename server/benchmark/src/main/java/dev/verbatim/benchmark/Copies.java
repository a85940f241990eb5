package dev.verbatim.benchmark;

import dev.verbatim.article.Article;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Makes a larger archive of a smaller one: copies of its articles in which other people speak in other years.
 *
 * <p>A name is a word with a capital that no article has without; it gets a syllable more for each copy. A copy's years,
 * wherever four digits tell one, lie later by the number of the copy.
 */
final class Copies {

    private static final String[] SYLLABLES = {"ba", "de", "fi", "go", "lu", "ma", "ne", "pi", "ro", "tu"};
    private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;

    private final List<Article> articles;
    private final Set<String> common = new HashSet<>();

    Copies(List<Article> articles) {
        this.articles = articles;
        for (Article article : articles) {
            WORDS.matcher(article.text())
                    .results()
                    .map(MatchResult::group)
                    .filter(word -> Character.isLowerCase(word.charAt(0)))
                    .forEach(common::add);
        }
        for (Month month : Month.values()) {
            common.add(month.getDisplayName(TextStyle.FULL, Locale.ENGLISH).toLowerCase(Locale.ROOT));
            common.add(month.getDisplayName(TextStyle.SHORT, Locale.ENGLISH).toLowerCase(Locale.ROOT));
        }
        for (DayOfWeek day : DayOfWeek.values()) {
            common.add(day.getDisplayName(TextStyle.FULL, Locale.ENGLISH).toLowerCase(Locale.ROOT));
        }
    }

    /** The articles themselves and {@code times - 1} copies of each. */
    List<Article> times(int times) {
        List<Article> all = new ArrayList<>();
        for (int copy = 0; copy < times; copy++) {
            for (Article article : articles) {
                all.add(copy == 0 ? article : copy(article, copy));
            }
        }
        return all;
    }

    private Article copy(Article article, int copy) {
        Optional<LocalDate> published = article.publishDate().map(day -> day.plusYears(copy));
        return new Article(
                article.id() + ".copy" + copy,
                article.uri(),
                article.publisher(),
                disguised(article.title(), copy),
                List.of(),
                published,
                disguised(article.text(), copy),
                article.original());
    }

    private String disguised(String text, int copy) {
        return WORDS.matcher(text).replaceAll((MatchResult match) -> disguisedWord(match.group(), copy));
    }

    private String disguisedWord(String word, int copy) {
        if (word.length() == 4 && word.chars().allMatch(Character::isDigit)) {
            int year = Integer.parseInt(word);
            return year >= FIRST_YEAR && year < LAST_YEAR ? Integer.toString(year + copy) : word;
        }
        boolean name = word.length() > 2
                && Character.isUpperCase(word.charAt(0))
                && word.chars().skip(1).allMatch(Character::isLowerCase)
                && !common.contains(word.toLowerCase(Locale.ROOT));
        return name ? word + SYLLABLES[copy % SYLLABLES.length].repeat(1 + copy / SYLLABLES.length) : word;
    }
}
