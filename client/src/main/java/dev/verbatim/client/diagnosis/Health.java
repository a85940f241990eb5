package dev.verbatim.client.diagnosis;

import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import io.grpc.Metadata;
import io.grpc.StatusRuntimeException;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.health.v1.HealthGrpc;
import io.grpc.stub.MetadataUtils;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** What the server says of itself: whether it serves, and what time it is. */
final class Health {
    private static final Metadata.Key<String> DATE = Metadata.Key.of("date", Metadata.ASCII_STRING_MARSHALLER);
    private static final Duration TOLERANCE = Duration.ofSeconds(30);

    private final AtomicReference<Metadata> headers = new AtomicReference<>(new Metadata());
    private final Channel channel;
    private final Clock clock;

    Health(Channel channel, Clock clock) {
        this.clock = clock;
        this.channel = ClientInterceptors.intercept(
                channel, MetadataUtils.newCaptureMetadataInterceptor(headers, new AtomicReference<>()));
    }

    Finding serves() {
        try {
            var status = HealthGrpc.newBlockingStub(channel)
                    .withDeadlineAfter(Wire.PATIENCE_MILLISECONDS, TimeUnit.MILLISECONDS)
                    .check(HealthCheckRequest.getDefaultInstance())
                    .getStatus();
            return status == ServingStatus.SERVING
                    ? Finding.well("health", "it serves")
                    : Finding.fault(
                            "health",
                            "it says " + status,
                            "wait until it has read what it keeps; if it stays so, look at its log");
        } catch (StatusRuntimeException failed) {
            return refused(failed);
        }
    }

    private static Finding refused(StatusRuntimeException failed) {
        return switch (failed.getStatus().getCode()) {
            case UNIMPLEMENTED ->
                Finding.fault(
                        "health",
                        "a gRPC server, but not this one: it has no health service",
                        "name the server's own port");
            case UNAVAILABLE ->
                Finding.fault(
                        "health",
                        "the connection breaks before an answer",
                        "if the server asks for certificates (--client-ca), show one that it trusts by --cert and --key");
            case DEADLINE_EXCEEDED ->
                Finding.fault(
                        "health",
                        "no answer within 5 seconds",
                        "look at the server's log, and whether it is overloaded");
            case UNAUTHENTICATED, PERMISSION_DENIED ->
                Finding.fault(
                        "token",
                        "the server knows nobody of this token",
                        "show one that it knows by --token-file FILE");
            default ->
                Finding.fault("health", "it answers " + failed.getStatus().getCode(), "look at the server's log");
        };
    }

    /** Compares the clocks, by the date that came with the answer about health. */
    Finding clock() {
        var theirs = date();
        if (theirs.isEmpty()) {
            return Finding.unknown("clock", "the server does not say what time it is");
        }
        var ahead = Duration.between(clock.instant(), theirs.get());
        if (ahead.abs().compareTo(TOLERANCE) <= 0) {
            return Finding.well("clock", "within " + TOLERANCE.toSeconds() + " seconds of the one here");
        }
        return Finding.fault(
                "clock",
                "the server's is " + ahead.abs().toSeconds() + " seconds "
                        + (ahead.isNegative() ? "behind" : "ahead of") + " the one here",
                "set both by NTP; certificates and times of storing depend on it");
    }

    private Optional<Instant> date() {
        try {
            return Optional.ofNullable(headers.get())
                    .map(got -> got.get(DATE))
                    .map(date -> ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant());
        } catch (DateTimeException garbled) {
            return Optional.empty();
        }
    }
}
