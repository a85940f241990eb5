package dev.verbatim.service.wire;

import com.google.rpc.BadRequest.FieldViolation;
import java.util.stream.Collectors;
import org.assertj.core.api.Assertions;

/** What a piece of code refuses, in a form that tests can compare. */
public final class Refusals {

    private Refusals() {}

    /** The failure with which it refuses. */
    public static Failure of(Runnable code) {
        FailureException refusal = Assertions.catchThrowableOfType(FailureException.class, code::run);
        Assertions.assertThat(refusal).as("refusal").isNotNull();
        return refusal.failure();
    }

    /** The paths of the fields at fault, parted by spaces; empty if it refuses nothing. */
    public static String fields(Runnable code) {
        try {
            code.run();
            return "";
        } catch (FailureException refusal) {
            Failure.FieldInvalid invalid = (Failure.FieldInvalid) refusal.failure();
            return invalid.violations().stream().map(FieldViolation::getField).collect(Collectors.joining(" "));
        }
    }
}
