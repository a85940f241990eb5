package dev.verbatim.client.diagnosis;

import static java.util.Objects.requireNonNull;

/**
 * What a check has found.
 *
 * @param check what was looked at, in a word
 * @param grade how it is
 * @param what what was seen
 * @param next what to do about it; empty if nothing is to be done
 */
public record Finding(String check, Grade grade, String what, String next) {

    /** How what was looked at is. */
    public enum Grade {
        /** As it should be. */
        WELL,
        /** It cannot be told. */
        UNKNOWN,
        /** Not as it should be. */
        FAULT
    }

    /** Refuses null. */
    public Finding {
        requireNonNull(check, "check");
        requireNonNull(grade, "grade");
        requireNonNull(what, "what");
        requireNonNull(next, "next");
    }

    static Finding well(String check, String what) {
        return new Finding(check, Grade.WELL, what, "");
    }

    static Finding unknown(String check, String what) {
        return new Finding(check, Grade.UNKNOWN, what, "");
    }

    static Finding fault(String check, String what, String next) {
        return new Finding(check, Grade.FAULT, what, next);
    }

    boolean isFault() {
        return grade == Grade.FAULT;
    }
}
