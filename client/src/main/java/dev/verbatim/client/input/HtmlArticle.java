package dev.verbatim.client.input;

import dev.verbatim.v1.Article;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads a page of the web as an article: its headline and story as text, and what it says of itself.
 *
 * <p>The text is the headline, an empty line, then the story, a paragraph a line with empty lines between. Posts that
 * the page embeds stand in it as their words and a line of credit, {@code — Name (@account) March 4, 2021}.
 */
final class HtmlArticle {
    private static final Pattern TELLS_ENCODING = Pattern.compile("(?i)<meta[^>]+charset|<\\?xml[^>]+encoding");
    private static final int HEAD_BYTES = 5 * 1024;

    /** Deeper elements are taken for siblings: Readability's time grows with the depth squared. */
    private static final int DEEPEST_NESTING = 100;

    /** Links are not followed, but Readability wants an address to resolve them by. */
    private static final String NOWHERE = "https://page.invalid/";

    private HtmlArticle() {}

    /** @throws InputException if there is no text in the page, or more than an article may have */
    static InputArticle read(byte[] bytes, String id, String origin) {
        var document = parse(bytes, origin);
        var page = PageMetadata.of(document);
        EmbeddedPosts.rewrite(document);
        var text = text(page, StoryFinder.story(document, page));
        if (text.isBlank()) {
            throw new InputException(origin + ": no text in this page; one that a script fills in must be saved as"
                    + " a browser shows it");
        }
        if (text.codePointCount(0, text.length()) > InputArticle.LONGEST_TEXT) {
            throw new InputException(origin
                    + ": the text in this page has more than %,d code points".formatted(InputArticle.LONGEST_TEXT));
        }
        return new InputArticle(id, true, article(page, text), origin);
    }

    /** In the encoding that a byte order mark or the page tells; else UTF-8, or what it must be if it cannot be that. */
    private static Document parse(byte[] bytes, String origin) {
        var head = new String(bytes, 0, Math.min(bytes.length, HEAD_BYTES), StandardCharsets.ISO_8859_1);
        boolean told = Charsets.ofByteOrderMark(bytes).isPresent()
                || TELLS_ENCODING.matcher(head).find();
        @Nullable String encoding = told ? null : Charsets.isUtf8(bytes) ? "UTF-8" : "windows-1252";
        try {
            var document = Jsoup.parse(
                    new ByteArrayInputStream(bytes),
                    encoding,
                    NOWHERE,
                    Parser.htmlParser().setMaxDepth(DEEPEST_NESTING));
            document.outputSettings().prettyPrint(false);
            return document;
        } catch (IOException unreadable) {
            throw Source.unreadable(origin, unreadable);
        }
    }

    private static String text(PageMetadata page, String story) {
        var title = page.title();
        var firstLine = story.lines().findFirst().orElse("");
        return title.isEmpty() || story.isEmpty() || PlainText.sameLetters(title, firstLine)
                ? story
                : title + "\n\n" + story;
    }

    private static Article article(PageMetadata page, String text) {
        var article = Article.newBuilder()
                .setTitle(page.title())
                .setPublisher(page.publisher())
                .setUri(page.uri())
                .setLanguageCode(page.language())
                .addAllAuthors(page.authors())
                .setText(text);
        page.published().ifPresent(article::setPublishDate);
        return article.build();
    }
}
