package dev.verbatim.service.rpc;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.rpc.Code;
import com.google.rpc.RetryInfo;
import com.google.rpc.Status;
import dev.verbatim.service.journal.Journal;
import dev.verbatim.service.store.StoreException;
import dev.verbatim.service.wire.Failure;
import dev.verbatim.service.wire.FailureException;
import dev.verbatim.witness.TooManyQuotationsException;
import io.grpc.Metadata;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a client is told of a throwable: a documented failure, or that there is a bug and where the log has it. */
final class Errors {

    private static final Logger LOG = LoggerFactory.getLogger(Errors.class);
    private static final Journal JOURNAL = new Journal(Errors.class.getName());

    /** After how many milliseconds to try again: gRPC's clients do if they may retry the method at all. */
    private static final Metadata.Key<String> PUSHBACK =
            Metadata.Key.of("grpc-retry-pushback-ms", Metadata.ASCII_STRING_MARSHALLER);

    private Errors() {}

    /** The status of a call that ended in that. Whatever is no failure of the contract is logged with its cause. */
    static Status status(Throwable thrown) {
        if (thrown instanceof FailureException refused) {
            return refused.failure().toStatus();
        }
        if (thrown instanceof TooManyQuotationsException many) {
            return tooManyQuotations("article.text", many).failure().toStatus();
        }
        @Nullable Throwable cause = thrown.getCause();
        if (thrown instanceof CompletionException && cause != null) {
            return status(cause);
        }
        if (thrown instanceof StoreException unstored) {
            return unavailable(unstored);
        }
        if (thrown instanceof StatusRuntimeException told) {
            return StatusProto.fromThrowable(told);
        }
        return internal(thrown);
    }

    /** As an exception for gRPC; where the status says when to try again, gRPC's clients are told in their own way too. */
    static StatusRuntimeException exception(Throwable thrown) {
        Status status = status(thrown);
        Metadata pushback = new Metadata();
        status.getDetailsList().stream()
                .filter(detail -> detail.is(RetryInfo.class))
                .forEach(detail -> pushback.put(PUSHBACK, Long.toString(milliseconds(detail))));
        return StatusProto.toStatusRuntimeException(status, pushback);
    }

    private static long milliseconds(Any retryInfo) {
        try {
            return retryInfo.unpack(RetryInfo.class).getRetryDelay().getSeconds() * 1_000;
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("a RetryInfo that cannot be read", e);
        }
    }

    /** The refusal of a text with too many quotations. */
    static FailureException tooManyQuotations(String path, TooManyQuotationsException thrown) {
        return new FailureException(
                Failure.FieldInvalid.of(path, thrown.getMessage() + ": split the text into several articles"));
    }

    private static Status unavailable(StoreException thrown) {
        LOG.error("nothing was stored", thrown);
        return Status.newBuilder()
                .setCode(Code.UNAVAILABLE.getNumber())
                .setMessage("the server's store fails, so nothing was stored: try again with backoff; the server's log"
                        + " has the cause")
                .build();
    }

    private static Status internal(Throwable thrown) {
        String requestId = Caller.currentRequestId();
        JOURNAL.bug("a bug", Map.of("requestId", requestId), thrown);
        return Status.newBuilder()
                .setCode(Code.INTERNAL.getNumber())
                .setMessage("the server has a bug: report it with the request id " + requestId
                        + ", under which the server's log has the cause")
                .build();
    }
}
