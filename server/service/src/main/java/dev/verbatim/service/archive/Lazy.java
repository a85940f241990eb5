package dev.verbatim.service.archive;

import java.util.Optional;
import java.util.function.Supplier;

/** A value computed when it is first needed, once. Safe for use by several threads. */
final class Lazy<T> {

    private final Supplier<T> computation;
    private volatile Optional<T> value = Optional.empty();

    Lazy(Supplier<T> computation) {
        this.computation = computation;
    }

    T get() {
        Optional<T> known = value;
        return known.isPresent() ? known.get() : compute();
    }

    private synchronized T compute() {
        if (value.isEmpty()) {
            value = Optional.of(computation.get());
        }
        return value.orElseThrow();
    }
}
