package dev.verbatim.service.rpc;

import dev.verbatim.service.security.Principal;
import dev.verbatim.service.security.Role;
import dev.verbatim.service.security.Tokens;
import dev.verbatim.service.wire.Failure;
import io.grpc.Contexts;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Lets in who may call, makes the call orderly, gives it an id that its client is told, and writes down who writes what. */
final class Reception implements ServerInterceptor {

    private static final Metadata.Key<String> AUTHORIZATION =
            Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);
    private static final String SCHEME = "Bearer ";
    private static final int BURST_SECONDS = 2;

    private final Access access;
    private final LongSupplier ticker;
    private final RequestIds requestIds = new RequestIds();
    private final Map<String, Allowance> allowances = new ConcurrentHashMap<>();

    /** The time that {@code ticker} tells, in nanoseconds, is that of calls and the callers' allowances. */
    Reception(Access access, LongSupplier ticker) {
        this.access = access;
        this.ticker = ticker;
    }

    @Override
    public <Q, R> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, R> call, Metadata headers, ServerCallHandler<Q, R> next) {
        long now = ticker.getAsLong();
        @Nullable String given = RequestIds.given(headers);
        Role needed = Roles.needed(call.getMethodDescriptor());
        @Nullable Principal principal = null;
        @Nullable Failure refusal = null;
        if (access.tokens().isPresent()) {
            principal = principal(access.tokens().get(), headers).orElse(null);
            refusal = principal == null ? new Failure.Unauthenticated() : refusal(principal, needed);
        }
        String name = principal == null ? PeerName.of(call.getAttributes()) : principal.name();
        Caller caller = new Caller(name, given, requestIds);
        if (refusal == null && !isWithinAllowance(name, now)) {
            refusal = new Failure.RateLimited(access.callsPerSecond());
        }
        CallObserver.OfMethod observer = access.observer().of(call.getMethodDescriptor());
        if (access.audit() && needed != Role.READER) {
            AuditedCall<Q, R> audited = new AuditedCall<>(call, caller, observer, now);
            return audited.noting(answered(audited, refusal, caller, headers, next));
        }
        return answered(new OrderlyCall<>(call, caller, observer, now), refusal, caller, headers, next);
    }

    private static <Q, R> ServerCall.Listener<Q> answered(
            ServerCall<Q, R> call,
            @Nullable Failure refusal,
            Caller caller,
            Metadata headers,
            ServerCallHandler<Q, R> next) {
        if (refusal == null) {
            return Contexts.interceptCall(caller.context(), call, headers, next);
        }
        StatusRuntimeException status = StatusProto.toStatusRuntimeException(refusal.toStatus());
        @Nullable Metadata trailers = status.getTrailers();
        call.close(status.getStatus(), trailers == null ? new Metadata() : trailers);
        return new ServerCall.Listener<>() {};
    }

    private static Optional<Principal> principal(Tokens tokens, Metadata headers) {
        @Nullable String authorization = headers.get(AUTHORIZATION);
        if (authorization == null || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        return tokens.principal(authorization, SCHEME.length());
    }

    private static @Nullable Failure refusal(Principal principal, Role needed) {
        return principal.role().covers(needed) ? null : new Failure.PermissionDenied(needed.label());
    }

    private boolean isWithinAllowance(String name, long now) {
        if (access.callsPerSecond() == 0 || name.isEmpty()) {
            return true;
        }
        @Nullable Allowance known = allowances.get(name);
        return (known == null ? allowances.computeIfAbsent(name, unknown -> allowance(now)) : known).take(now);
    }

    private Allowance allowance(long now) {
        int perSecond = access.callsPerSecond();
        return new Allowance(perSecond, BURST_SECONDS * perSecond, now);
    }
}
