package dev.verbatim.service.rpc;

import dev.verbatim.v1.CreateArticleResponse;
import dev.verbatim.v1.IngestArticlesRequest;
import dev.verbatim.v1.IngestArticlesResponse;
import io.grpc.stub.ServerCallStreamObserver;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The streams of articles that are open, so that they can be told to end. Safe for use by several threads. */
final class IngestStreams {

    private final Set<IngestStream> open = ConcurrentHashMap.newKeySet();
    private volatile boolean draining;

    /** Opens a stream; {@code work} is a stage that ends when an article has been read, and holds the one to come. */
    IngestStream open(
            ServerCallStreamObserver<IngestArticlesResponse> responses,
            Function<IngestArticlesRequest, CompletionStage<CompletionStage<CreateArticleResponse>>> work) {
        IngestStream stream = new IngestStream(responses, work, open::remove);
        open.add(stream);
        stream.start();
        if (draining) {
            stream.drain();
        }
        return stream;
    }

    /** Lets every stream answer the articles it has received, and then end with {@code UNAVAILABLE}. */
    void drain() {
        draining = true;
        open.forEach(IngestStream::drain);
    }
}
