package dev.verbatim.service.rpc;

import io.grpc.MethodDescriptor;
import io.grpc.Status;

/** Sees calls begin and end, those that are refused too. Safe for use by several threads. */
@FunctionalInterface
public interface CallObserver {

    /** Sees nothing. */
    CallObserver NONE = method -> OfMethod.NONE;

    /** What sees the calls of a method. */
    OfMethod of(MethodDescriptor<?, ?> method);

    /** Sees the calls of one method begin and end. Safe for use by several threads. */
    interface OfMethod {

        /** Sees nothing. */
        OfMethod NONE = new OfMethod() {
            @Override
            public void began() {}

            @Override
            public void ended(long beginning, Status.Code status) {}
        };

        /** A call begins. */
        void began();

        /** A call that began at that time, by {@link System#nanoTime}, ends, with that status. */
        void ended(long beginning, Status.Code status);
    }
}
