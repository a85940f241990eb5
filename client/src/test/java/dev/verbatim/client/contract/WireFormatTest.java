package dev.verbatim.client.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.MessageLite;
import dev.verbatim.v1.ArticleServiceGrpc;
import dev.verbatim.v1.CreateArticleRequest;
import dev.verbatim.v1.ExtractQuotationsRequest;
import dev.verbatim.v1.StatementServiceGrpc;
import dev.verbatim.v1.VerifyQuotationRequest;
import io.grpc.CallOptions;
import io.grpc.MethodDescriptor;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthGrpc;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.StreamObserver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What generated code would never send, and the services that every server has. */
@Timeout(60)
class WireFormatTest {
    private static final String PLACEHOLDER = "XXX";

    @RegisterExtension
    static final WireServer SERVER = WireServer.start();

    @ParameterizedTest
    @CsvSource({
        "C32841, an overlong start without its end",
        "FFFE41, bytes that never occur",
        "EDA080, half of a surrogate pair",
        "F09F98, an emoji cut short"
    })
    void textThatIsNotUtf8_namesTheField(String hexadecimal, String what) {
        var article = Texts.article("Cut: " + PLACEHOLDER);
        var extract = ExtractQuotationsRequest.newBuilder().setArticle(article).build();
        var create = CreateArticleRequest.newBuilder().setArticle(article).build();
        var verify = VerifyQuotationRequest.newBuilder().setText(PLACEHOLDER).build();

        assertThat(raw(ArticleServiceGrpc.getExtractQuotationsMethod(), with(hexadecimal, extract)))
                .as(what)
                .isEqualTo("INVALID_ARGUMENT FIELD_INVALID {field=article.text} [article.text]");
        assertThat(raw(ArticleServiceGrpc.getCreateArticleMethod(), with(hexadecimal, create)))
                .isEqualTo("INVALID_ARGUMENT FIELD_INVALID {field=article.text} [article.text]");
        assertThat(raw(StatementServiceGrpc.getVerifyQuotationMethod(), with(hexadecimal, verify)))
                .isEqualTo("INVALID_ARGUMENT FIELD_INVALID {field=text} [text]");
    }

    @Test
    void bytesThatAreNoMessage_areTheCallersFault() {
        assertThat(raw(ArticleServiceGrpc.getExtractQuotationsMethod(), new byte[] {0x0A, 0x7F, 0x01}))
                .startsWith("INVALID_ARGUMENT");
    }

    @Test
    void health_wholeServerAndEachService_isServing() {
        var health = HealthGrpc.newBlockingStub(SERVER.channel());

        assertThat(List.of("", ArticleServiceGrpc.SERVICE_NAME, StatementServiceGrpc.SERVICE_NAME))
                .allSatisfy(service -> assertThat(health.check(HealthCheckRequest.newBuilder()
                                        .setService(service)
                                        .build())
                                .getStatus()
                                .name())
                        .isEqualTo("SERVING"));
        assertThat(Refused.by(() -> health.check(
                        HealthCheckRequest.newBuilder().setService("unknown").build())))
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void reflection_version1_listsTheServices() {
        var answers = new Answers<io.grpc.reflection.v1.ServerReflectionResponse>();
        var requests = io.grpc.reflection.v1.ServerReflectionGrpc.newStub(SERVER.channel())
                .serverReflectionInfo(answers);
        requests.onNext(io.grpc.reflection.v1.ServerReflectionRequest.newBuilder()
                .setListServices("")
                .build());
        requests.onCompleted();

        assertThat(answers.all().get(0).getListServicesResponse().getServiceList())
                .extracting(io.grpc.reflection.v1.ServiceResponse::getName)
                .contains(ArticleServiceGrpc.SERVICE_NAME, StatementServiceGrpc.SERVICE_NAME);
    }

    @Test
    void reflection_version1Alpha_listsTheServices() {
        var answers = new Answers<io.grpc.reflection.v1alpha.ServerReflectionResponse>();
        var requests = io.grpc.reflection.v1alpha.ServerReflectionGrpc.newStub(SERVER.channel())
                .serverReflectionInfo(answers);
        requests.onNext(io.grpc.reflection.v1alpha.ServerReflectionRequest.newBuilder()
                .setListServices("")
                .build());
        requests.onCompleted();

        assertThat(answers.all().get(0).getListServicesResponse().getServiceList())
                .extracting(io.grpc.reflection.v1alpha.ServiceResponse::getName)
                .contains(ArticleServiceGrpc.SERVICE_NAME, StatementServiceGrpc.SERVICE_NAME);
    }

    @ParameterizedTest
    @ValueSource(strings = {"verbatim.v1.ArticleService.CreateArticle", "verbatim.v1.Statement"})
    void reflection_symbol_givesTheFileThatDeclaresIt(String symbol) {
        var answers = new Answers<io.grpc.reflection.v1.ServerReflectionResponse>();
        var requests = io.grpc.reflection.v1.ServerReflectionGrpc.newStub(SERVER.channel())
                .serverReflectionInfo(answers);
        requests.onNext(io.grpc.reflection.v1.ServerReflectionRequest.newBuilder()
                .setFileContainingSymbol(symbol)
                .build());
        requests.onCompleted();

        assertThat(answers.all().get(0).getFileDescriptorResponse().getFileDescriptorProtoList())
                .isNotEmpty();
    }

    /** The message's bytes, in which three others stand for the placeholder. */
    private static byte[] with(String hexadecimal, MessageLite message) {
        var bytes = message.toByteArray();
        int place = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf(PLACEHOLDER);
        System.arraycopy(
                java.util.HexFormat.of().parseHex(hexadecimal), 0, bytes, place, PLACEHOLDER.getBytes(UTF_8).length);
        return bytes;
    }

    private static String raw(MethodDescriptor<?, ?> method, byte[] request) {
        var rawMethod = MethodDescriptor.<byte[], byte[]>newBuilder()
                .setType(MethodDescriptor.MethodType.UNARY)
                .setFullMethodName(method.getFullMethodName())
                .setRequestMarshaller(new Bytes())
                .setResponseMarshaller(new Bytes())
                .build();
        return Refused.by(
                () -> ClientCalls.blockingUnaryCall(SERVER.channel(), rawMethod, CallOptions.DEFAULT, request));
    }

    private static final class Bytes implements MethodDescriptor.Marshaller<byte[]> {
        @Override
        public InputStream stream(byte[] bytes) {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public byte[] parse(InputStream stream) {
            try {
                return stream.readAllBytes();
            } catch (IOException cause) {
                throw new UncheckedIOException(cause);
            }
        }
    }

    private static final class Answers<T> implements StreamObserver<T> {
        private final List<T> answers = new ArrayList<>();
        private final CompletableFuture<List<T>> ended = new CompletableFuture<>();

        List<T> all() {
            return ended.join();
        }

        @Override
        public void onNext(T answer) {
            answers.add(answer);
        }

        @Override
        public void onError(Throwable cause) {
            ended.completeExceptionally(cause);
        }

        @Override
        public void onCompleted() {
            ended.complete(answers);
        }
    }
}
