package dev.verbatim.client.input;

import com.google.type.Date;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page says of the article it holds: by JSON-LD first, then by its {@code meta} and other elements. What it does
 * not say is empty.
 *
 * @param title the headline
 * @param publisher who published it
 * @param uri where, as an absolute URI
 * @param language the language as a BCP-47 code
 * @param authors the bylines
 * @param published the civil date of publication
 * @param body the story's text, as some pages hand it to search engines
 */
record PageMetadata(
        String title,
        String publisher,
        String uri,
        String language,
        List<String> authors,
        Optional<Date> published,
        String body) {
    private static final int LONGEST_URI = 2_048;
    private static final int LONGEST_TITLE = 1_000;
    private static final int LONGEST_NAME = 200;
    private static final int MOST_AUTHORS = 50;
    private static final Pattern SAVED_FROM = Pattern.compile("saved from url=\\(\\d+\\)(\\S+)");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*");
    private static final Pattern ADDRESS = Pattern.compile("https?://.*");
    private static final List<String> DATES = List.of(
            "article:published_time",
            "og:article:published_time",
            "datePublished",
            "publishdate",
            "publish-date",
            "pubdate",
            "parsely-pub-date",
            "sailthru.date",
            "dc.date.issued",
            "dcterms.issued",
            "dc.date",
            "dcterms.date",
            "date");

    static PageMetadata of(Document page) {
        var data = LinkedData.of(page);
        return new PageMetadata(
                clipped(title(page, data), LONGEST_TITLE),
                clipped(publisher(page, data), LONGEST_NAME),
                uri(page, data),
                language(page, data),
                authors(page, data),
                published(page, data),
                data.text("articleBody").orElse(""));
    }

    private static String title(Document page, LinkedData data) {
        return first(Stream.of(
                data.text("headline"),
                meta(page, "og:title"),
                onlyHeading(page),
                meta(page, "twitter:title"),
                text(page.title())));
    }

    private static Optional<String> onlyHeading(Document page) {
        var headings = page.select("h1");
        return headings.size() == 1 ? text(headings.get(0).text()) : Optional.empty();
    }

    private static String publisher(Document page, LinkedData data) {
        return first(Stream.of(
                data.text("publisher").filter(name -> !isAddress(name)),
                meta(page, "og:site_name"),
                meta(page, "publisher").filter(name -> !isAddress(name)),
                meta(page, "dc.publisher"),
                meta(page, "application-name")));
    }

    private static String uri(Document page, LinkedData data) {
        return Stream.of(
                        attribute(page, "link[rel=canonical]", "href"),
                        meta(page, "og:url"),
                        data.text("url"),
                        data.text("mainEntityOfPage"),
                        savedFrom(page))
                .flatMap(Optional::stream)
                .filter(PageMetadata::isAbsolute)
                .findFirst()
                .orElse("");
    }

    /** What browsers note above a page that they save. */
    private static Optional<String> savedFrom(Document page) {
        return page.nodeStream(Comment.class)
                .map(comment -> SAVED_FROM.matcher(comment.getData()))
                .filter(mark -> mark.find())
                .map(mark -> mark.group(1))
                .findFirst();
    }

    private static boolean isAbsolute(String uri) {
        try {
            return isAddress(uri) && uri.length() <= LONGEST_URI && new URI(uri).isAbsolute();
        } catch (URISyntaxException malformed) {
            return false;
        }
    }

    private static String language(Document page, LinkedData data) {
        return Stream.of(
                        attribute(page, "html", "lang"),
                        attribute(page, "html", "xml:lang"),
                        data.text("inLanguage"),
                        attribute(page, "meta[http-equiv=content-language]", "content"),
                        meta(page, "og:locale"))
                .flatMap(Optional::stream)
                .map(code -> code.replace('_', '-'))
                .filter(code -> LANGUAGE.matcher(code).matches())
                .findFirst()
                .orElse("");
    }

    private static List<String> authors(Document page, LinkedData data) {
        var given = data.texts("author").isEmpty()
                ? meta(page, "author").map(List::of).orElse(List.of())
                : data.texts("author");
        return given.stream()
                .filter(name -> !isAddress(name))
                .map(name -> clipped(name, LONGEST_NAME))
                .distinct()
                .limit(MOST_AUTHORS)
                .toList();
    }

    private static Optional<Date> published(Document page, LinkedData data) {
        var stated = Stream.concat(
                Stream.of(data.text("datePublished")), DATES.stream().map(name -> meta(page, name)));
        var shown = Stream.of("time[itemprop=datePublished]", "time[pubdate]", "article time", "time")
                .map(element -> Optional.ofNullable(page.selectFirst(element))
                        .map(time -> time.hasAttr("datetime") ? time.attr("datetime") : time.text()));
        return Stream.concat(stated, shown)
                .flatMap(Optional::stream)
                .flatMap(date -> PageDate.parse(date).stream())
                .findFirst();
    }

    /** The content of the {@code meta} element of that name or property, whatever its case. */
    private static Optional<String> meta(Document page, String name) {
        return page.select("meta[content]").stream()
                .filter(meta -> Stream.of("property", "name", "itemprop")
                        .anyMatch(key -> meta.attr(key).equalsIgnoreCase(name)))
                .map(meta -> meta.attr("content"))
                .flatMap(content -> text(content).stream())
                .findFirst();
    }

    private static Optional<String> attribute(Document page, String element, String name) {
        return Optional.ofNullable(page.selectFirst(element))
                .map((Element found) -> found.attr(name))
                .flatMap(PageMetadata::text);
    }

    private static Optional<String> text(String text) {
        return Optional.of(text.strip().replaceAll("\\s+", " ")).filter(found -> !found.isEmpty());
    }

    private static String first(Stream<Optional<String>> places) {
        return places.flatMap(Optional::stream).findFirst().orElse("");
    }

    private static boolean isAddress(String text) {
        return ADDRESS.matcher(text).matches();
    }

    private static String clipped(String text, int codePoints) {
        return text.codePointCount(0, text.length()) <= codePoints
                ? text
                : text.substring(0, text.offsetByCodePoints(0, codePoints));
    }
}
