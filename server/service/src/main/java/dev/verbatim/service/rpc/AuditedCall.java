package dev.verbatim.service.rpc;

import dev.verbatim.service.journal.Journal;
import dev.verbatim.service.wire.Names;
import dev.verbatim.v1.CreateArticleRequest;
import dev.verbatim.v1.CreateArticleResponse;
import dev.verbatim.v1.DeleteArticleRequest;
import dev.verbatim.v1.IngestArticlesRequest;
import dev.verbatim.v1.IngestArticlesResponse;
import dev.verbatim.v1.UpdateArticleRequest;
import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.ServerCall;
import io.grpc.Status;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A call that writes: a line is logged for each article that it writes, would have written, or was refused to. What the
 * client called the article is logged only if it may be a name.
 */
final class AuditedCall<Q, R> extends OrderlyCall<Q, R> {

    private static final Journal AUDIT = new Journal("dev.verbatim.audit");
    private static final String UNNAMED = "";

    private final Caller caller;
    private final AtomicBoolean streams = new AtomicBoolean();

    /** The articles of a stream that have no answer yet, by request id. */
    private final Map<String, String> unanswered = new ConcurrentHashMap<>();

    private volatile String article = UNNAMED;

    AuditedCall(ServerCall<Q, R> call, Caller caller, CallObserver.OfMethod observer, long beginning) {
        super(call, caller, observer, beginning);
        this.caller = caller;
    }

    /** A listener that notes which articles come in. */
    ServerCall.Listener<Q> noting(ServerCall.Listener<Q> listener) {
        return new SimpleForwardingServerCallListener<>(listener) {
            @Override
            public void onMessage(Q message) {
                received(message);
                super.onMessage(message);
            }
        };
    }

    private void received(Q message) {
        if (message instanceof CreateArticleRequest create) {
            article = name(Names.article(create.getArticleId()));
        } else if (message instanceof UpdateArticleRequest update) {
            article = name(update.getArticle().getName());
        } else if (message instanceof DeleteArticleRequest delete) {
            article = name(delete.getName());
        } else if (message instanceof IngestArticlesRequest ingest) {
            streams.set(true);
            unanswered.put(ingest.getRequestId(), name(Names.article(ingest.getArticleId())));
        }
    }

    private static String name(String given) {
        return Names.articleId(given).map(Names::article).orElse(UNNAMED);
    }

    @Override
    void answering(R message) {
        if (message instanceof CreateArticleResponse created) {
            article = created.getArticle().getName();
        } else if (message instanceof IngestArticlesResponse answer) {
            String name = unanswered.getOrDefault(answer.getRequestId(), UNNAMED);
            unanswered.remove(answer.getRequestId());
            if (answer.hasError()) {
                tell(name, Status.fromCodeValue(answer.getError().getCode()).getCode());
            } else {
                tell(answer.getResult().getArticle().getName(), Status.Code.OK);
            }
        }
    }

    @Override
    void ending(Status.Code code) {
        if (streams.get()) {
            unanswered.values().forEach(name -> tell(name, code));
        } else if (code != Status.Code.OK || !article.isEmpty()) {
            tell(article, code);
        }
    }

    private void tell(String name, Status.Code code) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("principal", caller.name());
        fields.put("method", String.valueOf(getMethodDescriptor().getBareMethodName()));
        fields.put("article", name);
        fields.put("status", code.name());
        fields.put("requestId", caller.requestId());
        AUDIT.info("write", fields);
    }
}
