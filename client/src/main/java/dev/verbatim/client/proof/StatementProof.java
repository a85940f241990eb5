package dev.verbatim.client.proof;

import dev.verbatim.client.library.CodePoints;
import dev.verbatim.v1.Statement;
import dev.verbatim.v1.TextSelector;
import dev.verbatim.v1.TextSpan;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Checks a statement against the texts of the articles.
 *
 * <ul>
 *   <li>Every selector of a citation or of evidence reads back: the article's text at its span is its words.
 *   <li>Every gap reads {@code […]}, and no {@code […]} is without a gap.
 *   <li>Every word of the text stands between marks, or set off, in a witness that is cited.
 * </ul>
 *
 * <p>Words are compared without case and without the marks around and in them, since the comma before a closing mark is
 * the newspaper's; what an article has in the wrong encoding, as it was meant.
 */
public final class StatementProof {
    private static final String GAP = "[…]";
    /** White space, that which does not break and that which has no width included, dashes and dots of omission; not a gap. */
    private static final Pattern SPACE = Pattern.compile("(?:[\\s\\p{Z}\\x{200B}\\x{FEFF}—–]|(?<!\\[)…(?!])|\\.{2,})+");

    private final Statement statement;
    private final Map<String, CodePoints> texts;
    private final List<String> faults = new ArrayList<>();

    private StatementProof(Statement statement, Map<String, CodePoints> texts) {
        this.statement = statement;
        this.texts = texts;
    }

    /** Returns what does not hold, each with its place; empty if all does. */
    public static List<String> faults(Statement statement, Map<String, CodePoints> texts) {
        var proof = new StatementProof(statement, texts);
        proof.citations();
        proof.evidence();
        proof.words(proof.gaps());
        return proof.faults;
    }

    private void fault(String place, String what) {
        faults.add(statement.getName() + ": " + place + ": " + what);
    }

    private void citations() {
        if (statement.getCitationsCount() == 0) {
            fault("citations", "none");
        }
        for (int i = 0; i < statement.getCitationsCount(); i++) {
            var citation = statement.getCitations(i);
            var place = "citations[" + i + "]";
            var article = article(citation.getQuotation());
            readBack(place + ".selectors", article, citation.getSelectorsList());
            readBack(place + ".quoted_selectors", article, citation.getQuotedSelectorsList());
        }
    }

    private static String article(String quotation) {
        int end = quotation.indexOf("/quotations/");
        return end < 0 ? quotation : quotation.substring(0, end);
    }

    private void evidence() {
        var evidence = statement.getOccasion().getEvidenceList();
        for (int i = 0; i < evidence.size(); i++) {
            readBack(
                    "occasion.evidence[" + i + "].selector",
                    evidence.get(i).getArticle(),
                    List.of(evidence.get(i).getSelector()));
        }
    }

    private void readBack(String place, String article, List<TextSelector> selectors) {
        var text = texts.get(article);
        if (text == null) {
            fault(place, article + " is not among the articles");
            return;
        }
        for (int i = 0; i < selectors.size(); i++) {
            var selector = selectors.get(i);
            var span = selector.getSpan();
            var read = text.at(span);
            if (!read.equals(selector.getExact()) || span.getEndCodePoint() > text.length()) {
                fault(
                        place + "[" + i + "]",
                        article + " reads “" + read + "” at " + shown(span) + ", not “" + selector.getExact() + "”");
            } else if (!before(text, span, selector.getPrefix()).equals(selector.getPrefix())
                    || !after(text, span, selector.getSuffix()).equals(selector.getSuffix())) {
                fault(place + "[" + i + "]", "what stands around " + shown(span) + " in " + article + " differs");
            }
        }
    }

    private static String before(CodePoints text, TextSpan span, String prefix) {
        int length = prefix.codePointCount(0, prefix.length());
        return text.between(span.getStartCodePoint() - length, span.getStartCodePoint());
    }

    private static String after(CodePoints text, TextSpan span, String suffix) {
        int length = suffix.codePointCount(0, suffix.length());
        return text.between(span.getEndCodePoint(), span.getEndCodePoint() + length);
    }

    private static String shown(TextSpan span) {
        return "[" + span.getStartCodePoint() + ", " + span.getEndCodePoint() + ")";
    }

    /** Returns the text without its gaps. */
    private String gaps() {
        var text = new CodePoints(statement.getText());
        var words = new StringBuilder();
        int done = 0;
        for (int i = 0; i < statement.getGapSpansCount(); i++) {
            var gap = statement.getGapSpans(i);
            if (!text.at(gap).equals(GAP)) {
                fault("gap_spans[" + i + "]", "reads “" + text.at(gap) + "”, not " + GAP);
            }
            words.append(text.between(done, gap.getStartCodePoint())).append(' ');
            done = gap.getEndCodePoint();
        }
        return words.append(text.between(done, text.length())).toString();
    }

    private void words(String text) {
        var witnessed = witnessedWords();
        for (var word : split(text)) {
            if (!witnessed.contains(key(word))) {
                fault("text", "“" + word + "” stands in no words cited");
            }
        }
    }

    private Set<String> witnessedWords() {
        var words = new HashSet<String>();
        for (var citation : statement.getCitationsList()) {
            for (var selector : citation.getQuotedSelectorsList()) {
                split(Decoding.of(selector.getExact())).forEach(word -> words.add(key(word)));
            }
        }
        return words;
    }

    private static List<String> split(String text) {
        return SPACE.splitAsStream(text).filter(word -> !word.isEmpty()).toList();
    }

    /** Letters and digits alone, in lower case; a word that has none as it is. */
    private static String key(String word) {
        var key = Normalizer.normalize(word, Normalizer.Form.NFC)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}]", "")
                .toLowerCase(Locale.ROOT);
        return key.isEmpty() ? word : key;
    }
}
