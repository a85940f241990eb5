package dev.verbatim.client.library;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Any;
import com.google.rpc.BadRequest;
import com.google.rpc.Code;
import com.google.rpc.ErrorInfo;
import com.google.rpc.RetryInfo;
import com.google.rpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.io.IOException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailureTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PAGE_TOKEN_INVALID   | method=a/B                   | PageTokenInvalid[method=a/B]
            LANGUAGE_UNSUPPORTED | languageCode=de supportedLanguageCodes=en | LanguageUnsupported[languageCode=de, supportedLanguageCodes=en]
            ARTICLE_NAME_TAKEN   | article=articles/a           | ArticleNameTaken[article=articles/a]
            RESOURCE_NOT_FOUND   | name=articles/a              | ResourceNotFound[resource=articles/a]
            STORE_FULL           | bytesInUse=9000000000 maximumBytes=8000000000 | StoreFull[bytesInUse=9000000000, maximumBytes=8000000000]
            ETAG_MISMATCH        | name=articles/a etag=x       | EtagMismatch[resource=articles/a, etag=x]
            UNAUTHENTICATED      | ''                           | Unauthenticated[]
            PERMISSION_DENIED    | requiredRole=writer          | PermissionDenied[requiredRole=writer]
            RATE_LIMITED         | limitPerSecond=0.5           | RateLimited[limitPerSecond=0.5]
            RESUME_TOKEN_EXPIRED | method=a/B                   | ResumeTokenExpired[method=a/B]
            MEMORY_SHORT         | bytesInUse=9 maximumBytes=10 | MemoryShort[bytesInUse=9, maximumBytes=10]
            NEWER_THAN_THIS      | key=value                    | Other[name=NEWER_THAN_THIS, metadata={key=value}]
            STORE_FULL           | bytesInUse=1                 | Other[name=STORE_FULL, metadata={bytesInUse=1}]
            STORE_FULL           | bytesInUse=1 maximumBytes=no | Other[name=STORE_FULL, metadata={bytesInUse=1, maximumBytes=no}]
            UNSPECIFIED          | ''                           | Other[name=UNSPECIFIED, metadata={}]
            """)
    void of_reasonAndMetadata_isTyped(String reason, String metadata, String typed) {
        var failure = Failure.of(status("said", info(reason, metadata)));

        var printed = failure.reason() instanceof Reason.Other other
                ? "Other[name=" + other.name() + ", metadata=" + new java.util.TreeMap<>(other.metadata()) + "]"
                : failure.reason().toString();
        assertThat(printed).isEqualTo(typed);
        assertThat(failure.reason().name()).isEqualTo(reason);
        assertThat(failure.line()).isEqualTo("said (" + reason + ")");
    }

    @Test
    void of_tooBusy_tellsWhenToTryAgain() {
        var retry = RetryInfo.newBuilder();
        retry.getRetryDelayBuilder().setSeconds(1).setNanos(500_000_000);
        var busy = info("TOO_BUSY", "articlesInProgress=32 maximumArticlesInProgress=32");

        assertThat(Failure.of(status("busy", busy, Any.pack(retry.build()))).reason())
                .hasToString("TooBusy[articlesInProgress=32, maximumArticlesInProgress=32,"
                        + " retryAfter=Optional[PT1.5S]]");
        assertThat(Failure.of(status("busy", busy)).reason())
                .hasToString(
                        "TooBusy[articlesInProgress=32, maximumArticlesInProgress=32," + " retryAfter=Optional.empty]");
    }

    @Test
    void line_fieldsAtFault_namesEach() {
        var request = BadRequest.newBuilder();
        request.addFieldViolationsBuilder().setField("text").setDescription("must\nnot be empty");
        request.addFieldViolationsBuilder().setField("page_size").setDescription("must be 0 to 1000");
        var failure = Failure.of(status("text: (and 1 more)", info("FIELD_INVALID", ""), Any.pack(request.build())));

        assertThat(failure.line()).isEqualTo("text: must not be empty; page_size: must be 0 to 1000 (FIELD_INVALID)");
        assertThat(failure.isCallersFault()).isTrue();
    }

    @Test
    void of_exceptionWithoutReason_saysCodeAndCause() {
        var unreachable = io.grpc.Status.UNAVAILABLE
                .withDescription("io exception")
                .withCause(new IOException("connection refused"))
                .asRuntimeException();

        assertThat(Failure.of(unreachable).line())
                .isEqualTo("the server answered: unavailable: io exception: connection refused");
        assertThat(Failure.of(unreachable).reason()).isEqualTo(new Reason.Unstated());
        assertThat(Failure.of(io.grpc.Status.CANCELLED.asRuntimeException()).line())
                .isEqualTo("the server answered: cancelled");
        assertThat(Failure.of(new IllegalStateException("no status")).code()).isEqualTo(io.grpc.Status.Code.UNKNOWN);
    }

    @Test
    void of_certificateNotTrusted_saysWhy() {
        var expired = new CertificateException("no path", new CertificateExpiredException("NotAfter: 21 November"));
        var refused = io.grpc.Status.UNAVAILABLE
                .withDescription("io exception Channel Pipeline: [SslHandler#0]")
                .withCause(new SSLHandshakeException("General OpenSslEngine problem").initCause(expired))
                .asRuntimeException();

        assertThat(Failure.of(refused).line())
                .isEqualTo("the server answered: unavailable: its certificate is not trusted: NotAfter: 21 November");
    }

    @Test
    void of_exceptionWithDetails_isThatOfItsStatus() {
        var status = status("gone", info("RESOURCE_NOT_FOUND", "name=articles/a"));
        StatusRuntimeException thrown = StatusProto.toStatusRuntimeException(status);

        assertThat(Failure.of(thrown)).isEqualTo(Failure.of(status));
        assertThat(Failure.of(new java.util.concurrent.ExecutionException(thrown)))
                .isEqualTo(Failure.of(status));
    }

    private static Status status(String message, Any... details) {
        return Status.newBuilder()
                .setCode(Code.INVALID_ARGUMENT_VALUE)
                .setMessage(message)
                .addAllDetails(Arrays.asList(details))
                .build();
    }

    private static Any info(String reason, String metadata) {
        Map<String, String> pairs = Arrays.stream(metadata.split(" ", -1))
                .filter(pair -> !pair.isEmpty())
                .map(pair -> pair.split("=", -1))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        return Any.pack(ErrorInfo.newBuilder()
                .setReason("ERROR_REASON_" + reason)
                .putAllMetadata(pairs)
                .build());
    }
}
