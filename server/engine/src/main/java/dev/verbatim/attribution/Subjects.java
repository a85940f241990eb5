package dev.verbatim.attribution;

import java.util.Arrays;

/** Who is the subject of each sentence and who is said to speak in it, noted as the sentences are read. */
final class Subjects {

    private final Row row;
    private final Phrase[] subjects;
    private final Phrase[] speakers;

    Subjects(Row row) {
        this.row = row;
        this.subjects = new Phrase[row.sentences().size()];
        this.speakers = new Phrase[row.sentences().size()];
        Arrays.fill(subjects, Phrase.NONE);
        Arrays.fill(speakers, Phrase.NONE);
    }

    /** The subject of a sentence; {@link Phrase#NONE} if none is noted. */
    Phrase of(int sentence) {
        return subjects[sentence];
    }

    /** Who is said to speak in a sentence; {@link Phrase#NONE} if nobody is. */
    Phrase speaker(int sentence) {
        return speakers[sentence];
    }

    /** Notes the subject of a sentence; the first one counts. */
    void subject(int sentence, Phrase phrase) {
        if (subjects[sentence].isNone()) {
            subjects[sentence] = phrase;
        }
    }

    /** Notes who is said to speak in a sentence; the last one counts. */
    void spoke(int sentence, Phrase phrase) {
        speakers[sentence] = phrase;
    }

    int lastWord(Phrase phrase) {
        int last = phrase.to() - 1;
        while (last > phrase.from() && !row.isWord(last)) {
            last--;
        }
        return last;
    }
}
