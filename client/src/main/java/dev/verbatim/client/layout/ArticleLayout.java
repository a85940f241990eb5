package dev.verbatim.client.layout;

import dev.verbatim.client.library.CodePoints;
import dev.verbatim.v1.Article;
import dev.verbatim.v1.Quotation;
import java.util.List;
import java.util.stream.Collectors;

/** An article: what is known about it, or the quotations found in it. */
public final class ArticleLayout {
    private static final String INDENT = "  ";

    private ArticleLayout() {}

    /** Writes what was found out about an article in the basic view. */
    public static void write(Page page, Article article) {
        var dating = Phrases.of(article.getPublishDating());
        page.paragraph(
                Tone.HEADING,
                "",
                Phrases.dotted(
                        article.getName(),
                        article.getPublisher(),
                        dating.isEmpty() ? "undated" : "published " + dating));
        if (!article.getTitle().isEmpty()) {
            page.paragraph(Tone.WORDS, INDENT, article.getTitle());
        }
        if (article.hasBodySpan()) {
            page.line(Tone.QUIET, INDENT + "body " + Phrases.of(article.getBodySpan()));
        }
        EvidenceLayout.write(page, "Dated by", article.getPublishDating().getEvidenceList(), Integer.MAX_VALUE);
    }

    /** Writes the quotations found in an article; {@code text} is the article's, which their spans point into. */
    public static void write(Page page, String name, String text, List<Quotation> quotations) {
        page.paragraph(Tone.HEADING, "", Phrases.dotted(name, Phrases.counted(quotations.size(), "quotation")));
        var points = new CodePoints(text);
        for (var quotation : quotations) {
            page.blank();
            quotation(page, points, quotation);
        }
    }

    static void quotation(Page page, CodePoints text, Quotation quotation) {
        page.paragraph(Tone.PLAIN, INDENT, who(quotation));
        page.paragraph(Tone.QUIET, INDENT, where(quotation));
        page.paragraph(Tone.WORDS, INDENT.repeat(2), words(text, quotation));
    }

    private static String who(Quotation quotation) {
        var speaker = quotation.getAttribution().getSpeakerDisplayName();
        return Phrases.dotted(
                speaker.isEmpty() ? "Speaker unknown" : speaker,
                Phrases.of(quotation.getOccasion().getChannel()),
                Phrases.of(quotation.getOccasion()));
    }

    private static String where(Quotation quotation) {
        return Phrases.dotted(Phrases.of(quotation.getKind()), Phrases.of(quotation.getContentSpansList()));
    }

    private static String words(CodePoints text, Quotation quotation) {
        return quotation.getContentSpansList().stream().map(text::at).collect(Collectors.joining(" … "));
    }
}
