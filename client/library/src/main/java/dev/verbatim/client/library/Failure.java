package dev.verbatim.client.library;

import static java.util.Objects.requireNonNull;

import io.grpc.Status;
import io.grpc.protobuf.StatusProto;
import java.security.GeneralSecurityException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Why a call failed, as the server tells.
 *
 * @param code the status code
 * @param message what the server says to a person; may be empty
 * @param reason the reason with what it tells
 */
public record Failure(Status.Code code, String message, Reason reason) {

    /** Refuses null. */
    public Failure {
        requireNonNull(code, "code");
        requireNonNull(message, "message");
        requireNonNull(reason, "reason");
    }

    static Failure of(Throwable failed) {
        var status = StatusProto.fromThrowable(failed);
        if (status != null && status.getDetailsCount() > 0) {
            return of(status);
        }
        var plain = Status.fromThrowable(failed);
        return new Failure(plain.getCode(), connectionCause(plain), new Reason.Unstated());
    }

    static Failure of(com.google.rpc.Status status) {
        return new Failure(
                Status.fromCodeValue(status.getCode()).getCode(), status.getMessage(), StatusReader.reason(status));
    }

    /** Returns whether the fault lies in what was sent, so that sending it again would fail again. */
    public boolean isCallersFault() {
        return switch (code) {
            case INVALID_ARGUMENT, ALREADY_EXISTS, NOT_FOUND, OUT_OF_RANGE, FAILED_PRECONDITION, ABORTED -> true;
            case OK,
                    CANCELLED,
                    UNKNOWN,
                    DEADLINE_EXCEEDED,
                    PERMISSION_DENIED,
                    RESOURCE_EXHAUSTED,
                    UNIMPLEMENTED,
                    INTERNAL,
                    UNAVAILABLE,
                    DATA_LOSS,
                    UNAUTHENTICATED -> false;
        };
    }

    /** Returns whether other articles may still be read: the fault lies in this one, or in how the server treats it. */
    public boolean concernsOneArticle() {
        return isCallersFault()
                || code == Status.Code.INTERNAL
                || code == Status.Code.UNKNOWN
                || code == Status.Code.DEADLINE_EXCEEDED;
    }

    /** Returns everything in one line for a person: the fields at fault and what is allowed, or the message. */
    public String line() {
        var what = reason instanceof Reason.FieldInvalid invalid
                        && !invalid.violations().isEmpty()
                ? violated(invalid)
                : said();
        return (reason.name().isEmpty() ? what : what + " (" + reason.name() + ")").replaceAll("\\s+", " ");
    }

    private String said() {
        var name = code.name().replace('_', ' ').toLowerCase(Locale.ROOT);
        if (message.isEmpty()) {
            return "the server answered: " + name;
        }
        return reason.name().isEmpty() ? "the server answered: " + name + ": " + message : message;
    }

    private static String violated(Reason.FieldInvalid invalid) {
        return invalid.violations().stream()
                .map(violation -> violation.getField() + ": " + violation.getDescription())
                .collect(Collectors.joining("; "));
    }

    private static String connectionCause(Status status) {
        var description = Optional.ofNullable(status.getDescription()).orElse("");
        var distrust = distrust(status.getCause());
        if (distrust.isPresent()) {
            return "its certificate is not trusted: " + distrust.get();
        }
        var cause = Optional.ofNullable(status.getCause())
                .map(Throwable::getMessage)
                .orElse("");
        if (cause.isEmpty()) {
            return description;
        }
        return description.isEmpty() ? cause : description + ": " + cause;
    }

    /** Returns what is wrong with the server's certificate, if that is why: TLS wraps it in errors that do not tell. */
    private static Optional<String> distrust(@Nullable Throwable thrown) {
        var found = Optional.<String>empty();
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof GeneralSecurityException && cause.getMessage() != null) {
                found = Optional.of(cause.getMessage());
            }
        }
        return found;
    }
}
