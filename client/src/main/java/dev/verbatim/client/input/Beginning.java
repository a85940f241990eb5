package dev.verbatim.client.input;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The first bytes of a stream, which stays where it is, and what they tell of the rest. */
final class Beginning {
    private static final int LENGTH = 1024;
    private static final Pattern PAGE = Pattern.compile(
            "\\s*(?:<\\?xml[^>]*>\\s*)?(?:<!--.*?-->\\s*)*<(?:!doctype\\s+html|html|head|body)\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final byte[] bytes;

    private Beginning(byte[] bytes) {
        this.bytes = bytes;
    }

    static Beginning of(BufferedInputStream stream) throws IOException {
        stream.mark(LENGTH);
        var bytes = stream.readNBytes(LENGTH);
        stream.reset();
        return new Beginning(bytes);
    }

    /** Returns whether the rest is compressed by gzip. */
    boolean isCompressed() {
        return bytes.length > 2 && bytes[0] == 0x1F && (bytes[1] & 0xFF) == 0x8B;
    }

    /** JSON lines begin with a brace, pages with their type or first tag; all else is text. */
    FileKind kind() {
        var start = new String(bytes, Charsets.ofByteOrderMark(bytes).orElse(StandardCharsets.UTF_8));
        var text = start.startsWith("\uFEFF") ? start.substring(1) : start;
        if (text.startsWith("{")) {
            return FileKind.JSON_LINES;
        }
        return PAGE.matcher(text).matches() ? FileKind.HTML : FileKind.TEXT;
    }
}
