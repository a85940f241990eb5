package dev.verbatim.benchmark;

import dev.verbatim.local.LocalServer;
import dev.verbatim.local.LocalServerProvider;
import dev.verbatim.v1.ArticleServiceGrpc;
import dev.verbatim.v1.StatementServiceGrpc;
import io.grpc.CallOptions;
import io.grpc.ClientCall;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.Marshaller;
import io.grpc.Status;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Sends bytes to a server as if they were requests: the first byte picks the method, the others are the message. Whatever
 * they are, the server must not answer {@code INTERNAL} or {@code UNKNOWN}.
 */
public final class WireFuzzer {

    static final int LONGEST = 8_192;

    private static final int WATCH_MILLIS = 20;
    private static final int PATIENCE_SECONDS = 60;
    private static final Marshaller<byte[]> BYTES = new Bytes();
    private static final List<MethodDescriptor<byte[], byte[]>> METHODS = Stream.of(
                    ArticleServiceGrpc.getServiceDescriptor(), StatementServiceGrpc.getServiceDescriptor())
            .flatMap(service -> service.getMethods().stream())
            .sorted(Comparator.comparing(MethodDescriptor::getFullMethodName))
            .<MethodDescriptor<byte[], byte[]>>map(
                    method -> method.toBuilder(BYTES, BYTES).build())
            .toList();

    private WireFuzzer() {}

    /** The methods that a first byte picks from, in order. */
    static List<MethodDescriptor<byte[], byte[]>> methods() {
        return METHODS;
    }

    /** Started with the first request, in the process that fuzzes. */
    private static final class Served {

        static final ManagedChannel CHANNEL = ManagedChannelBuilder.forAddress("127.0.0.1", server().port())
                .usePlaintext()
                .directExecutor()
                .build();

        private static LocalServer server() {
            try {
                return ServiceLoader.load(LocalServerProvider.class)
                        .findFirst()
                        .orElseThrow()
                        .start(Map.of("store-bytes", "4000000"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Called by Jazzer; throws if the server has failed. */
    public static void fuzzerTestOneInput(byte[] input) throws Exception {
        if (input.length > 0) {
            MethodDescriptor<byte[], byte[]> method = METHODS.get((input[0] & 0xFF) % METHODS.size());
            Status status = status(method, Arrays.copyOfRange(input, 1, input.length));
            if (status.getCode() == Status.Code.INTERNAL || status.getCode() == Status.Code.UNKNOWN) {
                throw new IllegalStateException(method.getFullMethodName() + " answers " + status);
            }
        }
    }

    private static Status status(MethodDescriptor<byte[], byte[]> method, byte[] message) throws Exception {
        boolean endless = method.getFullMethodName().endsWith("/WatchStatements");
        CallOptions options = endless
                ? CallOptions.DEFAULT.withDeadlineAfter(WATCH_MILLIS, TimeUnit.MILLISECONDS)
                : CallOptions.DEFAULT;
        ClientCall<byte[], byte[]> call = Served.CHANNEL.newCall(method, options);
        CompletableFuture<Status> end = new CompletableFuture<>();
        call.start(
                new ClientCall.Listener<>() {
                    @Override
                    public void onClose(Status status, Metadata trailers) {
                        end.complete(status);
                    }
                },
                new Metadata());
        call.request(Integer.MAX_VALUE);
        call.sendMessage(message);
        call.halfClose();
        return end.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private static final class Bytes implements Marshaller<byte[]> {

        @Override
        public InputStream stream(byte[] bytes) {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public byte[] parse(InputStream stream) {
            try {
                return stream.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
