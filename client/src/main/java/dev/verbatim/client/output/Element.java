package dev.verbatim.client.output;

import com.google.protobuf.Message;
import java.util.function.Supplier;

/** A part of an answer, and what it looks like in each format. */
public interface Element {
    /** Returns it for people: lines that each end in a line break. */
    String text();

    /** Returns it as JSON in several lines, without a line break at the end. */
    String json();

    /** Returns it as JSON in one line, without a line break at the end. */
    String jsonLine();

    /** Returns the element that is a message; {@code text} is asked only where people read it. */
    static Element of(Message message, Supplier<String> text) {
        return new Element() {
            @Override
            public String text() {
                return text.get();
            }

            @Override
            public String json() {
                return Json.indented(message);
            }

            @Override
            public String jsonLine() {
                return Json.line(message);
            }
        };
    }
}
