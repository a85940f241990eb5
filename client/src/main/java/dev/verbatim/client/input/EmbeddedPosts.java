package dev.verbatim.client.input;

import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Writes the posts that a page embeds as two lines, the words and the credit, which is the form that articles print them
 * in and that the server reads.
 *
 * <pre>
 *   It rains again. pic.example.com/a1
 *   — Ann Bell (@annbell) March 4, 2021
 * </pre>
 */
final class EmbeddedPosts {
    private static final String EMBEDDED =
            "blockquote.twitter-tweet, blockquote.twitter-video, blockquote.bluesky-embed";
    private static final Pattern CREDIT = Pattern.compile("[—–-]\\s*([^()]*)\\((@[\\w.]+)\\)\\s*(.*)$", Pattern.DOTALL);

    private EmbeddedPosts() {}

    static void rewrite(Document document) {
        document.select(EMBEDDED).forEach(EmbeddedPosts::rewrite);
    }

    private static void rewrite(Element post) {
        var all = oneLine(PlainText.of(post));
        var credit = CREDIT.matcher(all);
        if (!credit.find() || credit.start() == 0) {
            return;
        }
        var quote = new Element("blockquote");
        quote.appendElement("p").text(all.substring(0, credit.start()).strip());
        quote.appendElement("p")
                .text("— " + credit.group(1).strip() + " (" + credit.group(2) + ") "
                        + credit.group(3).strip());
        post.replaceWith(quote);
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
