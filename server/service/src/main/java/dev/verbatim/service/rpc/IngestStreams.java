package dev.verbatim.service.rpc;

import dev.verbatim.v1.CreateArticleResponse;
import dev.verbatim.v1.IngestArticlesRequest;
import dev.verbatim.v1.IngestArticlesResponse;
import io.grpc.stub.ServerCallStreamObserver;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/** The streams of articles that are open, so that they can be told to end. Safe for use by several threads. */
final class IngestStreams {

    /**
     * A stream may hold as many articles unanswered as there are in the archive, up to this many. So groups grow with the
     * archive, and matching all groups of a stream takes some times as long as matching the whole, however long it is.
     */
    private static final int LARGEST_WINDOW = 8_192;

    private final IntSupplier window;
    private final Supplier<Runnable> expectation;
    private final Set<IngestStream> open = ConcurrentHashMap.newKeySet();
    private volatile boolean draining;

    private IngestStreams(IntSupplier window, Supplier<Runnable> expectation) {
        this.window = window;
        this.expectation = expectation;
    }

    /** No stream yet; {@code articlesStored} tells how large the archive is. */
    IngestStreams(IntSupplier articlesStored) {
        this(() -> Math.min(LARGEST_WINDOW, Math.max(IngestStream.IN_WORK, articlesStored.getAsInt())), () -> () -> {});
    }

    /** No stream yet; as long as one brings articles, {@code expectation} has been asked and what it gave has not been run. */
    static IngestStreams gathering(Supplier<Runnable> expectation) {
        return new IngestStreams(() -> LARGEST_WINDOW, expectation);
    }

    /** Opens a stream; {@code work} is a stage that ends when an article has been read, and holds the one to come. */
    IngestStream open(
            ServerCallStreamObserver<IngestArticlesResponse> responses,
            Function<IngestArticlesRequest, CompletionStage<CompletionStage<CreateArticleResponse>>> work) {
        IngestStream stream = new IngestStream(responses, work, window, expectation.get(), open::remove);
        open.add(stream);
        stream.start();
        if (draining) {
            stream.drain();
        }
        return stream;
    }

    /** How many there are. */
    int count() {
        return open.size();
    }

    /** Lets every stream answer the articles it has received, and then end with {@code UNAVAILABLE}. */
    void drain() {
        draining = true;
        open.forEach(IngestStream::drain);
    }
}
