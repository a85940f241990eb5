package dev.verbatim.client.call;

import static java.util.Objects.requireNonNull;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.rpc.BadRequest;
import com.google.rpc.ErrorInfo;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Why a call failed, as the server tells.
 *
 * @param code the status code
 * @param message what the server says to a person; may be empty
 * @param reason the reason without its prefix, such as {@code FIELD_INVALID}; empty if the server gives none
 * @param metadata the metadata that come with the reason
 * @param violations the fields at fault with what is allowed, in the server's order
 */
public record Failure(
        Status.Code code,
        String message,
        String reason,
        Map<String, String> metadata,
        List<BadRequest.FieldViolation> violations) {
    private static final String REASON_PREFIX = "ERROR_REASON_";

    /** Copies the collections. */
    public Failure {
        requireNonNull(code, "code");
        requireNonNull(message, "message");
        requireNonNull(reason, "reason");
        metadata = Map.copyOf(metadata);
        violations = List.copyOf(violations);
    }

    static Failure of(StatusRuntimeException exception) {
        var status = StatusProto.fromThrowable(exception);
        if (status != null && status.getDetailsCount() > 0) {
            return of(status);
        }
        var plain = exception.getStatus();
        return new Failure(plain.getCode(), connectionCause(plain), "", Map.of(), List.of());
    }

    static Failure of(com.google.rpc.Status status) {
        var info = detail(status, ErrorInfo.class).orElse(ErrorInfo.getDefaultInstance());
        var reason = info.getReason();
        return new Failure(
                Status.fromCodeValue(status.getCode()).getCode(),
                status.getMessage(),
                reason.startsWith(REASON_PREFIX) ? reason.substring(REASON_PREFIX.length()) : reason,
                info.getMetadataMap(),
                detail(status, BadRequest.class)
                        .map(BadRequest::getFieldViolationsList)
                        .orElse(List.of()));
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
        var what = violations.isEmpty() ? said() : violated();
        return (reason.isEmpty() ? what : what + " (" + reason + ")").replaceAll("\\s+", " ");
    }

    private String said() {
        var name = code.name().replace('_', ' ').toLowerCase(Locale.ROOT);
        if (message.isEmpty()) {
            return "the server answered: " + name;
        }
        return reason.isEmpty() ? "the server answered: " + name + ": " + message : message;
    }

    private String violated() {
        return violations.stream()
                .map(violation -> violation.getField() + ": " + violation.getDescription())
                .collect(Collectors.joining("; "));
    }

    private static String connectionCause(Status status) {
        var description = Optional.ofNullable(status.getDescription()).orElse("");
        var cause = Optional.ofNullable(status.getCause())
                .map(Throwable::getMessage)
                .orElse("");
        if (cause.isEmpty()) {
            return description;
        }
        return description.isEmpty() ? cause : description + ": " + cause;
    }

    private static <T extends Message> Optional<T> detail(com.google.rpc.Status status, Class<T> type) {
        for (Any detail : status.getDetailsList()) {
            if (detail.is(type)) {
                try {
                    return Optional.of(detail.unpack(type));
                } catch (InvalidProtocolBufferException garbled) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }
}
