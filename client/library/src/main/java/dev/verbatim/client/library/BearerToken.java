package dev.verbatim.client.library;

import io.grpc.CallCredentials;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executor;

/** Shows the token that a file holds. The file is read at each call, so that a new token takes effect in a long watch too. */
final class BearerToken extends CallCredentials {
    private static final Metadata.Key<String> AUTHORIZATION =
            Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);

    private final Path file;

    private BearerToken(Path file) {
        this.file = file;
    }

    /** The token of a file, which is read once to see whether it can be. Throws IllegalArgumentException if not. */
    static ClientInterceptor of(Path file) {
        var credentials = new BearerToken(file);
        var unused = credentials.read();
        return new ClientInterceptor() {
            @Override
            public <Q, R> ClientCall<Q, R> interceptCall(
                    MethodDescriptor<Q, R> method, CallOptions options, Channel next) {
                return next.newCall(method, options.withCallCredentials(credentials));
            }
        };
    }

    private String read() {
        try {
            var token = Files.readString(file).strip();
            if (token.isEmpty() || !token.chars().allMatch(character -> character > ' ' && character < 0x7f)) {
                throw new IllegalArgumentException(file + ": not one token in one line");
            }
            return token;
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(
                    file + ": cannot be read as a token: " + unreadable.getMessage(), unreadable);
        }
    }

    @Override
    public void applyRequestMetadata(RequestInfo call, Executor executor, MetadataApplier applier) {
        executor.execute(() -> {
            try {
                var headers = new Metadata();
                headers.put(AUTHORIZATION, "Bearer " + read());
                applier.apply(headers);
            } catch (IllegalArgumentException unreadable) {
                applier.fail(Status.UNAUTHENTICATED.withDescription(unreadable.getMessage()));
            }
        });
    }
}
