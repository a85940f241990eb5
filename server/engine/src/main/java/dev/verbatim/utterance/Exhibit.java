package dev.verbatim.utterance;

import dev.verbatim.alignment.Row;
import dev.verbatim.article.Channel;
import dev.verbatim.attribution.Speaker;
import dev.verbatim.quotation.QuotationKind;
import dev.verbatim.witness.Witness;

/** A witness made ready to be compared: its words as rows, its speaker as numbers. */
final class Exhibit {

    /** Fewer quoted words than this are a fragment, which words alone never place. */
    static final int PASSAGE_WORDS = 5;

    private final int number;
    private final Witness witness;
    private final Words words;
    private final int speaker;
    private final int voice;
    private final boolean named;

    /** A witness that is not to be remembered. */
    Exhibit(int number, Witness witness, SpeakerDirectory directory) {
        this(number, new Words(0, witness), directory);
    }

    Exhibit(int number, Words words, SpeakerDirectory directory) {
        this.number = number;
        this.witness = words.witness();
        this.words = words;
        Speaker told = witness.attribution().speaker();
        Speaker presented = witness.attribution().voice();
        this.speaker = directory.number(witness.articleId(), told);
        this.voice = presented.isUnknown() ? speaker : directory.number(witness.articleId(), presented);
        this.named = isNamed(told) || isNamed(presented);
    }

    /** Whether it is somebody in particular, not only <i>officials</i> or <i>a spokesman</i>. */
    private static boolean isNamed(Speaker speaker) {
        return speaker.displayName().chars().anyMatch(Character::isUpperCase)
                || SpeakerNames.isHandle(speaker.displayName());
    }

    int number() {
        return number;
    }

    Witness witness() {
        return witness;
    }

    String article() {
        return witness.articleId();
    }

    /** The words between marks or set off; of a post that quotes somebody, those that it quotes. */
    Row quoted() {
        return words.quoted();
    }

    /** The whole reported clause. */
    Row content() {
        return words.content();
    }

    /** Its words in the shapes in which they are compared. */
    Words words() {
        return words;
    }

    /** The number of the speaker told; {@link SpeakerDirectory#UNKNOWN} if none. */
    int speaker() {
        return speaker;
    }

    /** The number of the one who voiced it; the speaker's if nobody else did. */
    int voice() {
        return voice;
    }

    /** Whether the speaker is somebody in particular. */
    boolean isNamed() {
        return named;
    }

    Channel channel() {
        return witness.occasion().channel();
    }

    boolean isQuoted() {
        return witness.isQuoted();
    }

    /** Whether it has enough quoted words to be known by them. */
    boolean isPassage() {
        return isQuoted() && words.ownWords() >= PASSAGE_WORDS;
    }

    boolean isFragment() {
        return isQuoted() && !isPassage();
    }

    boolean isIndirect() {
        return witness.kind() == QuotationKind.INDIRECT;
    }

    /** Whether two exhibits of one article have the same speaker, so far as the article tells one from another. */
    boolean hasSpeakerOf(Exhibit other) {
        return voice != SpeakerDirectory.UNKNOWN && (voice == other.voice || speaker == other.speaker);
    }
}
