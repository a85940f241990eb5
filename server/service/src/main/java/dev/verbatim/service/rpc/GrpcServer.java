package dev.verbatim.service.rpc;

import dev.verbatim.service.archive.Archive;
import dev.verbatim.v1.ArticleServiceGrpc;
import dev.verbatim.v1.Statement;
import dev.verbatim.v1.StatementServiceGrpc;
import io.grpc.BindableService;
import io.grpc.Server;
import io.grpc.ServerBuilder;
import io.grpc.ServerInterceptors;
import io.grpc.ServerServiceDefinition;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.protobuf.services.HealthStatusManager;
import io.grpc.protobuf.services.ProtoReflectionService;
import io.grpc.protobuf.services.ProtoReflectionServiceV1;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A running gRPC server: both services of the contract, health and, if wanted, reflection.
 *
 * <p>Safe for use by several threads.
 */
public final class GrpcServer implements AutoCloseable {

    private static final List<String> HEALTH_NAMES =
            List.of("", ArticleServiceGrpc.SERVICE_NAME, StatementServiceGrpc.SERVICE_NAME);
    private static final int MESSAGE_BYTES = 4 * 1024 * 1024;
    private static final int METADATA_SOFT_BYTES = 8 * 1024;
    private static final int METADATA_HARD_BYTES = 16 * 1024;
    private static final int CALLS_PER_CONNECTION = 128;
    private static final int RESETS_PER_WINDOW = 200;
    private static final int RESET_WINDOW_SECONDS = 30;
    private static final double MOST_OF_HEAP = 0.85;
    private static final long LAST_WAIT_SECONDS = 2;

    /**
     * They log a stack trace for every message that is too large, every handshake that fails and every stream that is refused,
     * at the sender's pleasure. Held, or their level is lost.
     */
    private static final List<Logger> TRANSPORT_LOGS = List.of(
            Logger.getLogger("io.grpc.netty.shaded.io.grpc.netty.NettyServerHandler"),
            Logger.getLogger("io.grpc.netty.shaded.io.grpc.netty.NettyServerStream"),
            Logger.getLogger("io.grpc.netty.shaded.io.grpc.netty.NettyServerTransport.connections"));

    static {
        TRANSPORT_LOGS.forEach(log -> log.setLevel(Level.SEVERE));
    }

    private final Workers workers;
    private final Limits limits;
    private final HealthStatusManager health = new HealthStatusManager();
    private final IngestStreams streams;
    private final WatchStreams watches;
    private final InFlight inFlight = new InFlight();
    private final MemoryGuard memoryGuard;
    private final Readiness readiness = new Readiness();
    private final Reception reception;
    private final Calls calls;
    private final AtomicBoolean closing = new AtomicBoolean();
    private final Server server;

    private GrpcServer(
            ServerBuilder<?> builder,
            Archive<Statement> archive,
            Limits limits,
            Memory memory,
            Endpoint endpoint,
            Access access) {
        this.limits = limits;
        this.reception = new Reception(access, System::nanoTime);
        this.workers = new Workers(limits.workers());
        this.streams = limits.gather()
                ? IngestStreams.gathering(archive::expect)
                : new IngestStreams(() -> archive.snapshot().size());
        this.watches = new WatchStreams(archive, workers.lookups());
        this.memoryGuard = new MemoryGuard(memory, workers.timer());
        this.calls = new Calls(workers, limits.articlesInProgress());
        builder.directExecutor()
                .addService(guarded(new ArticleCalls(archive, calls, workers, streams).bindService()))
                .addService(guarded(new StatementCalls(archive, calls, watches).definition()))
                .addService(ServerInterceptors.intercept(health.getHealthService(), new DateHeader()));
        if (endpoint.reflection()) {
            builder.addService(ServerInterceptors.intercept(ProtoReflectionServiceV1.newInstance(), reception))
                    .addService(ServerInterceptors.intercept(reflectionV1Alpha(), reception));
        }
        this.server = builder.build();
        setHealth(ServingStatus.NOT_SERVING);
    }

    /**
     * Starts a server on a socket. Until {@link #serve} it answers that it is not serving yet.
     *
     * @throws IOException if the socket cannot be bound
     */
    public static GrpcServer start(Endpoint endpoint, Access access, Archive<Statement> archive, Limits limits)
            throws IOException {
        return start(endpoint, access, archive, limits, Memory.heap(MOST_OF_HEAP), Patience.USUAL);
    }

    /** Starts a server that refuses calls while {@code memory} is short, and has so much patience with connections. */
    static GrpcServer start(
            Endpoint endpoint,
            Access access,
            Archive<Statement> archive,
            Limits limits,
            Memory memory,
            Patience patience)
            throws IOException {
        NettyServerBuilder builder = netty(endpoint, limits, patience);
        GrpcServer started = new GrpcServer(builder, archive, limits, memory, endpoint, access);
        try {
            started.server.start();
        } catch (IOException e) {
            started.workers.close();
            throw e;
        }
        return started;
    }

    /** Answers calls from now on: to be called when the archive has what it had before. */
    public void serve() {
        readiness.ready();
        setHealth(ServingStatus.SERVING);
    }

    private static NettyServerBuilder netty(Endpoint endpoint, Limits limits, Patience patience) {
        NettyServerBuilder builder = NettyServerBuilder.forAddress(endpoint.address(), endpoint.credentials())
                .maxInboundMessageSize(MESSAGE_BYTES)
                .maxInboundMetadataSize(METADATA_SOFT_BYTES, METADATA_HARD_BYTES)
                .maxConcurrentCallsPerConnection(CALLS_PER_CONNECTION)
                .maxRstFramesPerWindow(RESETS_PER_WINDOW, RESET_WINDOW_SECONDS)
                .permitKeepAliveTime(patience.pings().toNanos(), TimeUnit.NANOSECONDS)
                .permitKeepAliveWithoutCalls(true)
                .keepAliveTime(patience.silence().toNanos(), TimeUnit.NANOSECONDS)
                .keepAliveTimeout(patience.reply().toNanos(), TimeUnit.NANOSECONDS)
                .maxConnectionIdle(patience.idle().toNanos(), TimeUnit.NANOSECONDS)
                .handshakeTimeout(patience.handshake().toNanos(), TimeUnit.NANOSECONDS)
                .addTransportFilter(new PeerName());
        limits.connectionAge()
                .ifPresent(age -> builder.maxConnectionAge(age.toNanos(), TimeUnit.NANOSECONDS)
                        .maxConnectionAgeGrace(patience.farewell().toNanos(), TimeUnit.NANOSECONDS));
        return builder;
    }

    /** The interceptors, from the innermost to the outermost. */
    private ServerServiceDefinition guarded(ServerServiceDefinition service) {
        return ServerInterceptors.intercept(
                TolerantService.of(service),
                memoryGuard,
                new Guard(inFlight),
                new DeadlineCap(workers.timer()),
                readiness,
                reception);
    }

    @SuppressWarnings("deprecation")
    private static BindableService reflectionV1Alpha() {
        return ProtoReflectionService.newInstance();
    }

    private void setHealth(ServingStatus status) {
        HEALTH_NAMES.forEach(name -> health.setStatus(name, status));
    }

    /** The port it listens on, in [1, 65535]. */
    public int port() {
        return server.getPort();
    }

    /** What it is at. */
    public Load load() {
        return new Load(calls.articlesInProgress(), calls.lookupsInProgress(), watches.count(), streams.count());
    }

    /** Waits until it has stopped. */
    public void awaitTermination() throws InterruptedException {
        server.awaitTermination();
    }

    /** Takes no more calls, waits for those in flight as long as the limits say, and stops. Never throws. */
    @Override
    public void close() {
        if (closing.getAndSet(true)) {
            return;
        }
        health.enterTerminalState();
        server.shutdown();
        streams.drain();
        watches.drain();
        try {
            inFlight.awaitNone(limits.drain());
            server.shutdownNow().awaitTermination(LAST_WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            server.shutdownNow();
            Thread.currentThread().interrupt();
        }
        workers.close();
    }
}
