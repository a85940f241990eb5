package dev.verbatim.client.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.reflect.TypeToken;
import dev.verbatim.v1.ArticleServiceGrpc;
import dev.verbatim.v1.GetStatementRequest;
import dev.verbatim.v1.GetStatementResponse;
import dev.verbatim.v1.StatementServiceGrpc;
import io.grpc.Grpc;
import io.grpc.InsecureServerCredentials;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Server;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The service config that clients are given, against a server that fails a number of times first. */
@Timeout(60)
class RetryContractTest {
    private static final Metadata.Key<String> PUSHBACK =
            Metadata.Key.of("grpc-retry-pushback-ms", Metadata.ASCII_STRING_MARSHALLER);

    private record Entry(List<Method> name) {}

    private record Method(String service, String method) {
        String fullName() {
            return service + "/" + method;
        }
    }

    private record Config(List<Entry> methodConfig) {}

    @Test
    void config_methods_areThoseThatReadAndThoseThatStoreByName() {
        var safe = Stream.of(ArticleServiceGrpc.getServiceDescriptor(), StatementServiceGrpc.getServiceDescriptor())
                .flatMap(service -> service.getMethods().stream())
                .filter(MethodDescriptor::isSafe)
                .map(MethodDescriptor::getFullMethodName);
        var byName = Stream.of(
                        ArticleServiceGrpc.getCreateArticleMethod(), ArticleServiceGrpc.getIngestArticlesMethod())
                .map(MethodDescriptor::getFullMethodName);

        var named = config(TypeToken.get(Config.class)).methodConfig().stream()
                .flatMap(entry -> entry.name().stream())
                .map(Method::fullName);

        assertThat(named.toList())
                .containsExactlyInAnyOrderElementsOf(Stream.concat(safe, byName).toList());
    }

    /* A status that is not retryable is tried again where the server says when; -1 says never. */
    @ParameterizedTest
    @CsvSource({
        "UNAVAILABLE,        '',  3, 4, OK",
        "UNAVAILABLE,        '',  4, 4, UNAVAILABLE",
        "UNAVAILABLE,        -1,  1, 1, UNAVAILABLE",
        "RESOURCE_EXHAUSTED, '',  1, 1, RESOURCE_EXHAUSTED",
        "RESOURCE_EXHAUSTED, 10,  3, 4, OK",
        "INTERNAL,           '',  1, 1, INTERNAL",
        "DEADLINE_EXCEEDED,  '',  1, 1, DEADLINE_EXCEEDED",
    })
    void call_serverFailsFirst_isTriedAgainFourTimesInAll(
            Status.Code code, String pushback, int failures, int attempts, Status.Code outcome) throws Exception {
        var failing = new Failing(code, pushback, failures);
        var server = Grpc.newServerBuilderForPort(0, InsecureServerCredentials.create())
                .addService(failing)
                .build()
                .start();
        var channel = channel(server);
        try {
            assertThat(outcome(channel)).isEqualTo(outcome);
            assertThat(failing.calls).hasValue(attempts);
        } finally {
            channel.shutdownNow();
            server.shutdownNow();
        }
    }

    private static ManagedChannel channel(Server server) {
        return ManagedChannelBuilder.forAddress("127.0.0.1", server.getPort())
                .usePlaintext()
                .defaultServiceConfig(config(new TypeToken<Map<String, Object>>() {}))
                .build();
    }

    private static <T> T config(TypeToken<T> type) {
        try (Reader json = new InputStreamReader(
                ArticleServiceGrpc.class.getResourceAsStream("service-config.json"), StandardCharsets.UTF_8)) {
            return new Gson().fromJson(json, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Status.Code outcome(ManagedChannel channel) {
        var statements = StatementServiceGrpc.newBlockingStub(channel);
        try {
            statements.getStatement(GetStatementRequest.getDefaultInstance());
            return Status.Code.OK;
        } catch (StatusRuntimeException failed) {
            return failed.getStatus().getCode();
        }
    }

    private static final class Failing extends StatementServiceGrpc.StatementServiceImplBase {
        private final AtomicInteger calls = new AtomicInteger();
        private final Status.Code code;
        private final String pushback;
        private final int failures;

        Failing(Status.Code code, String pushback, int failures) {
            this.code = code;
            this.pushback = pushback;
            this.failures = failures;
        }

        @Override
        public void getStatement(GetStatementRequest request, StreamObserver<GetStatementResponse> observer) {
            if (calls.incrementAndGet() > failures) {
                observer.onNext(GetStatementResponse.getDefaultInstance());
                observer.onCompleted();
                return;
            }
            var trailers = new Metadata();
            if (!pushback.isEmpty()) {
                trailers.put(PUSHBACK, pushback);
            }
            observer.onError(code.toStatus().asRuntimeException(trailers));
        }
    }
}
