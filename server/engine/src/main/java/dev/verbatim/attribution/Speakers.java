package dev.verbatim.attribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The speakers of an article, each made once, and who voices which body. */
final class Speakers {

    private final IdentityHashMap<Figure, Speaker> made = new IdentityHashMap<>();
    /** The spokespersons by the number of the country they are described with. */
    private final Map<Integer, List<Speaker>> voices = new HashMap<>();

    Speakers(List<Draft> drafts) {
        int home = drafts.stream()
                .map(draft -> Voice.country(speaker(draft.answer())))
                .filter(country -> country >= 0)
                .findFirst()
                .orElse(-1);
        drafts.stream()
                .flatMap(draft -> draft.answer().figure().stream())
                .distinct()
                .map(this::speaker)
                .filter(speaker -> speaker.kind() == SpeakerKind.PERSON && Voice.isVoice(speaker))
                .forEach(voice -> enter(voice, home));
    }

    private void enter(Speaker voice, int home) {
        Set<Integer> countries = Voice.countries(voice);
        for (int country : countries.isEmpty() ? Set.of(home) : countries) {
            voices.computeIfAbsent(country, c -> new ArrayList<>()).add(voice);
        }
    }

    Speaker speaker(Answer answer) {
        return answer.figure().map(this::speaker).orElseGet(answer::speaker);
    }

    Speaker speaker(Figure figure) {
        return made.computeIfAbsent(figure, Figure::speaker);
    }

    /** One of whom something is reported, or a sentence is about; empty if the figure is only spoken of. */
    Optional<Speaker> known(Figure figure) {
        return Optional.ofNullable(made.get(figure));
    }

    /** The only one who speaks for the body that the answer is, or else the answer itself. */
    Speaker voice(Answer answer) {
        Speaker speaker = speaker(answer);
        int country = Voice.country(speaker);
        List<Speaker> speaking = country < 0 ? List.of() : voices.getOrDefault(country, List.of());
        return speaking.size() == 1 ? speaking.get(0) : speaker;
    }
}
