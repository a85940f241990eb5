package dev.verbatim.service.wire;

import dev.verbatim.witness.Witness;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Resource names: {@code articles/A}, {@code articles/A/quotations/N}, {@code statements/A.N}, {@code speakers/S}. */
public final class Names {

    private static final String ARTICLE_ID = "[A-Za-z0-9][A-Za-z0-9._~-]{0,127}";
    private static final Pattern ARTICLE_ID_FORM = Pattern.compile(ARTICLE_ID);
    private static final Pattern ARTICLE_FORM = Pattern.compile("articles/(" + ARTICLE_ID + ")");
    private static final String STATEMENTS = "statements/";
    private static final int ARTICLE_ID_LENGTH = 128;
    private static final int NUMBER_DIGITS = 9;
    private static final Pattern SPEAKER_FORM = Pattern.compile("speakers/([a-z0-9]+(?:-[a-z0-9]+)*)");

    private Names() {}

    /** The name of an article. */
    public static String article(String articleId) {
        return "articles/" + articleId;
    }

    /** The name of a quotation, taken as a witness. */
    public static String quotation(Witness witness) {
        return article(witness.articleId()) + "/quotations/" + witness.number();
    }

    /** The name of the quotation that is the witness of a statement id {@code A.N}. */
    static String quotationOf(String statementId) {
        int dot = statementId.lastIndexOf('.');
        return article(statementId.substring(0, dot)) + "/quotations/" + statementId.substring(dot + 1);
    }

    /** The name of a statement. */
    public static String statement(String statementId) {
        return "statements/" + statementId;
    }

    /** The name of a speaker. */
    public static String speaker(String speakerId) {
        return "speakers/" + speakerId;
    }

    static boolean isArticleId(String id) {
        return ARTICLE_ID_FORM.matcher(id).matches();
    }

    /** The last segment of an article's name, if it is one. */
    public static Optional<String> articleId(String name) {
        return last(ARTICLE_FORM, name);
    }

    /** The last segment of a speaker's name, if it is one. */
    static Optional<String> speakerId(String name) {
        return last(SPEAKER_FORM, name);
    }

    /** The id of a statement's name, if it is one. */
    public static Optional<String> statementId(String name) {
        int dot = name.lastIndexOf('.');
        boolean isOne = name.startsWith(STATEMENTS)
                && isArticleId(name, STATEMENTS.length(), dot)
                && isNumber(name, dot + 1, name.length());
        return isOne ? Optional.of(name.substring(STATEMENTS.length())) : Optional.empty();
    }

    /** As {@link #ARTICLE_ID_FORM} says, but without garbage: every call that gets a statement comes through here. */
    private static boolean isArticleId(String text, int start, int end) {
        if (end - start < 1 || end - start > ARTICLE_ID_LENGTH || !isLetterOrDigit(text.charAt(start))) {
            return false;
        }
        for (int i = start + 1; i < end; i++) {
            char sign = text.charAt(i);
            if (!isLetterOrDigit(sign) && sign != '.' && sign != '_' && sign != '~' && sign != '-') {
                return false;
            }
        }
        return true;
    }

    private static boolean isNumber(String text, int start, int end) {
        if (end - start < 1 || end - start > NUMBER_DIGITS || text.charAt(start) == '0') {
            return false;
        }
        for (int i = start; i < end; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetterOrDigit(char sign) {
        return sign >= '0' && sign <= '9' || sign >= 'A' && sign <= 'Z' || sign >= 'a' && sign <= 'z';
    }

    private static Optional<String> last(Pattern pattern, String name) {
        Matcher matcher = pattern.matcher(name);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
