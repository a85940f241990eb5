package dev.verbatim.service.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.rpc.BadRequest;
import com.google.rpc.BadRequest.FieldViolation;
import com.google.rpc.Code;
import com.google.rpc.ErrorInfo;
import com.google.rpc.RetryInfo;
import com.google.rpc.Status;
import dev.verbatim.v1.ErrorReason;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each failure has the code, the metadata and the details that the contract documents for its reason. */
class FailureTest {

    static Stream<Arguments> failures() {
        return Stream.of(
                arguments(
                        Failure.FieldInvalid.of("article.text", "is empty"),
                        "FIELD_INVALID INVALID_ARGUMENT field=article.text BadRequest"),
                arguments(
                        new Failure.PageTokenInvalid("ListArticles"),
                        "PAGE_TOKEN_INVALID INVALID_ARGUMENT method=ListArticles"),
                arguments(
                        new Failure.LanguageUnsupported("fa"),
                        "LANGUAGE_UNSUPPORTED INVALID_ARGUMENT languageCode=fa supportedLanguageCodes=en"),
                arguments(
                        new Failure.ArticleNameTaken("articles/a"),
                        "ARTICLE_NAME_TAKEN ALREADY_EXISTS article=articles/a"),
                arguments(new Failure.ResourceNotFound("articles/a"), "RESOURCE_NOT_FOUND NOT_FOUND name=articles/a"),
                arguments(
                        new Failure.TooBusy(32, 32),
                        "TOO_BUSY RESOURCE_EXHAUSTED articlesInProgress=32 maximumArticlesInProgress=32 RetryInfo"),
                arguments(new Failure.EtagMismatch("articles/a", "x"), "ETAG_MISMATCH ABORTED etag=x name=articles/a"),
                arguments(
                        Failure.StoreFull.inMemory(9, 10),
                        "STORE_FULL RESOURCE_EXHAUSTED bytesInUse=9 maximumBytes=10"),
                arguments(new Failure.Unauthenticated(), "UNAUTHENTICATED UNAUTHENTICATED"),
                arguments(
                        new Failure.PermissionDenied("editor"),
                        "PERMISSION_DENIED PERMISSION_DENIED requiredRole=editor"),
                arguments(
                        new Failure.RateLimited(2_000),
                        "RATE_LIMITED RESOURCE_EXHAUSTED limitPerSecond=2000 RetryInfo"),
                arguments(
                        new Failure.ResumeTokenExpired("WatchStatements"),
                        "RESUME_TOKEN_EXPIRED OUT_OF_RANGE method=WatchStatements"),
                arguments(
                        new Failure.MemoryShort(9, 10),
                        "MEMORY_SHORT RESOURCE_EXHAUSTED bytesInUse=9 maximumBytes=10 RetryInfo"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void toStatus_failure_saysWhatTheContractDocuments(Failure failure, String expected) {
        assertThat(printed(failure.toStatus())).isEqualTo(expected);
        assertThat(failure.toStatus().getMessage()).isEqualTo(failure.message()).isNotBlank();
    }

    @Test
    void failures_all_coverEveryReason() {
        Set<ErrorReason> covered = failures()
                .map(arguments -> ((Failure) arguments.get()[0]).answer().reason())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ErrorReason.class)));

        assertThat(covered)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(ErrorReason.values())
                        .filter(reason -> reason != ErrorReason.UNRECOGNIZED)
                        .filter(reason -> reason != ErrorReason.ERROR_REASON_UNSPECIFIED)
                        .toList());
    }

    @Test
    void toStatus_severalFields_namesAllAndTheFirstApart() throws InvalidProtocolBufferException {
        Failure failure = new Failure.FieldInvalid(List.of(violation("page_size"), violation("view")));

        Status status = failure.toStatus();

        assertThat(status.getMessage()).isEqualTo("page_size: is wrong (and 1 more: see the BadRequest)");
        assertThat(status.getDetails(0).unpack(ErrorInfo.class).getMetadataMap())
                .isEqualTo(Map.of("field", "page_size"));
        assertThat(status.getDetails(1).unpack(BadRequest.class).getFieldViolationsList())
                .extracting(FieldViolation::getField)
                .containsExactly("page_size", "view");
    }

    private static FieldViolation violation(String field) {
        return FieldViolation.newBuilder()
                .setField(field)
                .setDescription("is wrong")
                .build();
    }

    private static String printed(Status status) {
        return status.getDetailsList().stream()
                .map(FailureTest::printed)
                .collect(Collectors.joining(" "))
                .replaceFirst(" ", " " + Code.forNumber(status.getCode()) + " ")
                .strip();
    }

    private static String printed(Any detail) {
        try {
            if (detail.is(ErrorInfo.class)) {
                ErrorInfo info = detail.unpack(ErrorInfo.class);
                assertThat(info.getDomain()).isEqualTo("verbatim.dev");
                return info.getReason().replace("ERROR_REASON_", "") + " "
                        + info.getMetadataMap().entrySet().stream()
                                .map(Map.Entry::toString)
                                .sorted()
                                .collect(Collectors.joining(" "));
            }
            if (detail.is(RetryInfo.class)) {
                assertThat(detail.unpack(RetryInfo.class).getRetryDelay().getSeconds())
                        .isPositive();
            }
            return detail.getTypeUrl().substring("type.googleapis.com/google.rpc.".length());
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException(e);
        }
    }
}
