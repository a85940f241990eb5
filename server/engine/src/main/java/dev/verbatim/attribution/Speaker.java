package dev.verbatim.attribution;

import dev.verbatim.text.NormalForm;
import java.io.Serializable;
import java.text.Normalizer;
import java.util.List;
import java.util.Objects;

/**
 * Somebody, or some body, whose words are reported.
 *
 * @param displayName the fullest name met; empty if and only if unknown
 * @param kind person or body
 * @param aliases other names met, account handles (with {@code @}) included, most frequent first
 * @param description the description met most often, such as <i>Foreign Ministry spokesman</i>; empty if none
 */
public record Speaker(String displayName, SpeakerKind kind, List<String> aliases, String description)
        implements Serializable {

    /** Nobody is named. */
    public static final Speaker UNKNOWN = new Speaker("", SpeakerKind.UNKNOWN, List.of(), "");

    /** Copies the list; refuses null, and a name for nobody. */
    public Speaker {
        Objects.requireNonNull(displayName, "displayName");
        Objects.requireNonNull(kind, "kind");
        aliases = List.copyOf(aliases);
        Objects.requireNonNull(description, "description");
        if (displayName.isEmpty() != (kind == SpeakerKind.UNKNOWN)) {
            throw new IllegalArgumentException("displayName must be empty if and only if the speaker is unknown");
        }
    }

    /** Whether nobody is named. */
    public boolean isUnknown() {
        return kind == SpeakerKind.UNKNOWN;
    }

    /** Whether it is somebody who is named. */
    public boolean isPerson() {
        return kind == SpeakerKind.PERSON;
    }

    /** The last segment of its resource name: the display name in lower-case ASCII letters, digits and hyphens. */
    public String id() {
        return idOf(displayName);
    }

    /** What {@link #id} would be for a display name or alias. */
    public static String idOf(String name) {
        String plain = NormalForm.of(name, Normalizer.Form.NFD);
        StringBuilder id = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c < 128 && Character.isLetterOrDigit(c)) {
                id.append(Character.toLowerCase(c));
            } else if (Character.getType(c) != Character.NON_SPACING_MARK
                    && c != '\''
                    && c != '’'
                    && c != '.'
                    && id.length() > 0
                    && id.charAt(id.length() - 1) != '-') {
                id.append('-');
            }
        }
        int end = id.length();
        while (end > 0 && id.charAt(end - 1) == '-') {
            end--;
        }
        return end > 0 ? id.substring(0, end) : name.isEmpty() ? "" : "u" + Integer.toHexString(name.hashCode());
    }
}
