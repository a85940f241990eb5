package dev.verbatim.service.wire;

import com.google.protobuf.Any;
import com.google.protobuf.Duration;
import com.google.rpc.BadRequest;
import com.google.rpc.BadRequest.FieldViolation;
import com.google.rpc.Code;
import com.google.rpc.ErrorInfo;
import com.google.rpc.RetryInfo;
import com.google.rpc.Status;
import dev.verbatim.v1.ErrorReason;
import java.util.List;
import java.util.Map;

/** Why a call is refused: one record for each reason that the contract documents. */
public sealed interface Failure {

    /** The {@code domain} of every {@code google.rpc.ErrorInfo}. */
    String DOMAIN = "verbatim.dev";

    /** After how many seconds memory may have become free. */
    int MEMORY_SECONDS = 10;

    /** All that a client is told. */
    Answer answer();

    /** What was got, what is allowed, what to do. */
    default String message() {
        return answer().message();
    }

    /** The status that a client gets. */
    default Status toStatus() {
        Answer answer = answer();
        ErrorInfo info = ErrorInfo.newBuilder()
                .setDomain(DOMAIN)
                .setReason(answer.reason().name())
                .putAllMetadata(answer.metadata())
                .build();
        return Status.newBuilder()
                .setCode(answer.code().getNumber())
                .setMessage(answer.message())
                .addDetails(Any.pack(info))
                .addAllDetails(answer.details())
                .build();
    }

    /**
     * What a client is told of a failure.
     *
     * @param reason which reason it is
     * @param code the status code it comes with
     * @param metadata the keys that the reason always has
     * @param message what was got, what is allowed, what to do
     * @param details what is said beyond the {@code ErrorInfo}
     */
    record Answer(ErrorReason reason, Code code, Map<String, String> metadata, String message, List<Any> details) {

        Answer(ErrorReason reason, Code code, Map<String, String> metadata, String message) {
            this(reason, code, metadata, message, List.of());
        }

        Answer retryAfterSeconds(int seconds) {
            Duration delay = Duration.newBuilder().setSeconds(seconds).build();
            Any retry = Any.pack(RetryInfo.newBuilder().setRetryDelay(delay).build());
            return new Answer(reason, code, metadata, message, List.of(retry));
        }
    }

    /**
     * A field is missing, malformed or out of its limits.
     *
     * @param violations each such field with what is wrong about it; never empty
     */
    record FieldInvalid(List<FieldViolation> violations) implements Failure {

        /** Copies the list; refuses an empty one. */
        public FieldInvalid {
            violations = List.copyOf(violations);
            if (violations.isEmpty()) {
                throw new IllegalArgumentException("violations must not be empty");
            }
        }

        /** One field alone. */
        public static FieldInvalid of(String field, String description) {
            return new FieldInvalid(List.of(FieldViolation.newBuilder()
                    .setField(field)
                    .setDescription(description)
                    .build()));
        }

        @Override
        public Answer answer() {
            FieldViolation first = violations.get(0);
            int others = violations.size() - 1;
            String more = others == 0 ? "" : " (and " + others + " more: see the BadRequest)";
            BadRequest all =
                    BadRequest.newBuilder().addAllFieldViolations(violations).build();
            return new Answer(
                    ErrorReason.ERROR_REASON_FIELD_INVALID,
                    Code.INVALID_ARGUMENT,
                    Map.of("field", first.getField()),
                    first.getField() + ": " + first.getDescription() + more,
                    List.of(Any.pack(all)));
        }
    }

    /**
     * A page token is not one of this method's, or the request has changed since.
     *
     * @param method the method's full name
     */
    record PageTokenInvalid(String method) implements Failure {

        @Override
        public Answer answer() {
            return new Answer(
                    ErrorReason.ERROR_REASON_PAGE_TOKEN_INVALID,
                    Code.INVALID_ARGUMENT,
                    Map.of("method", method),
                    "page_token is not one that " + method + " gave for this request: send a next_page_token as it was"
                            + " given, with all other fields but page_size as they were, or none to start again");
        }
    }

    /**
     * The server cannot read an article's language.
     *
     * @param languageCode the language
     */
    record LanguageUnsupported(String languageCode) implements Failure {

        @Override
        public Answer answer() {
            return new Answer(
                    ErrorReason.ERROR_REASON_LANGUAGE_UNSUPPORTED,
                    Code.INVALID_ARGUMENT,
                    Map.of("languageCode", languageCode, "supportedLanguageCodes", "en"),
                    "language_code is " + Violations.shown(languageCode) + "; allowed are `en`, its regional forms such"
                            + " as `en-GB`, and none for `en`: send English articles only");
        }
    }

    /**
     * Another article has this name.
     *
     * @param article the resource name
     */
    record ArticleNameTaken(String article) implements Failure {

        @Override
        public Answer answer() {
            return new Answer(
                    ErrorReason.ERROR_REASON_ARTICLE_NAME_TAKEN,
                    Code.ALREADY_EXISTS,
                    Map.of("article", article),
                    article + " is an article that differs in text or metadata: choose another article_id");
        }
    }

    /**
     * Nothing has this name.
     *
     * @param name the resource name
     */
    record ResourceNotFound(String name) implements Failure {

        @Override
        public Answer answer() {
            return new Answer(
                    ErrorReason.ERROR_REASON_RESOURCE_NOT_FOUND,
                    Code.NOT_FOUND,
                    Map.of("name", name),
                    "nothing has the name " + name + ": the List methods tell the names there are");
        }
    }

    /**
     * The server is analyzing as many articles as it can.
     *
     * @param inProgress how many those are
     * @param maximum how many it can
     */
    record TooBusy(int inProgress, int maximum) implements Failure {

        @Override
        public Answer answer() {
            return new Answer(
                            ErrorReason.ERROR_REASON_TOO_BUSY,
                            Code.RESOURCE_EXHAUSTED,
                            Map.of(
                                    "articlesInProgress", Integer.toString(inProgress),
                                    "maximumArticlesInProgress", Integer.toString(maximum)),
                            inProgress + " articles are being analyzed; at most " + maximum + " may be: try again in a"
                                    + " second, or stream articles through IngestArticles, which waits")
                    .retryAfterSeconds(1);
        }
    }

    /**
     * Little memory is left.
     *
     * @param bytesInUse how many bytes of the heap were in use after the last collection
     * @param maximumBytes how many there are
     */
    record MemoryShort(long bytesInUse, long maximumBytes) implements Failure {

        @Override
        public Answer answer() {
            return new Answer(
                            ErrorReason.ERROR_REASON_MEMORY_SHORT,
                            Code.RESOURCE_EXHAUSTED,
                            Map.of(
                                    "bytesInUse", Long.toString(bytesInUse),
                                    "maximumBytes", Long.toString(maximumBytes)),
                            bytesInUse + " of " + maximumBytes + " bytes of memory are in use: try again in "
                                    + MEMORY_SECONDS + " seconds, withdraw articles, or start the server with a"
                                    + " larger heap")
                    .retryAfterSeconds(MEMORY_SECONDS);
        }
    }

    /**
     * An etag is not the stored one.
     *
     * @param name the resource name
     * @param etag the stored etag
     */
    record EtagMismatch(String name, String etag) implements Failure {

        @Override
        public Answer answer() {
            return new Answer(
                    ErrorReason.ERROR_REASON_ETAG_MISMATCH,
                    Code.ABORTED,
                    Map.of("name", name, "etag", etag),
                    name + " has the etag " + etag + " and not the one given: read it again, then decide");
        }
    }

    /**
     * The store is full.
     *
     * @param bytesInUse about how many bytes the articles take
     * @param maximumBytes how many they may take
     * @param advice what to do
     */
    record StoreFull(long bytesInUse, long maximumBytes, String advice) implements Failure {

        /** The memory that articles may take is. */
        public static StoreFull inMemory(long bytesInUse, long maximumBytes) {
            return new StoreFull(bytesInUse, maximumBytes, "start the server with a larger --store-bytes");
        }

        /** The disk that the data directory is on is. */
        public static StoreFull onDisk(long bytesInUse, long maximumBytes) {
            return new StoreFull(
                    bytesInUse, maximumBytes, "make room on the disk of the server's --data, then send it again");
        }

        @Override
        public Answer answer() {
            return new Answer(
                    ErrorReason.ERROR_REASON_STORE_FULL,
                    Code.RESOURCE_EXHAUSTED,
                    Map.of("bytesInUse", Long.toString(bytesInUse), "maximumBytes", Long.toString(maximumBytes)),
                    "the articles stored take " + bytesInUse + " of " + maximumBytes + " bytes: " + advice);
        }
    }

    /** The token is missing, wrong or expired. */
    record Unauthenticated() implements Failure {

        @Override
        public Answer answer() {
            return new Answer(
                    ErrorReason.ERROR_REASON_UNAUTHENTICATED,
                    Code.UNAUTHENTICATED,
                    Map.of(),
                    "the token is missing, wrong or expired: send the metadata `authorization: Bearer TOKEN`");
        }
    }

    /**
     * The credentials are right but too weak.
     *
     * @param requiredRole the role that would do
     */
    record PermissionDenied(String requiredRole) implements Failure {

        @Override
        public Answer answer() {
            return new Answer(
                    ErrorReason.ERROR_REASON_PERMISSION_DENIED,
                    Code.PERMISSION_DENIED,
                    Map.of("requiredRole", requiredRole),
                    "the token does not have the role " + requiredRole + ", which this call takes: use another");
        }
    }

    /**
     * The caller sends more than its share.
     *
     * @param limitPerSecond how many calls a second are its share
     */
    record RateLimited(int limitPerSecond) implements Failure {

        @Override
        public Answer answer() {
            return new Answer(
                            ErrorReason.ERROR_REASON_RATE_LIMITED,
                            Code.RESOURCE_EXHAUSTED,
                            Map.of("limitPerSecond", Integer.toString(limitPerSecond)),
                            "more than " + limitPerSecond + " calls a second: try again in a second")
                    .retryAfterSeconds(1);
        }
    }

    /**
     * A resume token is too old.
     *
     * @param method the method's full name
     */
    record ResumeTokenExpired(String method) implements Failure {

        @Override
        public Answer answer() {
            return new Answer(
                    ErrorReason.ERROR_REASON_RESUME_TOKEN_EXPIRED,
                    Code.OUT_OF_RANGE,
                    Map.of("method", method),
                    "resume_token is too old: start again with include_current");
        }
    }
}
