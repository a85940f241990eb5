package dev.verbatim.text;

/** Tells names of other scripts that papers spell differently: <i>Dmitri Zelensky</i> and <i>Dmytro Zelenskyy</i>. */
public final class Romanization {

    private static final WordList GIVEN = WordList.load("romanizations.txt");
    private static final String ENDING = "sk";

    private Romanization() {}

    /** Whether two given names are spellings of one. */
    public static boolean isOne(String one, String two) {
        int line = GIVEN.value(Folding.key(one));
        return line >= 0 && line == GIVEN.value(Folding.key(two));
    }

    /** A folded surname with one spelling of the ending that is written <i>-sky, -ski, -skiy, -skyy</i>. */
    public static String surname(String folded) {
        int end = folded.length();
        while (end > 0 && "iyj".indexOf(folded.charAt(end - 1)) >= 0) {
            end--;
        }
        return end < folded.length() && end > ENDING.length() && folded.startsWith(ENDING, end - ENDING.length())
                ? folded.substring(0, end) + 'y'
                : folded;
    }
}
