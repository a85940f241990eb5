package dev.verbatim.service.rpc;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.verbatim.service.archive.Edition;
import dev.verbatim.service.archive.Holding;
import dev.verbatim.service.archive.Snapshot;
import dev.verbatim.service.wire.StatementMessages;
import dev.verbatim.utterance.Source;
import dev.verbatim.utterance.Utterance;
import dev.verbatim.v1.GetStatementRequest;
import dev.verbatim.v1.GetStatementResponse;
import dev.verbatim.v1.Statement;
import dev.verbatim.v1.StatementServiceGrpc;
import io.grpc.Drainable;
import io.grpc.KnownLength;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.Marshaller;
import io.grpc.ServerCallHandler;
import io.grpc.ServerMethodDefinition;
import io.grpc.ServerServiceDefinition;
import io.grpc.ServiceDescriptor;
import io.grpc.stub.ServerCalls;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Answers to {@code GetStatement} as bytes: most of what such a call costs is to build and encode the message. They live as
 * long as the edition that they are of.
 */
final class EncodedAnswers {

    private final Cache<Edition<Statement>, Answer> full = cache();
    private final Cache<Edition<Statement>, Answer> basic = cache();

    private static Cache<Edition<Statement>, Answer> cache() {
        return Caffeine.newBuilder().weakKeys().executor(Runnable::run).build();
    }

    /** The answer that tells of an edition, with the times that a snapshot knows. */
    byte[] get(Edition<Statement> edition, Utterance utterance, Snapshot snapshot, boolean isFull) {
        Cache<Edition<Statement>, Answer> answers = isFull ? full : basic;
        @Nullable Answer known = answers.getIfPresent(edition);
        Times times = Times.of(utterance, snapshot);
        if (known != null && known.times.equals(times)) {
            return known.bytes;
        }
        byte[] bytes = GetStatementResponse.newBuilder()
                .setStatement(StatementMessages.statement(edition, snapshot, isFull))
                .build()
                .toByteArray();
        answers.put(edition, new Answer(times, bytes));
        return bytes;
    }

    /** A definition of {@code StatementService} in which {@code GetStatement} is answered with bytes. */
    static ServerServiceDefinition bind(
            ServerServiceDefinition service, ServerCalls.UnaryMethod<GetStatementRequest, byte[]> method) {
        MethodDescriptor<GetStatementRequest, GetStatementResponse> original =
                StatementServiceGrpc.getGetStatementMethod();
        MethodDescriptor<GetStatementRequest, byte[]> encoded =
                original.toBuilder(original.getRequestMarshaller(), new Bytes()).build();
        ServerCallHandler<GetStatementRequest, byte[]> handler = ServerCalls.asyncUnaryCall(method);
        ServiceDescriptor.Builder descriptor = ServiceDescriptor.newBuilder(StatementServiceGrpc.SERVICE_NAME)
                .setSchemaDescriptor(service.getServiceDescriptor().getSchemaDescriptor())
                .addMethod(encoded);
        for (ServerMethodDefinition<?, ?> other : service.getMethods()) {
            if (!other.getMethodDescriptor().getFullMethodName().equals(original.getFullMethodName())) {
                descriptor.addMethod(other.getMethodDescriptor());
            }
        }
        ServerServiceDefinition.Builder definition =
                ServerServiceDefinition.builder(descriptor.build()).addMethod(encoded, handler);
        for (ServerMethodDefinition<?, ?> other : service.getMethods()) {
            if (!other.getMethodDescriptor().getFullMethodName().equals(original.getFullMethodName())) {
                definition.addMethod(other);
            }
        }
        return definition.build();
    }

    private record Times(Instant created, Instant updated) {

        static Times of(Utterance utterance, Snapshot snapshot) {
            Instant created = Instant.MAX;
            Instant updated = Instant.MIN;
            for (Source source : utterance.sources()) {
                Optional<Holding> holding = snapshot.holding(source.articleId());
                if (holding.isPresent()) {
                    Instant create = holding.get().createTime().orElse(created);
                    Instant update = holding.get().updateTime().orElse(updated);
                    created = create.isBefore(created) ? create : created;
                    updated = update.isAfter(updated) ? update : updated;
                }
            }
            return new Times(created, updated);
        }
    }

    private static final class Answer {

        private final Times times;
        private final byte[] bytes;

        Answer(Times times, byte[] bytes) {
            this.times = times;
            this.bytes = bytes;
        }
    }

    private static final class Bytes implements Marshaller<byte[]> {

        @Override
        public InputStream stream(byte[] bytes) {
            return new Whole(bytes);
        }

        @Override
        public byte[] parse(InputStream stream) {
            throw new UnsupportedOperationException("a server does not read its answers");
        }
    }

    /** Bytes that gRPC takes all at once, without a buffer between. */
    private static final class Whole extends ByteArrayInputStream implements Drainable, KnownLength {

        Whole(byte[] bytes) {
            super(bytes);
        }

        @Override
        public int drainTo(OutputStream target) throws IOException {
            int drained = count - pos;
            target.write(buf, pos, drained);
            pos = count;
            return drained;
        }
    }
}
