package dev.verbatim.verification;

import dev.verbatim.article.DayRange;
import dev.verbatim.attribution.Speaker;
import dev.verbatim.statement.Statement;
import dev.verbatim.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What statements are filed under beside their words: their id, each word that names the speaker, and this with each day on
 * which they may have been said, if these are few.
 */
final class Marks {

    private static final int FEW_DAYS = 14;

    private Marks() {}

    static String ofId(String id) {
        return "id " + id;
    }

    static List<String> of(Statement statement) {
        List<String> marks = new ArrayList<>();
        marks.add(ofId(statement.id()));
        Speaker speaker = statement.speaker();
        List<String> names = new ArrayList<>(speaker.aliases());
        names.add(speaker.displayName());
        names.add(speaker.description());
        for (String name : names) {
            List<String> words = ofSpeaker(name);
            marks.addAll(words);
            marks.addAll(onDays(words, statement.dating().days()));
        }
        return marks.stream().distinct().toList();
    }

    /** Lists of marks, of each of which a statement that is claimed may have one: the narrowest first. */
    static List<List<String>> of(Inquiry inquiry) {
        List<String> words = ofSpeaker(inquiry.claimedSpeaker());
        return Stream.of(onDays(words, inquiry.claimedDays()), words)
                .filter(marks -> !marks.isEmpty())
                .toList();
    }

    private static List<String> ofSpeaker(String name) {
        Tokens tokens = Tokens.of(name);
        return IntStream.range(0, tokens.size())
                .filter(tokens::isWord)
                .mapToObj(i -> "speaker " + tokens.key(i))
                .toList();
    }

    private static List<String> onDays(List<String> words, DayRange days) {
        if (!days.hasEarliest()
                || !days.hasLatest()
                || days.latest().toEpochDay() - days.earliest().toEpochDay() >= FEW_DAYS) {
            return List.of();
        }
        return days.earliest()
                .datesUntil(days.latest().plusDays(1))
                .flatMap(day -> words.stream().map(word -> word + ' ' + day))
                .toList();
    }
}
