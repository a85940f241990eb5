package dev.verbatim.service.wire;

import com.google.rpc.BadRequest.FieldViolation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Collects what is wrong about a request, so that a client hears of everything at once. For one thread.
 *
 * <p>Paths are those of the contract's fields: {@code article.text}, {@code articles[3].original.channel}.
 */
final class Violations {

    private static final int SHOWN_CODE_POINTS = 80;

    private final List<FieldViolation> found = new ArrayList<>();

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

    /** Checks that a page size is not negative. */
    void pageSize(int size) {
        if (size < 0) {
            add("page_size", "is " + size + "; 0 and above are allowed: leave it out for the default");
        }
    }

    /** The first thing wrong, if anything is. */
    Optional<Failure> failure() {
        return found.isEmpty() ? Optional.empty() : Optional.of(new Failure.FieldInvalid(found));
    }

    /** Refuses the request if anything is wrong about it. */
    void throwIfAny() {
        Optional<Failure> failure = failure();
        if (failure.isPresent()) {
            throw new FailureException(failure.get());
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
