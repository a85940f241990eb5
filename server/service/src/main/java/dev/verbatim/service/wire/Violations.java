package dev.verbatim.service.wire;

import com.google.rpc.BadRequest.FieldViolation;
import dev.verbatim.v1.ArticleView;
import dev.verbatim.v1.StatementView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Collects what is wrong about a request, so that a client hears of everything at once. For one thread.
 *
 * <p>Paths are those of the contract's fields: {@code article.text}, {@code articles[3].original.channel}.
 */
public final class Violations {

    private static final int SHOWN_CODE_POINTS = 80;
    private static final int DEFAULT_PAGE_SIZE = 50;
    private static final int MAXIMUM_PAGE_SIZE = 1_000;
    private static final String VIEW_UNKNOWN = "is unknown; 0, 1 (basic) and 2 (full) are allowed: choose one of them";

    private final List<FieldViolation> found = new ArrayList<>();

    /** Nothing wrong yet. */
    public Violations() {}

    void add(String path, String description) {
        found.add(FieldViolation.newBuilder()
                .setField(path)
                .setDescription(description)
                .build());
    }

    /** Checks that a text has at most so many code points. */
    void atMost(String path, String text, int maximum) {
        int length = text.codePointCount(0, text.length());
        if (length > maximum) {
            add(path, "has %,d code points; at most %,d are allowed: shorten it".formatted(length, maximum));
        }
    }

    /** Checks that a text has at least one code point and at most so many. */
    void oneTo(String path, String text, int maximum) {
        if (text.isEmpty()) {
            add(path, "is empty; 1 to %,d code points are allowed: set it".formatted(maximum));
        } else {
            atMost(path, text, maximum);
        }
    }

    /** How many things a page may hold, if the request asks for so many; notes a negative number. */
    public int pageSize(int asked) {
        if (asked < 0) {
            add("page_size", "is " + asked + "; 0 and above are allowed: leave it out for " + DEFAULT_PAGE_SIZE);
        }
        return asked == 0 ? DEFAULT_PAGE_SIZE : Math.min(asked, MAXIMUM_PAGE_SIZE);
    }

    /** Whether the view is the full one; an unspecified one is if {@code otherwise}. Notes an unknown one. */
    public boolean isFull(ArticleView view, boolean otherwise) {
        return switch (view) {
            case ARTICLE_VIEW_UNSPECIFIED -> otherwise;
            case ARTICLE_VIEW_BASIC -> false;
            case ARTICLE_VIEW_FULL -> true;
            case UNRECOGNIZED -> unknownView();
        };
    }

    /** Whether the view is the full one; an unspecified one is if {@code otherwise}. Notes an unknown one. */
    public boolean isFull(StatementView view, boolean otherwise) {
        return switch (view) {
            case STATEMENT_VIEW_UNSPECIFIED -> otherwise;
            case STATEMENT_VIEW_BASIC -> false;
            case STATEMENT_VIEW_FULL -> true;
            case UNRECOGNIZED -> unknownView();
        };
    }

    private boolean unknownView() {
        add("view", VIEW_UNKNOWN);
        return false;
    }

    /** The id of the article that a field names; notes any other name. */
    public String articleId(String path, String name) {
        return id(path, name, Names.articleId(name), "articles/{article}");
    }

    /** The id of the statement that a field names; notes any other name. */
    public String statementId(String path, String name) {
        return id(path, name, Names.statementId(name), "statements/{article}.{number}");
    }

    /** The id of the speaker that a field names; notes any other name. */
    public String speakerId(String path, String name) {
        return id(path, name, Names.speakerId(name), "speakers/{speaker}");
    }

    private String id(String path, String name, Optional<String> id, String form) {
        if (id.isEmpty()) {
            String got = name.isEmpty() ? "is empty" : "is " + shown(name);
            add(path, got + "; the form is `" + form + "`: send a name as the server gave it");
        }
        return id.orElse("");
    }

    /** Refuses the request if anything is wrong about it. */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw new FailureException(new Failure.FieldInvalid(found));
        }
    }

    /** A value as a message shows it: in backquotes, cut if long. */
    static String shown(String value) {
        int length = value.codePointCount(0, value.length());
        String cut = length <= SHOWN_CODE_POINTS
                ? value
                : value.substring(0, value.offsetByCodePoints(0, SHOWN_CODE_POINTS)) + "…";
        return "`" + cut + "`";
    }
}
