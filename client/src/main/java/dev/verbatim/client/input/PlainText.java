package dev.verbatim.client.input;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The text of a part of a page as a reader sees it: a line for a line, an empty line between paragraphs. */
final class PlainText implements NodeVisitor {
    private static final Set<String> UNSEEN = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "svg",
            "iframe",
            "form",
            "button",
            "figcaption",
            "object",
            "head");
    private static final Set<String> CELLS = Set.of("td", "th");
    private static final Set<String> ROWS = Set.of("tr", "li", "dt", "dd");

    private final StringBuilder text = new StringBuilder();
    private int unseen;
    private int breaks = 2;
    private boolean space;

    private PlainText() {}

    static String of(Node part) {
        var reader = new PlainText();
        part.traverse(reader);
        return reader.text.toString().strip();
    }

    /** Returns whether two lines differ at most in case, space and punctuation. */
    static boolean sameLetters(String one, String other) {
        return letters(one).equals(letters(other));
    }

    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words && unseen == 0) {
            append(words.getWholeText());
        } else if (node instanceof Element element) {
            unseen += isUnseen(element) ? 1 : 0;
            breaks = Math.max(breaks, breaksAround(element));
            space |= CELLS.contains(element.normalName());
            if (unseen == 0 && element.normalName().equals("img") && element.hasClass("emoji")) {
                append(element.attr("alt"));
            }
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            unseen -= isUnseen(element) ? 1 : 0;
            breaks = Math.max(breaks, element.normalName().equals("br") ? 0 : breaksAround(element));
        }
    }

    private static boolean isUnseen(Element element) {
        return UNSEEN.contains(element.normalName()) || element.hasAttr("hidden");
    }

    private static int breaksAround(Element element) {
        var name = element.normalName();
        if (name.equals("br") || ROWS.contains(name)) {
            return 1;
        }
        return element.isBlock() && !CELLS.contains(name) ? 2 : 0;
    }

    private void append(String words) {
        words.codePoints().forEach(point -> {
            if (Character.isWhitespace(point) || point == 0x00A0) {
                space = true;
            } else if (!isInvisible(point)) {
                separate();
                text.appendCodePoint(point);
            }
        });
    }

    private void separate() {
        if (breaks > 0 && text.length() > 0) {
            text.append("\n".repeat(breaks));
        } else if (space && text.length() > 0) {
            text.append(' ');
        }
        breaks = 0;
        space = false;
    }

    /** Soft hyphens and marks that only say where a line may break, or nothing. */
    private static boolean isInvisible(int point) {
        return point == 0x00AD || point == 0x200B || point == 0xFEFF || point == 0;
    }
}
