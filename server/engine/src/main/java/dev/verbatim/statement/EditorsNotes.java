package dev.verbatim.statement;

import dev.verbatim.text.Tokens;
import dev.verbatim.text.WordList;

/** Takes out what an editor notes beside the words: {@code the wet [sic] town} is {@code the wet town}. */
final class EditorsNotes {

    private static final WordList NOTES = WordList.load("editors-notes.txt");
    private static final int LONGEST_NOTE = 3;

    private EditorsNotes() {}

    /** A text with single spaces, without its notes and the space before each. Time linear in its length. */
    static String without(String text) {
        int open = text.indexOf('[');
        if (open < 0) {
            return text;
        }
        StringBuilder kept = new StringBuilder(text.length());
        int done = 0;
        while (open >= 0) {
            int close = text.indexOf(']', open);
            if (close < 0) {
                break;
            }
            if (isNote(text.substring(open + 1, close))) {
                kept.append(text, done, open);
                done = close + 1;
                if (!kept.isEmpty() && kept.charAt(kept.length() - 1) == ' ') {
                    kept.setLength(kept.length() - 1);
                }
            }
            open = text.indexOf('[', close);
        }
        return kept.append(text, done, text.length()).toString().strip();
    }

    private static boolean isNote(String words) {
        Tokens tokens = Tokens.of(words);
        int size = tokens.size();
        while (size > 0 && !tokens.isWord(size - 1)) {
            size--;
        }
        if (size == 0 || size > LONGEST_NOTE) {
            return false;
        }
        return NOTES.has(size == 1 ? tokens.key(0) : tokens.joinedKey(0, size));
    }
}
