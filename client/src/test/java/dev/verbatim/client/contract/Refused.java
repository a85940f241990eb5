package dev.verbatim.client.contract;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.rpc.BadRequest;
import com.google.rpc.Code;
import com.google.rpc.ErrorInfo;
import com.google.rpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a server answers to a wrong call, in one line:
 *
 * <pre>
 *   INVALID_ARGUMENT FIELD_INVALID {field=article.text} [article.text]
 * </pre>
 *
 * <p>The code, the reason, its metadata and the fields that the {@code BadRequest} names, if there is one.
 */
final class Refused {
    private static final String DOMAIN = "verbatim.dev";

    private Refused() {}

    /** Makes the call; {@code "OK"} if it succeeds. */
    static String by(Runnable call) {
        try {
            call.run();
            return "OK";
        } catch (StatusRuntimeException refused) {
            return line(StatusProto.fromThrowable(refused));
        }
    }

    static String line(Status status) {
        var line = new StringBuilder(Code.forNumber(status.getCode()).name());
        for (var detail : status.getDetailsList()) {
            line.append(' ').append(phrase(detail));
        }
        return line.toString();
    }

    private static String phrase(Any detail) {
        try {
            if (detail.is(ErrorInfo.class)) {
                return phrase(detail.unpack(ErrorInfo.class));
            }
            if (detail.is(BadRequest.class)) {
                return detail.unpack(BadRequest.class).getFieldViolationsList().stream()
                        .filter(violation -> !violation.getDescription().isBlank())
                        .map(BadRequest.FieldViolation::getField)
                        .collect(Collectors.joining(", ", "[", "]"));
            }
            return detail.getTypeUrl().replaceAll(".*[/.]", "");
        } catch (InvalidProtocolBufferException garbled) {
            throw new AssertionError("a detail cannot be read", garbled);
        }
    }

    private static String phrase(ErrorInfo info) {
        var domain = info.getDomain().equals(DOMAIN) ? "" : info.getDomain() + "/";
        return domain + info.getReason().replace("ERROR_REASON_", "") + " " + new TreeMap<>(info.getMetadataMap());
    }
}
