package dev.verbatim.client.dossier;

/** Text as a page may show it: what would turn the order of the text around it is named instead. */
public final class Shown {
    private Shown() {}

    /** Returns the text with its control characters, those of writing direction included, as {@code ⟨U+202E⟩}. */
    public static String of(String text) {
        return text.codePoints().anyMatch(Shown::obeyed) ? named(text) : text;
    }

    private static String named(String text) {
        var shown = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(point -> {
            if (obeyed(point)) {
                shown.append("⟨U+%04X⟩".formatted(point));
            } else {
                shown.appendCodePoint(point);
            }
        });
        return shown.toString();
    }

    private static boolean obeyed(int point) {
        return Character.isISOControl(point) && point != '\n' && point != '\t' && point != '\r'
                || point >= 0x202A && point <= 0x202E
                || point >= 0x2066 && point <= 0x2069
                || point == 0x200E
                || point == 0x200F
                || point == 0x061C;
    }
}
