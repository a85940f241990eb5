package dev.verbatim.service.rpc;

import io.grpc.Context;
import org.jspecify.annotations.Nullable;

/** Whose call it is, and which. Safe for use by several threads. */
final class Caller {

    private static final Context.Key<Caller> KEY = Context.key("caller");

    private final String name;
    private final RequestIds ids;
    private @Nullable String requestId;

    /** A caller of that name, empty if it is not known, whose call has the id given if there is one. */
    Caller(String name, @Nullable String requestId, RequestIds ids) {
        this.name = name;
        this.requestId = requestId;
        this.ids = ids;
    }

    /** The id of the call that this thread works for. */
    static String currentRequestId() {
        @Nullable Caller caller = KEY.get();
        return caller == null ? "none" : caller.requestId();
    }

    /** What the server's keeper calls who calls; empty if it does not know them. */
    String name() {
        return name;
    }

    /** What the call is called in logs and answers. It is made when it is first asked for. */
    synchronized String requestId() {
        if (requestId == null) {
            requestId = ids.next();
        }
        return requestId;
    }

    /** The current context, in which this is who calls. */
    Context context() {
        return Context.current().withValue(KEY, this);
    }
}
