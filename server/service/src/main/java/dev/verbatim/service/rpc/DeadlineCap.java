package dev.verbatim.service.rpc;

import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.Deadline;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Gives each unary call a deadline: its own, or the server's if that is sooner. What gets one thing by its name has none of the
 * server's: it takes no time, and a deadline would cost as much memory as the rest. Stands inside what makes calls orderly, since
 * a call that is late may be answered at the same time.
 */
final class DeadlineCap implements ServerInterceptor {

    private static final int NO_CAP = 0;
    private static final int LOOKUP_SECONDS = 10;
    private static final int ANALYSIS_SECONDS = 60;

    private final ScheduledExecutorService timer;

    DeadlineCap(ScheduledExecutorService timer) {
        this.timer = timer;
    }

    @Override
    public <Q, R> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, R> call, Metadata headers, ServerCallHandler<Q, R> next) {
        @Nullable Deadline asked = Context.current().getDeadline();
        int seconds = seconds(call.getMethodDescriptor());
        if (seconds == NO_CAP || (asked != null && asked.timeRemaining(TimeUnit.SECONDS) < seconds)) {
            return next.startCall(call, headers);
        }
        Context.CancellableContext capped = Context.current().withDeadlineAfter(seconds, TimeUnit.SECONDS, timer);
        capped.addListener(context -> closeIfLate(call, context, seconds), Runnable::run);
        return Contexts.interceptCall(capped, call, headers, next);
    }

    private static int seconds(MethodDescriptor<?, ?> method) {
        if (method.getType() != MethodDescriptor.MethodType.UNARY) {
            return NO_CAP;
        }
        return switch (String.valueOf(method.getBareMethodName())) {
            case "GetArticle", "GetStatement", "GetSpeaker" -> NO_CAP;
            case "CreateArticle", "UpdateArticle", "DeleteArticle", "ExtractQuotations", "ReconstructStatements" ->
                ANALYSIS_SECONDS;
            default -> LOOKUP_SECONDS;
        };
    }

    private static void closeIfLate(ServerCall<?, ?> call, Context context, int seconds) {
        if (context.cancellationCause() instanceof TimeoutException) {
            call.close(
                    Status.DEADLINE_EXCEEDED.withDescription(
                            "the server gives this method " + seconds + " seconds at most: ask for less at once"),
                    new Metadata());
        }
    }
}
