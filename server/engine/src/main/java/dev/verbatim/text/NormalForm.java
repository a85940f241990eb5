package dev.verbatim.text;

import java.text.Normalizer;

/**
 * Unicode normalization in time linear in the length of any text.
 *
 * <p>Sorting combining marks takes time quadratic in the length of a run of them. No writing system stacks more than
 * thirty on one letter (Unicode Standard Annex 15, Stream-Safe Text Format), so longer runs are normalized piece by
 * piece.
 */
public final class NormalForm {

    private static final int LONGEST_RUN = 30;

    private NormalForm() {}

    /** The text in a normalization form; runs of more than thirty combining marks keep the order of their pieces. */
    public static String of(String text, Normalizer.Form form) {
        int cut = cut(text, 0);
        if (cut == text.length()) {
            return Normalizer.normalize(text, form);
        }
        StringBuilder normal = new StringBuilder(text.length());
        int from = 0;
        while (from < text.length()) {
            normal.append(Normalizer.normalize(text.substring(from, cut), form));
            from = cut;
            cut = cut(text, from);
        }
        return normal.toString();
    }

    /** Where the piece that starts at {@code from} ends: within the first run of marks that is too long. */
    private static int cut(String text, int from) {
        int marks = 0;
        int i = from;
        while (i < text.length()) {
            int point = text.codePointAt(i);
            marks = isCombining(point) ? marks + 1 : 0;
            if (marks > LONGEST_RUN) {
                return i;
            }
            i += Character.charCount(point);
        }
        return i;
    }

    private static boolean isCombining(int point) {
        if (point < 0x300) {
            return false;
        }
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }
}
