package dev.verbatim.client.input;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Strict decoding: bytes that are not in the encoding are an error, never replaced. */
final class Charsets {
    private Charsets() {}

    /**
     * Returns the text, which keeps its byte order mark. Without one that says otherwise it is UTF-8.
     *
     * @throws InputException naming the first byte that is not in the encoding
     */
    static String decode(byte[] bytes, String origin) {
        var charset = ofByteOrderMark(bytes).orElse(StandardCharsets.UTF_8);
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var input = ByteBuffer.wrap(bytes);
        var output = CharBuffer.allocate(bytes.length);
        if (decoder.decode(input, output, true).isError()) {
            throw new InputException(origin + ": not " + charset.name() + " at byte " + (input.position() + 1)
                    + "; text is read as UTF-8, or as its byte order mark says");
        }
        return output.flip().toString();
    }

    /** Returns whether the bytes can be read as UTF-8. */
    static boolean isUtf8(byte[] bytes) {
        return !StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes), CharBuffer.allocate(bytes.length), true)
                .isError();
    }

    /** Returns the encoding that a byte order mark tells; empty if there is none. */
    static Optional<Charset> ofByteOrderMark(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return startsWith(bytes, 0xFF, 0xFE) ? Optional.of(StandardCharsets.UTF_16LE) : Optional.empty();
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
