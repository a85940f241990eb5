package dev.verbatim.client.proof;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Reads text as it was meant that was UTF-8 and has been read as Windows-1252 or Latin-1: {@code “} for {@code â€œ}. */
final class Decoding {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** What the bytes 0x80 to 0xBF are in Latin-1 or in Windows-1252. */
    private static final String TRAIL = "[\\x{80}-\\x{BF}€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]";

    private static final Pattern SEQUENCE = Pattern.compile("\\xC2[\\x{80}-\\xBF]|[\\xC3-\\xC5]" + TRAIL + "|\\xE2"
            + TRAIL + "{2}|\\xE2[€\\x{80}]\\x{FFFD}?|\\xEF»¿|\\xF0[Ÿ\\x{9F}]" + TRAIL + "{2}");

    /** So often a text may have been read wrongly, one time after the other. */
    private static final int TIMES = 4;

    private Decoding() {}

    static String of(String text) {
        var decoded = text;
        for (int time = 0; time < TIMES; time++) {
            decoded = SEQUENCE.matcher(decoded).replaceAll(Decoding::decoded);
        }
        return decoded;
    }

    private static String decoded(MatchResult sequence) {
        var bytes = new byte[sequence.group().length()];
        for (int i = 0; i < bytes.length; i++) {
            char unit = sequence.group().charAt(i);
            bytes[i] = unit <= 0xFF ? (byte) unit : String.valueOf(unit).getBytes(WINDOWS_1252)[0];
        }
        var decoded = new String(bytes, StandardCharsets.UTF_8);
        return decoded.indexOf('\uFFFD') < 0 ? decoded : "”";
    }
}
