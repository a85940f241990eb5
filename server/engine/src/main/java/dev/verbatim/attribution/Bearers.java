package dev.verbatim.attribution;

import dev.verbatim.text.Folding;
import dev.verbatim.text.Romanization;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Who bears a surname: of all whom an article names in full the one it shows to be a person, then the one it names so most
 * often, then the first.
 */
final class Bearers {

    private final Map<String, Map<Gender, Figure>> bySurname = new HashMap<>();

    /** Adds a figure by the last word of its name. */
    void add(Figure figure) {
        String name = figure.displayName();
        Map<Gender, Figure> bearers = bySurname.computeIfAbsent(
                key(name.substring(name.lastIndexOf(' ') + 1)), surname -> new EnumMap<>(Gender.class));
        bearers.merge(Gender.UNKNOWN, figure, Bearers::better);
        if (figure.gender() != Gender.UNKNOWN) {
            bearers.merge(figure.gender(), figure, Bearers::better);
        }
    }

    /** The bearer of a surname, of a gender if one is told. */
    Optional<Figure> of(String surname, Gender told) {
        Map<Gender, Figure> bearers = bySurname.get(key(surname));
        if (bearers == null) {
            return Optional.empty();
        }
        return Optional.ofNullable(bearers.get(told))
                .or(() -> Optional.ofNullable(bearers.get(Gender.UNKNOWN)))
                .filter(figure -> figure.gender().agrees(told));
    }

    private static String key(String surname) {
        return Romanization.surname(Folding.fold(surname));
    }

    private static Figure better(Figure known, Figure other) {
        if (known.isShownAsPerson() != other.isShownAsPerson()) {
            return known.isShownAsPerson() ? known : other;
        }
        return other.mentions() > known.mentions() ? other : known;
    }
}
