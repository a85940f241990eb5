package dev.verbatim.client.layout;

/** How many columns of a terminal a text fills. */
final class Columns {
    private static final int FIRST_WIDE = 0x1100;

    private Columns() {}

    static int of(String text) {
        return text.codePoints().map(Columns::of).sum();
    }

    static int of(int codePoint) {
        int type = Character.getType(codePoint);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        return codePoint >= FIRST_WIDE && isWide(codePoint) ? 2 : 1;
    }

    private static boolean isWide(int codePoint) {
        return Character.isIdeographic(codePoint)
                || between(codePoint, 0x1100, 0x115F) // Hangul initials
                || between(codePoint, 0x3000, 0x30FF) // CJK punctuation, kana
                || between(codePoint, 0xAC00, 0xD7A3) // Hangul syllables
                || between(codePoint, 0xFF01, 0xFF60) // full-width forms
                || between(codePoint, 0x1F300, 0x1FAFF); // pictographs
    }

    private static boolean between(int codePoint, int first, int last) {
        return codePoint >= first && codePoint <= last;
    }

    /** Returns the text, or as much of its start as fits with an ellipsis. */
    static String clip(String text, int columns) {
        if (of(text) <= columns) {
            return text;
        }
        var clipped = new StringBuilder();
        int left = columns - 1;
        for (int index = 0; index < text.length(); index = text.offsetByCodePoints(index, 1)) {
            int codePoint = text.codePointAt(index);
            left -= of(codePoint);
            if (left < 0) {
                break;
            }
            clipped.appendCodePoint(codePoint);
        }
        return clipped.append('…').toString();
    }

    /** Returns the text, filled with spaces to the right. */
    static String pad(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - of(text)));
    }
}
