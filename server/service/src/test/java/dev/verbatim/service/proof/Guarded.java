package dev.verbatim.service.proof;

import dev.verbatim.service.security.TokensTest;
import dev.verbatim.v1.ArticleServiceGrpc.ArticleServiceBlockingStub;
import dev.verbatim.v1.GetStatementRequest;
import io.grpc.Metadata;
import io.grpc.stub.MetadataUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a cached statement costs a server that asks for tokens, rations calls, audits and counts, beside one that does not. */
public final class Guarded {

    private static final Metadata.Key<String> AUTHORIZATION =
            Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);
    private static final String SHOWN = "Bearer token";

    private Guarded() {}

    /** Prints the figures. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path tokens = Files.createTempFile("verbatim", ".tokens");
        try {
            Files.writeString(tokens, TokensTest.line("desk", "writer", "token"));
            System.out.println("GetStatement guarded against open: " + Duel.of(duel -> start(duel, tokens)));
        } finally {
            Files.delete(tokens);
        }
    }

    private static void start(Duel duel, Path tokens) throws IOException, InterruptedException {
        try (ServerProcess guarded = ServerProcess.start(
                        ReadPath.OPTIONS,
                        "--tokens=" + tokens,
                        "--audit=true",
                        "--calls-per-second=1000000",
                        "--metrics-port=0");
                ServerProcess open = ServerProcess.start(ReadPath.OPTIONS)) {
            GetStatementRequest request = ReadPath.statement(open.articles());
            ReadPath.statement(withToken(guarded.articles()));
            try (Side with = new Side(guarded, ReadPath.METHOD, request, AUTHORIZATION.name(), SHOWN);
                    Side without = new Side(open, ReadPath.METHOD, request)) {
                duel.rounds(with, without);
            }
        }
    }

    private static ArticleServiceBlockingStub withToken(ArticleServiceBlockingStub stub) {
        Metadata headers = new Metadata();
        headers.put(AUTHORIZATION, SHOWN);
        return stub.withInterceptors(MetadataUtils.newAttachHeadersInterceptor(headers));
    }
}
