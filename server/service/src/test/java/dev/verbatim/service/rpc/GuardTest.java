package dev.verbatim.service.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.rpc.ErrorInfo;
import com.google.rpc.Status;
import dev.verbatim.service.archive.Engine;
import dev.verbatim.service.archive.PlainEngine;
import dev.verbatim.v1.Article;
import dev.verbatim.v1.ArticleServiceGrpc;
import dev.verbatim.v1.CreateArticleRequest;
import dev.verbatim.v1.ExtractQuotationsRequest;
import io.grpc.CallOptions;
import io.grpc.Context;
import io.grpc.MethodDescriptor;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import io.grpc.stub.ClientCalls;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whatever arrives, the answer is a status that says what is wrong, and never what the server is like inside. */
class GuardTest {

    private static final int LIMIT = 4 * 1024 * 1024;

    private final PlainEngine engine = new PlainEngine();
    private final Served served = new Served(engine.engine());

    @AfterEach
    void stop() {
        served.close();
    }

    @Test
    void call_loneSurrogate_namesTheField() throws InvalidProtocolBufferException {
        byte[] article = {0x42, 3, (byte) 0xED, (byte) 0xA0, (byte) 0x80};
        byte[] request = {0x0A, 5, article[0], article[1], article[2], article[3], article[4]};

        Status status = refusal(request, "identity");

        assertThat(status.getCode()).isEqualTo(io.grpc.Status.Code.INVALID_ARGUMENT.value());
        ErrorInfo info = status.getDetails(0).unpack(ErrorInfo.class);
        assertThat(info.getReason()).isEqualTo("ERROR_REASON_FIELD_INVALID");
        assertThat(info.getMetadataMap()).isEqualTo(Map.of("field", "article.text"));
    }

    @Test
    void call_noMessage_isInvalid() throws InvalidProtocolBufferException {
        Status status = refusal(new byte[] {(byte) 0xFF, (byte) 0xFF}, "identity");

        assertThat(status.getDetails(0).unpack(ErrorInfo.class).getMetadataMap())
                .isEqualTo(Map.of("field", "request"));
    }

    @Test
    void call_messageTooLarge_isRefusedAndTheServerLives() {
        byte[] large = ofText(LIMIT);

        for (String compression : new String[] {"identity", "gzip"}) {
            Status status = refusal(large, compression);
            assertThat(status.getCode())
                    .as(compression + " " + status)
                    .isEqualTo(io.grpc.Status.Code.RESOURCE_EXHAUSTED.value());
        }
        assertThat(served.articles()
                        .extractQuotations(ExtractQuotationsRequest.newBuilder()
                                .setArticle(Article.newBuilder().setText("Ada Brook: Yes."))
                                .build())
                        .getQuotationsCount())
                .isEqualTo(1);
    }

    @Test
    void call_messageAsLargeAsAllowed_isReadAndOneByteMoreIsNot() {
        int wrapping = 2 * 5;

        assertThat(refusal(ofText(LIMIT - wrapping), "identity").getCode())
                .isEqualTo(io.grpc.Status.Code.INVALID_ARGUMENT.value());
        assertThat(refusal(ofText(LIMIT - wrapping + 1), "identity").getCode())
                .isEqualTo(io.grpc.Status.Code.RESOURCE_EXHAUSTED.value());
    }

    @Test
    void call_withoutDeadline_isReadWithTheServers() {
        AtomicBoolean hasDeadline = new AtomicBoolean();
        Engine noting = new Engine(
                article -> {
                    hasDeadline.set(Context.current().getDeadline() != null);
                    return engine.read(article);
                },
                () -> engine::match,
                engine::edit);
        try (Served other = new Served(noting)) {
            other.articles().createArticle(create("Ada Brook: Yes."));

            assertThat(hasDeadline).isTrue();
        }
    }

    @Test
    void call_bugInTheServer_isInternalWithoutItsCause() {
        Engine broken = new Engine(
                article -> {
                    throw new IllegalStateException("secret");
                },
                () -> engine::match,
                engine::edit);
        try (LogCapture log = new LogCapture(Errors.class);
                Served other = new Served(broken)) {
            var thrown = catchThrowableOfType(
                    StatusRuntimeException.class, () -> other.articles().createArticle(create("Ada Brook: Yes.")));

            assertThat(thrown.getStatus().getCode()).isEqualTo(io.grpc.Status.Code.INTERNAL);
            assertThat(thrown.getStatus().getDescription())
                    .contains("request id")
                    .doesNotContain("secret");
            assertThat(log.causes())
                    .extracting(Throwable::getMessage)
                    .containsExactly(IllegalStateException.class.getName());
        }
    }

    private static byte[] ofText(int bytes) {
        return ExtractQuotationsRequest.newBuilder()
                .setArticle(Article.newBuilder().setTextBytes(ByteString.copyFrom(new byte[bytes])))
                .build()
                .toByteArray();
    }

    private static CreateArticleRequest create(String text) {
        return CreateArticleRequest.newBuilder()
                .setArticle(Article.newBuilder().setText(text))
                .build();
    }

    private Status refusal(byte[] request, String compression) {
        MethodDescriptor<byte[], byte[]> method = ArticleServiceGrpc.getExtractQuotationsMethod().toBuilder(
                        new Bytes(), new Bytes())
                .build();
        var thrown = catchThrowableOfType(
                StatusRuntimeException.class,
                () -> ClientCalls.blockingUnaryCall(
                        served.channel, method, CallOptions.DEFAULT.withCompression(compression), request));
        return StatusProto.fromThrowable(thrown);
    }

    private static final class Bytes implements MethodDescriptor.Marshaller<byte[]> {
        @Override
        public InputStream stream(byte[] value) {
            return new ByteArrayInputStream(value);
        }

        @Override
        public byte[] parse(InputStream stream) {
            try {
                return stream.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
