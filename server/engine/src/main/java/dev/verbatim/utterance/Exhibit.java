package dev.verbatim.utterance;

import dev.verbatim.alignment.Row;
import dev.verbatim.article.Channel;
import dev.verbatim.attribution.Speaker;
import dev.verbatim.quotation.QuotationKind;
import dev.verbatim.text.Selector;
import dev.verbatim.witness.Witness;
import java.util.List;

/** A witness made ready to be compared: its words as rows, its speaker as numbers. */
final class Exhibit {

    /** Fewer quoted words than this are a fragment, which words alone never place. */
    static final int PASSAGE_WORDS = 5;

    private final int number;
    private final Witness witness;
    private final Row quoted;
    private final Row content;
    private final int speaker;
    private final int voice;
    private final boolean named;

    Exhibit(int number, Witness witness, SpeakerDirectory directory) {
        this.number = number;
        this.witness = witness;
        this.quoted = Row.of(join(witness.quoted(), witness.continued()));
        this.content = Row.of(join(witness.content(), List.of()));
        Speaker told = witness.attribution().speaker();
        Speaker presented = witness.attribution().voice();
        this.speaker = directory.number(told);
        this.voice = presented.isUnknown() ? speaker : directory.number(presented);
        this.named = isNamed(told) || isNamed(presented);
    }

    /** The parts in a row, with an ellipsis where words may be missing between them. */
    private static String join(List<Selector> parts, List<Boolean> continued) {
        StringBuilder joined = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
            boolean goesOn = i > 0 && i - 1 < continued.size() && continued.get(i - 1);
            joined.append(i == 0 ? "" : goesOn ? " " : " … ")
                    .append(parts.get(i).exact());
        }
        return joined.toString();
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

    /** The words between marks or set off. */
    Row quoted() {
        return quoted;
    }

    /** The whole reported clause. */
    Row content() {
        return content;
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
        return isQuoted() && quoted.ownWords() >= PASSAGE_WORDS;
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
