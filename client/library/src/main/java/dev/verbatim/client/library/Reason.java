package dev.verbatim.client.library;

import com.google.rpc.BadRequest.FieldViolation;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Why the server refuses a call: one record for each reason that the contract documents, with what it tells. */
public sealed interface Reason {

    /** Returns the reason as the contract writes it, without its prefix, such as {@code FIELD_INVALID}. */
    String name();

    /**
     * A field is missing, malformed or out of its limits.
     *
     * @param violations the fields at fault with what is allowed, in the server's order
     */
    record FieldInvalid(List<FieldViolation> violations) implements Reason {
        /** Copies the list. */
        public FieldInvalid {
            violations = List.copyOf(violations);
        }

        @Override
        public String name() {
            return "FIELD_INVALID";
        }
    }

    /** A page token is not one that {@code method} gave for this request. */
    record PageTokenInvalid(String method) implements Reason {
        @Override
        public String name() {
            return "PAGE_TOKEN_INVALID";
        }
    }

    /** An article is in a language that the server does not read. */
    record LanguageUnsupported(String languageCode, String supportedLanguageCodes) implements Reason {
        @Override
        public String name() {
            return "LANGUAGE_UNSUPPORTED";
        }
    }

    /** Another article has the resource name {@code article} already. */
    record ArticleNameTaken(String article) implements Reason {
        @Override
        public String name() {
            return "ARTICLE_NAME_TAKEN";
        }
    }

    /** There is nothing of the resource name {@code resource}. */
    record ResourceNotFound(String resource) implements Reason {
        @Override
        public String name() {
            return "RESOURCE_NOT_FOUND";
        }
    }

    /** As many articles are being read as the server reads at a time; {@code retryAfter} is when to try again. */
    record TooBusy(int articlesInProgress, int maximumArticlesInProgress, Optional<Duration> retryAfter)
            implements Reason {
        @Override
        public String name() {
            return "TOO_BUSY";
        }
    }

    /** The server keeps as many bytes as it may. */
    record StoreFull(long bytesInUse, long maximumBytes) implements Reason {
        @Override
        public String name() {
            return "STORE_FULL";
        }
    }

    /** The {@code resource} has changed since; {@code etag} is that of what is stored now. */
    record EtagMismatch(String resource, String etag) implements Reason {
        @Override
        public String name() {
            return "ETAG_MISMATCH";
        }
    }

    /** The call has no valid token. */
    record Unauthenticated() implements Reason {
        @Override
        public String name() {
            return "UNAUTHENTICATED";
        }
    }

    /** The token is not that of somebody in {@code requiredRole}. */
    record PermissionDenied(String requiredRole) implements Reason {
        @Override
        public String name() {
            return "PERMISSION_DENIED";
        }
    }

    /** Somebody has called more often than {@code limitPerSecond}. */
    record RateLimited(double limitPerSecond) implements Reason {
        @Override
        public String name() {
            return "RATE_LIMITED";
        }
    }

    /** A resume token of {@code method} is too old to go on from; begin anew. */
    record ResumeTokenExpired(String method) implements Reason {
        @Override
        public String name() {
            return "RESUME_TOKEN_EXPIRED";
        }
    }

    /** Of {@code maximumBytes} of the server's memory {@code bytesInUse} are in use; it answers what takes next to none. */
    record MemoryShort(long bytesInUse, long maximumBytes) implements Reason {
        @Override
        public String name() {
            return "MEMORY_SHORT";
        }
    }

    /** A reason that this client does not know, or that comes without what it should tell. */
    record Other(String name, Map<String, String> metadata) implements Reason {
        /** Copies the map. */
        public Other {
            metadata = Map.copyOf(metadata);
        }
    }

    /** The server gives no reason, or there was no server to give one: the code and the message are all there is. */
    record Unstated() implements Reason {
        @Override
        public String name() {
            return "";
        }
    }
}
