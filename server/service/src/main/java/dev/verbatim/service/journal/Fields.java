package dev.verbatim.service.journal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;

/** What a line tells beside its message, in order: {@code key=value key=value} as text. */
record Fields(Map<String, String> values) {

    /** Copies the map in its order. */
    Fields {
        values = new LinkedHashMap<>(values);
    }

    @Override
    public String toString() {
        StringJoiner text = new StringJoiner(" ");
        values.forEach((key, value) -> text.add(key + "=" + shown(value)));
        return text.toString();
    }

    private static String shown(String value) {
        boolean plain = !value.isEmpty() && value.chars().allMatch(c -> c > ' ' && c < 0x7f && c != '"');
        return plain ? value : '"' + value.replaceAll("[\"\\\\\\p{Cntrl}]", "?") + '"';
    }
}
