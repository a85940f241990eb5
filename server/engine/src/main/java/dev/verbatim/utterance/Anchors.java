package dev.verbatim.utterance;

import dev.verbatim.alignment.Row;
import dev.verbatim.article.Dating;
import dev.verbatim.article.DayRange;
import dev.verbatim.attribution.Speaker;
import dev.verbatim.attribution.SpeakerKind;
import dev.verbatim.text.Selector;
import dev.verbatim.witness.Testimony;
import dev.verbatim.witness.Witness;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Finds the originals that quotations come from, each with the part of it that has the words. */
final class Anchors {

    /*
     * A quotation belongs to the original that has its words best. Where several have them as well, as with a line said again
     * and again, the day and the channel that the article tells decide, then the occasion from which the same article quotes
     * at length, then the day next before publication. So the clear cases come first, article by article.
     */

    private static final int SHORTEST = 3;
    private static final int MOST_HITS = 24;

    private final Scripts scripts;
    private final SpeakerDirectory directory;

    Anchors(Scripts scripts, SpeakerDirectory directory) {
        this.scripts = scripts;
        this.directory = directory;
    }

    /** The places of the quotations of testimonies, by statement id; those without an original are left out. */
    SortedMap<String, List<Place>> find(List<Testimony> testimonies) {
        SortedMap<String, List<Place>> anchors = new TreeMap<>();
        if (scripts.all().isEmpty()) {
            return anchors;
        }
        List<List<Claim>> claims = testimonies.stream()
                .filter(testimony -> !testimony.original())
                .map(this::claims)
                .toList();
        double[] quoted = new double[scripts.all().size()];
        claims.forEach(ofArticle -> ofArticle.forEach(claim ->
                claim.choices().forEach(choice -> quoted[choice.script().number()] += choice.worth())));
        claims.forEach(ofArticle -> decide(ofArticle, quoted, anchors));
        return anchors;
    }

    private static void decide(List<Claim> claims, double[] quoted, Map<String, List<Place>> anchors) {
        Company company = new Company();
        claims.stream().flatMap(claim -> claim.clear(new Company()).stream()).forEach(company::add);
        for (Claim claim : claims) {
            claim.best(company)
                    .map(choice -> claim.mostQuoted(choice, quoted))
                    .ifPresent(choice -> anchors.put(claim.witness().statementId(), choice.places()));
        }
    }

    private List<Claim> claims(Testimony testimony) {
        return testimony.witnesses().stream()
                .filter(Witness::isQuoted)
                .flatMap(witness -> claim(testimony, witness).stream())
                .toList();
    }

    /** All places that a quotation may come from. */
    private Optional<Claim> claim(Testimony testimony, Witness witness) {
        Circumstances told = circumstances(testimony, witness);
        LocalDate last = last(testimony.publication());
        Map<Integer, List<Place>> places = new TreeMap<>();
        for (Row row : rows(witness)) {
            if (row.ownWords() >= SHORTEST) {
                best(row, last)
                        .forEach((script, place) -> places.computeIfAbsent(script, any -> new ArrayList<>())
                                .add(place));
            }
        }
        List<Choice> choices = places.values().stream()
                .map(found -> choice(testimony, witness, told, found))
                .filter(Choice::isPossible)
                .toList();
        return choices.isEmpty() ? Optional.empty() : Optional.of(new Claim(witness, choices));
    }

    /** What is looked for: the quoted parts; of an embedded post also what it quotes itself, if it is long enough. */
    private static List<Row> rows(Witness witness) {
        List<Row> rows = new ArrayList<>();
        for (Selector part : witness.quoted()) {
            List<Row> nested = Relays.nested(witness, part);
            rows.addAll(nested.isEmpty() ? List.of(Row.of(part.words())) : nested);
        }
        return rows;
    }

    /** The best place of a row in each script that may have its words and is of {@code last} or before. */
    private Map<Integer, Place> best(Row row, LocalDate last) {
        Map<Integer, Place> best = new TreeMap<>();
        for (Scripts.Hit hit :
                scripts.find(row, MOST_HITS, script -> !script.day().isAfter(last))) {
            Place place = Place.of(row, hit);
            if (place.isPlausible()) {
                best.merge(hit.script().number(), place, (one, two) -> one.worth() >= two.worth() ? one : two);
            }
        }
        return best;
    }

    private Choice choice(Testimony testimony, Witness witness, Circumstances told, List<Place> places) {
        Script script = places.get(0).script();
        return new Choice(
                script,
                places,
                speaker(witness, told, script),
                Choice.times(witness, testimony.publication(), script.day()),
                Choice.age(testimony.publication(), script.day()));
    }

    private static SpeakerFit speaker(Witness witness, Circumstances told, Script script) {
        if (told.isNobody()
                || isDescribed(witness.attribution().voice())
                || script.speaker() == SpeakerDirectory.UNKNOWN) {
            return SpeakerFit.UNTOLD;
        }
        boolean same = told.person() == script.speaker() || told.bodies().contains(script.speaker());
        return same ? SpeakerFit.SAME : SpeakerFit.DIFFERENT;
    }

    /** Whether a person is described rather than named: <i>the Northern nominee</i>. */
    private static boolean isDescribed(Speaker speaker) {
        String name = speaker.displayName();
        return speaker.kind() == SpeakerKind.DESCRIBED
                || speaker.kind() == SpeakerKind.PERSON
                        && !name.isEmpty()
                        && Character.isLowerCase(name.charAt(name.lastIndexOf(' ') + 1));
    }

    private Circumstances circumstances(Testimony testimony, Witness witness) {
        return Circumstances.of(
                new Exhibit(0, witness, directory),
                directory,
                testimony.publication().days());
    }

    /** The last day on which what an article quotes can have been said; clocks differ by a day. */
    private static LocalDate last(Dating publication) {
        DayRange days = publication.days();
        return days.hasLatest() ? days.latest().plusDays(1) : LocalDate.MAX;
    }

    /** The occasions from which an article certainly quotes, and how many words. */
    static final class Company {

        private final Map<String, Integer> words = new TreeMap<>();

        void add(Choice choice) {
            words.merge(choice.script().occasion(), choice.words(), Integer::sum);
        }

        boolean has(Script script) {
            return words.containsKey(script.occasion());
        }
    }
}
