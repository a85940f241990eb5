package dev.verbatim.client.output;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.MessageOrBuilder;
import com.google.protobuf.StringValue;
import com.google.protobuf.util.JsonFormat;
import java.util.Map;
import java.util.regex.Pattern;

/** Messages as proto3 JSON: names in lowerCamelCase, fields with default values left out. */
public final class Json {
    private static final JsonFormat.Printer INDENTED = JsonFormat.printer();
    private static final JsonFormat.Printer ONE_LINE = INDENTED.omittingInsignificantWhitespace();

    /** An escaped backslash, or one of the characters that are escaped for the sake of HTML alone. */
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:\\\\|u00(?:27|3c|3d|3e|26))");

    private static final Map<String, String> UNESCAPED =
            Map.of("\\u0027", "'", "\\u003c", "<", "\\u003d", "=", "\\u003e", ">", "\\u0026", "&");

    private Json() {}

    /** Returns the message in one line. */
    public static String line(MessageOrBuilder message) {
        return print(ONE_LINE, message);
    }

    /** Returns the message in several lines, without a line break at the end. */
    public static String indented(MessageOrBuilder message) {
        return print(INDENTED, message);
    }

    /** Returns the text as a JSON string, marks included. */
    public static String string(String text) {
        return line(StringValue.of(text));
    }

    private static String print(JsonFormat.Printer printer, MessageOrBuilder message) {
        try {
            var json = printer.print(message);
            return ESCAPE.matcher(json).replaceAll(escape -> UNESCAPED.getOrDefault(escape.group(), "\\\\\\\\"));
        } catch (InvalidProtocolBufferException unknownType) {
            throw new IllegalStateException("a message of the contract holds an unknown type", unknownType);
        }
    }
}
