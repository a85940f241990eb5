package dev.verbatim.utterance;

import dev.verbatim.attribution.Speaker;
import dev.verbatim.attribution.SpeakerKind;
import java.util.Locale;
import java.util.stream.Stream;

/** Tells whether two names can stand for one speaker. */
public final class SpeakerNames {

    private SpeakerNames() {}

    /** Whether a name, a handle or a name with its description can stand for a speaker. */
    public static boolean fits(Speaker speaker, String claimed) {
        String named = withoutDescription(claimed);
        return Stream.concat(Stream.of(speaker.displayName()), speaker.aliases().stream())
                .anyMatch(name -> fits(speaker.kind(), name, named));
    }

    /** What is left of <i>spokesman Bell</i> without the words in small letters before the name. */
    private static String withoutDescription(String claimed) {
        int start = 0;
        while (start < claimed.length()
                && Character.isLowerCase(claimed.charAt(start))
                && claimed.indexOf(' ', start) > 0) {
            start = claimed.indexOf(' ', start) + 1;
        }
        String rest = claimed.substring(start).strip();
        return rest.isEmpty() || (!Character.isUpperCase(rest.charAt(0)) && rest.charAt(0) != '@') ? claimed : rest;
    }

    /** Whether two speakers, as two articles have them, can be one. */
    public static boolean fits(Speaker one, Speaker two) {
        return one.kind() == two.kind() && (fits(one, two.displayName()) || fits(two, one.displayName()));
    }

    private static boolean fits(SpeakerKind kind, String name, String claimed) {
        if (isHandle(name) || isHandle(claimed)) {
            return handle(name).equals(handle(claimed));
        }
        return switch (kind) {
            case PERSON ->
                PersonName.of(name).fits(PersonName.of(claimed))
                        || (endsWithName(claimed, name) && name.indexOf(' ') > 0);
            case GROUP, DESCRIBED -> BodyName.of(name).fits(BodyName.of(claimed));
            case UNKNOWN -> false;
        };
    }

    static boolean isHandle(String name) {
        return name.startsWith("@");
    }

    static String handle(String name) {
        return name.replace("@", "").toLowerCase(Locale.ROOT);
    }

    /** Whether a claim such as <i>Foreign Ministry spokesman Ann Bell</i> ends with the name. */
    private static boolean endsWithName(String claimed, String name) {
        return claimed.toLowerCase(Locale.ROOT).endsWith(" " + name.toLowerCase(Locale.ROOT));
    }
}
