package dev.verbatim.client.input;

import java.util.Optional;
import net.dankito.readability4j.Readability4J;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds the story in a page: what Mozilla's Readability takes for it, or, where that is little, what stands in the
 * page's own element for it, or what the page hands to search engines.
 */
final class StoryFinder {
    private static final String FURNITURE =
            "nav, header, footer, aside, menu, dialog, [role=navigation], [role=banner], [role=contentinfo], [hidden]";

    /** Readability's time grows faster than a page that has more elements. */
    private static final int MOST_ELEMENTS = 30_000;

    /** A story of fewer characters may be what is left of one. */
    private static final int LITTLE = 500;

    private StoryFinder() {}

    /** Returns the story's text; empty if there is none. Changes the document. */
    static String story(Document document, PageMetadata page) {
        document.select(FURNITURE).forEach(StoryFinder::removeUnlessStory);
        var marked = marked(document);
        var readable = readable(document);
        var seen = isLittle(readable, marked) ? marked : readable;
        return isLittle(seen, page.body()) ? page.body() : seen;
    }

    private static boolean isLittle(String text, String other) {
        return text.length() < LITTLE && other.length() > 2 * text.length();
    }

    /** What stands in the one article of the page, or in its main part, or in all of it. */
    private static String marked(Document document) {
        var articles = document.select("article");
        return PlainText.of(
                articles.size() == 1
                        ? articles.get(0)
                        : Optional.ofNullable(document.selectFirst("main, [role=main]"))
                                .orElse(document.body()));
    }

    private static void removeUnlessStory(Element furniture) {
        if (furniture.selectFirst("article, main") == null) {
            furniture.remove();
        }
    }

    private static String readable(Document document) {
        if (document.getAllElements().size() > MOST_ELEMENTS) {
            return "";
        }
        var content = new Readability4J(document.baseUri(), document).parse().getArticleContent();
        return content == null ? "" : PlainText.of(content);
    }
}
