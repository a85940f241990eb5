package dev.verbatim.service.rpc;

import dev.verbatim.service.archive.Archive;
import dev.verbatim.service.archive.Holding;
import dev.verbatim.service.archive.Listing;
import dev.verbatim.service.archive.Outcome;
import dev.verbatim.service.archive.Snapshot;
import dev.verbatim.service.store.Deposit;
import dev.verbatim.service.wire.ArticleForm;
import dev.verbatim.service.wire.ArticleMessages;
import dev.verbatim.service.wire.Failure;
import dev.verbatim.service.wire.FailureException;
import dev.verbatim.service.wire.Names;
import dev.verbatim.service.wire.Violations;
import dev.verbatim.v1.Article;
import dev.verbatim.v1.ArticleServiceGrpc.ArticleServiceImplBase;
import dev.verbatim.v1.CreateArticleRequest;
import dev.verbatim.v1.CreateArticleResponse;
import dev.verbatim.v1.DeleteArticleRequest;
import dev.verbatim.v1.DeleteArticleResponse;
import dev.verbatim.v1.ExtractQuotationsRequest;
import dev.verbatim.v1.ExtractQuotationsResponse;
import dev.verbatim.v1.GetArticleRequest;
import dev.verbatim.v1.GetArticleResponse;
import dev.verbatim.v1.IngestArticlesRequest;
import dev.verbatim.v1.IngestArticlesResponse;
import dev.verbatim.v1.ListArticlesRequest;
import dev.verbatim.v1.ListArticlesResponse;
import dev.verbatim.v1.ListQuotationsRequest;
import dev.verbatim.v1.ListQuotationsResponse;
import dev.verbatim.v1.Quotation;
import dev.verbatim.v1.UpdateArticleRequest;
import dev.verbatim.v1.UpdateArticleResponse;
import dev.verbatim.witness.Witness;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** {@code ArticleService}: takes articles in and reports the quotations found in them. */
final class ArticleCalls extends ArticleServiceImplBase {

    private final Archive<?> archive;
    private final Calls calls;
    private final Workers workers;
    private final IngestStreams streams;

    ArticleCalls(Archive<?> archive, Calls calls, Workers workers, IngestStreams streams) {
        this.archive = archive;
        this.calls = calls;
        this.workers = workers;
        this.streams = streams;
    }

    @Override
    public void createArticle(CreateArticleRequest request, StreamObserver<CreateArticleResponse> observer) {
        calls.read(observer, () -> created(ArticleForm.create(request)));
    }

    /** Reads an article at once; the answer comes when it is stored and its statements are known. */
    private CompletionStage<CreateArticleResponse> created(Deposit deposit) {
        return archive.file(deposit).thenApplyAsync(ArticleCalls::answer, workers.lookups());
    }

    private static CreateArticleResponse answer(Outcome outcome) {
        Outcome.Filed filed = filed(outcome);
        return ArticleMessages.created(filed.holding(), filed.snapshot());
    }

    private static Outcome.Filed filed(Outcome outcome) {
        if (outcome instanceof Outcome.Filed filed) {
            return filed;
        }
        throw refusal(outcome);
    }

    private static RuntimeException refusal(Outcome outcome) {
        if (outcome instanceof Outcome.NameTaken taken) {
            return new FailureException(new Failure.ArticleNameTaken(Names.article(taken.articleId())));
        }
        if (outcome instanceof Outcome.Absent absent) {
            return new FailureException(new Failure.ResourceNotFound(Names.article(absent.articleId())));
        }
        if (outcome instanceof Outcome.OtherVersion other) {
            return new FailureException(new Failure.EtagMismatch(Names.article(other.articleId()), other.etag()));
        }
        if (outcome instanceof Outcome.StoreFull full) {
            return new FailureException(Failure.StoreFull.inMemory(full.bytesInUse(), full.maximumBytes()));
        }
        if (outcome instanceof Outcome.DiskFull full) {
            return new FailureException(Failure.StoreFull.onDisk(full.bytesInUse(), full.maximumBytes()));
        }
        return new IllegalStateException("not what was asked for: " + outcome);
    }

    @Override
    public void getArticle(GetArticleRequest request, StreamObserver<GetArticleResponse> observer) {
        calls.now(observer, () -> {
            Violations violations = new Violations();
            String id = violations.articleId("name", request.getName());
            boolean full = violations.isFull(request.getView(), true);
            violations.throwIfAny();
            Snapshot snapshot = archive.snapshot();
            Article article = ArticleMessages.article(holding(snapshot, id), snapshot, full);
            return GetArticleResponse.newBuilder().setArticle(article).build();
        });
    }

    private static Holding holding(Snapshot snapshot, String articleId) {
        return snapshot.holding(articleId)
                .orElseThrow(() -> new FailureException(new Failure.ResourceNotFound(Names.article(articleId))));
    }

    @Override
    public void listArticles(ListArticlesRequest request, StreamObserver<ListArticlesResponse> observer) {
        calls.lookUp(observer, () -> {
            Violations violations = new Violations();
            int size = violations.pageSize(request.getPageSize());
            boolean full = violations.isFull(request.getView(), false);
            violations.throwIfAny();
            Snapshot snapshot = archive.snapshot();
            Pages.Page<Article> page = Pages.of("ListArticles", request, size, request.getPageToken())
                    .page(snapshot.articles(), holding -> ArticleMessages.article(holding, snapshot, full));
            return ListArticlesResponse.newBuilder()
                    .addAllArticles(page.messages())
                    .setNextPageToken(page.nextPageToken())
                    .build();
        });
    }

    @Override
    public void listQuotations(ListQuotationsRequest request, StreamObserver<ListQuotationsResponse> observer) {
        calls.lookUp(observer, () -> {
            Violations violations = new Violations();
            String id = violations.articleId("parent", request.getParent());
            int size = violations.pageSize(request.getPageSize());
            violations.throwIfAny();
            Pages pages = Pages.of("ListQuotations", request, size, request.getPageToken());
            Snapshot snapshot = archive.snapshot();
            Holding holding = holding(snapshot, id);
            Listing<Witness> witnesses =
                    Listing.of(holding.testimony().witnesses(), witness -> "%09d".formatted(witness.number()));
            Pages.Page<Quotation> page =
                    pages.page(witnesses, witness -> ArticleMessages.quotation(witness, holding, snapshot));
            return ListQuotationsResponse.newBuilder()
                    .addAllQuotations(page.messages())
                    .setNextPageToken(page.nextPageToken())
                    .build();
        });
    }

    @Override
    public StreamObserver<IngestArticlesRequest> ingestArticles(StreamObserver<IngestArticlesResponse> observer) {
        ServerCallStreamObserver<IngestArticlesResponse> responses =
                (ServerCallStreamObserver<IngestArticlesResponse>) observer;
        return streams.open(responses, this::ingested);
    }

    private CompletionStage<CompletionStage<CreateArticleResponse>> ingested(IngestArticlesRequest request) {
        return Calls.begin(
                workers.reading(),
                () -> created(ArticleForm.create(request.getArticleId(), request.hasArticle(), request.getArticle())));
    }

    @Override
    public void extractQuotations(
            ExtractQuotationsRequest request, StreamObserver<ExtractQuotationsResponse> observer) {
        calls.read(observer, () -> {
            Holding holding = archive.read(ArticleForm.extract(request));
            return CompletableFuture.completedFuture(ExtractQuotationsResponse.newBuilder()
                    .addAllQuotations(ArticleMessages.quotations(holding))
                    .build());
        });
    }

    @Override
    public void updateArticle(UpdateArticleRequest request, StreamObserver<UpdateArticleResponse> observer) {
        calls.read(
                observer,
                () -> archive.replace(
                                ArticleForm.update(request),
                                etag(request.getArticle().getEtag()))
                        .thenApplyAsync(
                                outcome -> {
                                    Outcome.Filed filed = filed(outcome);
                                    return ArticleMessages.updated(filed.holding(), filed.snapshot());
                                },
                                workers.lookups()));
    }

    @Override
    public void deleteArticle(DeleteArticleRequest request, StreamObserver<DeleteArticleResponse> observer) {
        calls.read(observer, () -> {
            Violations violations = new Violations();
            String id = violations.articleId("name", request.getName());
            violations.throwIfAny();
            return archive.remove(id, etag(request.getEtag())).thenApply(outcome -> {
                if (outcome instanceof Outcome.Withdrawn) {
                    return DeleteArticleResponse.getDefaultInstance();
                }
                throw refusal(outcome);
            });
        });
    }

    private static Optional<String> etag(String etag) {
        return etag.isEmpty() ? Optional.empty() : Optional.of(etag);
    }
}
