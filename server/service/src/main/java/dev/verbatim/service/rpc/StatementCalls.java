package dev.verbatim.service.rpc;

import dev.verbatim.attribution.Speaker;
import dev.verbatim.service.archive.Archive;
import dev.verbatim.service.archive.Holding;
import dev.verbatim.service.archive.Listing;
import dev.verbatim.service.archive.Snapshot;
import dev.verbatim.service.store.Deposit;
import dev.verbatim.service.wire.ArticleForm;
import dev.verbatim.service.wire.ArticleMessages;
import dev.verbatim.service.wire.Failure;
import dev.verbatim.service.wire.FailureException;
import dev.verbatim.service.wire.Names;
import dev.verbatim.service.wire.Questions;
import dev.verbatim.service.wire.SearchMessages;
import dev.verbatim.service.wire.StatementMessages;
import dev.verbatim.service.wire.Violations;
import dev.verbatim.utterance.Utterance;
import dev.verbatim.v1.GetSpeakerRequest;
import dev.verbatim.v1.GetSpeakerResponse;
import dev.verbatim.v1.GetStatementRequest;
import dev.verbatim.v1.ListSpeakersRequest;
import dev.verbatim.v1.ListSpeakersResponse;
import dev.verbatim.v1.ListStatementsRequest;
import dev.verbatim.v1.ListStatementsResponse;
import dev.verbatim.v1.ReconstructStatementsRequest;
import dev.verbatim.v1.ReconstructStatementsResponse;
import dev.verbatim.v1.SearchStatementsRequest;
import dev.verbatim.v1.SearchStatementsResponse;
import dev.verbatim.v1.Statement;
import dev.verbatim.v1.StatementMatch;
import dev.verbatim.v1.StatementServiceGrpc.StatementServiceImplBase;
import dev.verbatim.v1.VerifyQuotationRequest;
import dev.verbatim.v1.VerifyQuotationResponse;
import dev.verbatim.v1.WatchStatementsRequest;
import dev.verbatim.v1.WatchStatementsResponse;
import dev.verbatim.verification.Inquiry;
import dev.verbatim.verification.StatementIndex;
import dev.verbatim.witness.TooManyQuotationsException;
import io.grpc.ServerServiceDefinition;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** {@code StatementService}: answers who said what, when, through which channel and according to whom. */
final class StatementCalls extends StatementServiceImplBase {

    private static final int HITS = 10_000;
    private static final long SCORE_BITS = Double.doubleToLongBits(1.0);

    private final Archive<Statement> archive;
    private final Calls calls;
    private final WatchStreams watches;
    private final EncodedAnswers answers = new EncodedAnswers();

    StatementCalls(Archive<Statement> archive, Calls calls, WatchStreams watches) {
        this.archive = archive;
        this.calls = calls;
        this.watches = watches;
    }

    /** The service, but that it answers {@code GetStatement} with bytes that are kept. */
    ServerServiceDefinition definition() {
        return EncodedAnswers.bind(bindService(), this::getEncodedStatement);
    }

    private void getEncodedStatement(GetStatementRequest request, StreamObserver<byte[]> observer) {
        Snapshot snapshot = archive.snapshot();
        Optional<Utterance> known = Names.statementId(request.getName()).flatMap(snapshot::utterance);
        if (known.isPresent() && !archive.hasEdition(known.get())) {
            calls.lookUp(observer, () -> statement(request, known, snapshot));
        } else {
            calls.now(observer, () -> statement(request, known, snapshot));
        }
    }

    private byte[] statement(GetStatementRequest request, Optional<Utterance> known, Snapshot snapshot) {
        Violations violations = new Violations();
        boolean full = violations.isFull(request.getView(), true);
        if (known.isEmpty()) {
            violations.statementId("name", request.getName());
        }
        violations.throwIfAny();
        Utterance utterance =
                known.orElseThrow(() -> new FailureException(new Failure.ResourceNotFound(request.getName())));
        return answers.get(archive.edition(utterance), utterance, snapshot, full);
    }

    @Override
    public void listStatements(ListStatementsRequest request, StreamObserver<ListStatementsResponse> observer) {
        calls.lookUp(observer, () -> {
            Violations violations = new Violations();
            int size = violations.pageSize(request.getPageSize());
            boolean full = violations.isFull(request.getView(), false);
            violations.throwIfAny();
            Pages pages = Pages.of("ListStatements", request, size, request.getPageToken());
            Snapshot snapshot = archive.snapshot();
            Pages.Page<Statement> page = pages.page(
                    snapshot.statements(),
                    utterance -> StatementMessages.statement(archive.edition(utterance), snapshot, full));
            return ListStatementsResponse.newBuilder()
                    .addAllStatements(page.messages())
                    .setNextPageToken(page.nextPageToken())
                    .build();
        });
    }

    @Override
    public void searchStatements(SearchStatementsRequest request, StreamObserver<SearchStatementsResponse> observer) {
        calls.lookUp(observer, () -> {
            Questions.Conditions conditions = Questions.conditions(request);
            Pages pages = Pages.of("SearchStatements", request, conditions.pageSize(), request.getPageToken());
            boolean full = conditions.full();
            Snapshot snapshot = archive.snapshot();
            Filter filter = new Filter(conditions, snapshot);
            Pages.Page<StatementMatch> page = request.getText().isEmpty()
                    ? pages.page(
                            snapshot.statements().where(filter::admits),
                            utterance -> SearchMessages.match(archive.edition(utterance), snapshot, full))
                    : pages.page(
                            hits(request.getText(), filter, snapshot),
                            hit -> SearchMessages.match(hit, snapshot, full));
            return SearchStatementsResponse.newBuilder()
                    .addAllMatches(page.messages())
                    .setNextPageToken(page.nextPageToken())
                    .build();
        });
    }

    private static Listing<StatementIndex.Hit> hits(String text, Filter filter, Snapshot snapshot) {
        List<StatementIndex.Hit> hits = snapshot.index().search(text, HITS).stream()
                .filter(hit -> filter.admits(hit.statement()))
                .toList();
        return Listing.of(
                hits,
                hit -> "%016x %s"
                        .formatted(
                                SCORE_BITS - Double.doubleToLongBits(hit.score()),
                                hit.statement().id()));
    }

    @Override
    public void verifyQuotation(VerifyQuotationRequest request, StreamObserver<VerifyQuotationResponse> observer) {
        calls.lookUp(observer, () -> {
            Inquiry inquiry = Questions.inquiry(request);
            Snapshot snapshot = archive.snapshot();
            return SearchMessages.verification(snapshot.index().verify(inquiry), snapshot);
        });
    }

    @Override
    public void reconstructStatements(
            ReconstructStatementsRequest request, StreamObserver<ReconstructStatementsResponse> observer) {
        calls.read(observer, () -> {
            List<Holding> holdings = read(ArticleForm.reconstruct(request));
            Snapshot snapshot = archive.match(holdings);
            ReconstructStatementsResponse.Builder response = ReconstructStatementsResponse.newBuilder();
            for (Listing.Entry<Utterance> entry : snapshot.statements().entries()) {
                Calls.requireUncancelled();
                response.addStatements(StatementMessages.statement(archive.edition(entry.thing()), snapshot, true));
            }
            holdings.forEach(holding -> response.addArticles(ArticleMessages.article(holding, snapshot, false)));
            return CompletableFuture.completedFuture(response.build());
        });
    }

    private List<Holding> read(List<Deposit> deposits) {
        List<Holding> holdings = new ArrayList<>();
        for (Deposit deposit : deposits) {
            Calls.requireUncancelled();
            try {
                holdings.add(archive.read(deposit));
            } catch (TooManyQuotationsException e) {
                throw Errors.tooManyQuotations("articles[" + holdings.size() + "].text", e);
            }
        }
        return holdings;
    }

    @Override
    public void getSpeaker(GetSpeakerRequest request, StreamObserver<GetSpeakerResponse> observer) {
        calls.now(observer, () -> {
            Violations violations = new Violations();
            String id = violations.speakerId("name", request.getName());
            violations.throwIfAny();
            Speaker speaker = archive.snapshot()
                    .speaker(id)
                    .orElseThrow(() -> new FailureException(new Failure.ResourceNotFound(request.getName())));
            return GetSpeakerResponse.newBuilder()
                    .setSpeaker(StatementMessages.speaker(speaker))
                    .build();
        });
    }

    @Override
    public void listSpeakers(ListSpeakersRequest request, StreamObserver<ListSpeakersResponse> observer) {
        calls.lookUp(observer, () -> {
            Violations violations = new Violations();
            int size = violations.pageSize(request.getPageSize());
            violations.throwIfAny();
            Pages.Page<dev.verbatim.v1.Speaker> page = Pages.of("ListSpeakers", request, size, request.getPageToken())
                    .page(archive.snapshot().speakers(), StatementMessages::speaker);
            return ListSpeakersResponse.newBuilder()
                    .addAllSpeakers(page.messages())
                    .setNextPageToken(page.nextPageToken())
                    .build();
        });
    }

    @Override
    public void watchStatements(WatchStatementsRequest request, StreamObserver<WatchStatementsResponse> observer) {
        watches.open((ServerCallStreamObserver<WatchStatementsResponse>) observer, Questions.watch(request));
    }
}
