package dev.verbatim.attribution;

/** Tells what a noun phrase says of the one whom it stands for: a name, an office, a person rather than a body. */
final class Naming {

    private final Row row;

    Naming(Row row) {
        this.row = row;
    }

    boolean hasName(Phrase phrase) {
        for (int i = phrase.from(); i < phrase.to(); i++) {
            if (row.isName(i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a description is of several who belong to somebody: {@code the family of the victim}. */
    private boolean isOfOthers(Phrase description) {
        int head = row.head(description.from(), description.to());
        return row.is(head + 1, Keyword.OF) && Cast.role(row.key(head)).equals("people");
    }

    /** Whether a phrase is two or three capitalised words and none of them a place or a body. */
    private boolean isFullName(Phrase phrase) {
        int end = phrase.from();
        while (end < phrase.to() && !row.is(end, Keyword.OF)) {
            end++;
        }
        boolean name = end - phrase.from() == 2 || end - phrase.from() == 3;
        for (int i = phrase.from(); i < end && name; i++) {
            name = row.isName(i) && !row.has(i, WordClass.PLACE | WordClass.ROLE);
        }
        return name;
    }

    boolean hasRole(Phrase phrase) {
        for (int i = phrase.from(); i < phrase.to(); i++) {
            if (row.has(i, WordClass.ROLE | WordClass.TITLE)) {
                return true;
            }
        }
        return false;
    }

    boolean speaks(Phrase phrase) {
        return hasName(phrase) || hasRole(phrase) || row.has(phrase.from(), WordClass.PRONOUN | WordClass.STAND_IN);
    }

    /** Whether a phrase is a noun for somebody: {@code voters}, {@code the committee}. */
    boolean isSomebody(Phrase phrase) {
        for (int i = phrase.from(); i < phrase.to(); i++) {
            if (row.has(i, WordClass.BOUNDARY)) {
                return false;
            }
            if (row.has(i, WordClass.ROLE)) {
                return true;
            }
        }
        return false;
    }

    boolean hasPerson(Phrase phrase) {
        for (int i = phrase.from(); i < phrase.to(); i++) {
            boolean body = row.has(i, WordClass.ROLE) && Cast.role(row.key(i)).equals("body");
            if (row.has(i, WordClass.ROLE) && !body) {
                return true;
            }
        }
        return false;
    }

    /** Whether a phrase is the name of a person: one that a given name or a form of address opens. */
    boolean isPerson(Phrase phrase) {
        return row.isName(phrase.from()) && row.has(phrase.from(), WordClass.GIVEN_NAME | WordClass.TITLE);
    }

    /** Whose words a phrase stands for, {@code Doe's verdict} or {@code her advice}; else the phrase itself. */
    Phrase speaker(Phrase phrase, PhraseFinder phrases) {
        int last = phrase.to() - 1;
        if (phrase.isNone() || !row.has(last, WordClass.CUE_NOUN)) {
            return phrase;
        }
        if (row.has(phrase.from(), WordClass.POSSESSIVE) && last > phrase.from()) {
            return new Phrase(phrase.from(), phrase.from() + 1);
        }
        for (int i = last - 1; i > phrase.from(); i--) {
            if (row.isPossessive(i)) {
                return phrases.endingAt(i - 1, phrase.from());
            }
        }
        return phrase;
    }

    /** Whether a phrase is the name of a place and nothing else. */
    boolean isPlace(Phrase phrase) {
        for (int i = phrase.from(); i < phrase.to(); i++) {
            if (row.isWord(i) && !row.has(i, WordClass.PLACE)) {
                return false;
            }
        }
        return !phrase.isNone();
    }

    /** Whether a phrase is the name of the one whom the phrase before it describes. */
    boolean names(Phrase name, Phrase description) {
        boolean opens = row.has(description.from(), WordClass.DETERMINER | WordClass.POSSESSIVE);
        boolean role = opens && hasRole(description) || isOwned(description);
        boolean person = row.has(name.from(), WordClass.GIVEN_NAME | WordClass.TITLE) || isFullName(name);
        return row.isName(name.from()) && !isOfOthers(description) && (!hasName(description) || role && person);
    }

    /** Whether a noun for a person follows an owner: {@code Rep. Jane Doe's chief of staff}. */
    boolean isOwned(Phrase phrase) {
        for (int i = phrase.from(); i < phrase.to(); i++) {
            if (row.isPossessive(i)) {
                return hasRole(new Phrase(i + 1, phrase.to()));
            }
        }
        return false;
    }
}
