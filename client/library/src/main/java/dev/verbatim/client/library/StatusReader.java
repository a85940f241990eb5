package dev.verbatim.client.library;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.rpc.BadRequest;
import com.google.rpc.ErrorInfo;
import com.google.rpc.RetryInfo;
import com.google.rpc.Status;
import dev.verbatim.v1.ErrorReason;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Reads the reason out of the details of a {@code google.rpc.Status}. */
final class StatusReader {
    private static final String PREFIX = "ERROR_REASON_";

    private final Status status;
    private final ErrorInfo info;

    private StatusReader(Status status, ErrorInfo info) {
        this.status = status;
        this.info = info;
    }

    /** Returns the reason; one whose metadata are missing or garbled is {@link Reason.Other}. */
    static Reason reason(Status status) {
        var info = detail(status, ErrorInfo.class);
        if (info.isEmpty()) {
            return new Reason.Unstated();
        }
        var reader = new StatusReader(status, info.get());
        try {
            return reader.known(ErrorReason.valueOf(info.get().getReason()));
        } catch (IllegalArgumentException unknown) {
            return reader.other();
        }
    }

    private Reason known(ErrorReason reason) {
        return switch (reason) {
            case ERROR_REASON_FIELD_INVALID ->
                new Reason.FieldInvalid(detail(status, BadRequest.class)
                        .map(BadRequest::getFieldViolationsList)
                        .orElse(List.of()));
            case ERROR_REASON_PAGE_TOKEN_INVALID -> new Reason.PageTokenInvalid(said("method"));
            case ERROR_REASON_LANGUAGE_UNSUPPORTED ->
                new Reason.LanguageUnsupported(said("languageCode"), said("supportedLanguageCodes"));
            case ERROR_REASON_ARTICLE_NAME_TAKEN -> new Reason.ArticleNameTaken(said("article"));
            case ERROR_REASON_RESOURCE_NOT_FOUND -> new Reason.ResourceNotFound(said("name"));
            case ERROR_REASON_TOO_BUSY ->
                new Reason.TooBusy(
                        Integer.parseInt(said("articlesInProgress")),
                        Integer.parseInt(said("maximumArticlesInProgress")),
                        retryAfter());
            case ERROR_REASON_STORE_FULL ->
                new Reason.StoreFull(Long.parseLong(said("bytesInUse")), Long.parseLong(said("maximumBytes")));
            case ERROR_REASON_ETAG_MISMATCH -> new Reason.EtagMismatch(said("name"), said("etag"));
            case ERROR_REASON_UNAUTHENTICATED -> new Reason.Unauthenticated();
            case ERROR_REASON_PERMISSION_DENIED -> new Reason.PermissionDenied(said("requiredRole"));
            case ERROR_REASON_RATE_LIMITED -> new Reason.RateLimited(Double.parseDouble(said("limitPerSecond")));
            case ERROR_REASON_RESUME_TOKEN_EXPIRED -> new Reason.ResumeTokenExpired(said("method"));
            case ERROR_REASON_MEMORY_SHORT ->
                new Reason.MemoryShort(Long.parseLong(said("bytesInUse")), Long.parseLong(said("maximumBytes")));
            case ERROR_REASON_UNSPECIFIED, UNRECOGNIZED -> other();
        };
    }

    private Reason.Other other() {
        var reason = info.getReason();
        return new Reason.Other(
                reason.startsWith(PREFIX) ? reason.substring(PREFIX.length()) : reason, info.getMetadataMap());
    }

    private String said(String key) {
        return info.getMetadataOrThrow(key);
    }

    private Optional<Duration> retryAfter() {
        return detail(status, RetryInfo.class)
                .map(RetryInfo::getRetryDelay)
                .map(delay -> Duration.ofSeconds(delay.getSeconds(), delay.getNanos()));
    }

    private static <T extends Message> Optional<T> detail(Status status, Class<T> type) {
        for (Any detail : status.getDetailsList()) {
            if (detail.is(type)) {
                try {
                    return Optional.of(detail.unpack(type));
                } catch (InvalidProtocolBufferException garbled) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }
}
