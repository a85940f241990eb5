package dev.verbatim.attribution;

import dev.verbatim.text.Folding;
import dev.verbatim.text.WordList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One of those an article speaks of, while it is being read: the names it goes by and what is known of it. */
final class Figure {

    private static final List<WordList.Line> TITLE_LINES = WordList.lines("title-forms.txt");
    private static final WordList TITLES = WordList.ofLines(TITLE_LINES);
    private static final String[] NONE = {};

    /** More names than these are not kept as aliases. */
    private static final int MOST_ALIASES = 32;

    private static final Comparator<Map.Entry<String, Integer>> FULLNESS =
            Comparator.<Map.Entry<String, Integer>>comparingInt(e -> Math.min(2, words(e.getKey())))
                    .thenComparing(e -> e.getKey().chars().anyMatch(Character::isLowerCase))
                    .thenComparingInt(Map.Entry::getValue)
                    .thenComparingInt(e -> words(e.getKey()))
                    .thenComparing(Map.Entry::getKey, Comparator.reverseOrder());

    private final int number;
    private final Map<String, Integer> names = new HashMap<>();
    private final Map<String, Integer> descriptions = new HashMap<>();
    private final Set<Long> descriptionWords = new HashSet<>();
    private final Set<Long> explanations = new HashSet<>();
    private final Set<String> handles = new LinkedHashSet<>();
    private Map.Entry<String, Integer> fullest = Map.entry("", 0);
    private int mentions;
    private boolean several;
    private boolean spoke;
    private boolean thing;
    private int age;
    private Gender gender = Gender.UNKNOWN;
    private SpeakerKind kind = SpeakerKind.UNKNOWN;

    Figure(int number) {
        this.number = number;
    }

    /** Its place among the article's figures, from 0. */
    int number() {
        return number;
    }

    void name(String name) {
        Map.Entry<String, Integer> counted = Map.entry(name, names.merge(name, 1, Integer::sum));
        boolean fuller = fullest.getValue() == 0
                || counted.getKey().equals(fullest.getKey())
                || FULLNESS.compare(counted, fullest) > 0;
        fullest = fuller ? counted : fullest;
        mentions++;
        several |= words(name) > 1;
    }

    /** Notes that the article calls it <i>it</i>; what shows a person outweighs that. */
    void callIt() {
        thing = true;
    }

    /** Whether the article calls it <i>it</i>. */
    boolean isThing() {
        return thing;
    }

    /** Notes that the article lets it speak. */
    void speaks() {
        spoke = true;
    }

    int mentions() {
        return mentions;
    }

    /** Whether it is a person as far as the article shows: somebody described, addressed, quoted or named often. */
    boolean isPerson() {
        boolean shown =
                gender != Gender.UNKNOWN || !descriptions.isEmpty() || !explanations.isEmpty() || spoke || age > 0;
        return kind() == SpeakerKind.PERSON && (shown || several && mentions > 1);
    }

    /** Whether a name or a description of it is a person's. */
    boolean isShownAsPerson() {
        return gender != Gender.UNKNOWN || kind == SpeakerKind.PERSON || !explanations.isEmpty() || age > 0;
    }

    void describe(String description) {
        if (!description.isEmpty() && descriptions.merge(description, 1, Integer::sum) == 1) {
            for (String word : description.split(" ", -1)) {
                long key = Folding.key(word.endsWith(".") ? word.substring(0, word.length() - 1) : word);
                descriptionWords.add(key);
                int forms = TITLES.value(key);
                for (String noun :
                        forms < 0 ? NONE : TITLE_LINES.get(forms).column(0).split(" ", -1)) {
                    descriptionWords.add(Folding.key(noun));
                }
            }
        }
    }

    /** Notes the age that the article tells, in years. */
    void ages(int years) {
        age = years;
    }

    /** Its age in years; 0 if it is not told. */
    int age() {
        return age;
    }

    /** Notes a noun, by its key, that the article explains a name with. */
    void calls(long noun) {
        explanations.add(noun);
    }

    /** Whether the article explains one of its names with the noun of this key. */
    boolean isCalled(long noun) {
        return explanations.contains(noun);
    }

    /** Adds a name met outside the article's own prose; it counts only if no full name is met in it. */
    void credit(String name) {
        if (words(displayName()) < 2) {
            name(name);
        } else if (!names.containsKey(name)) {
            handle(name);
        }
    }

    void handle(String handle) {
        handles.add(handle);
    }

    void gender(Gender told) {
        if (gender == Gender.UNKNOWN) {
            gender = told;
        }
    }

    Gender gender() {
        return gender;
    }

    void kind(SpeakerKind told) {
        kind = told;
    }

    SpeakerKind kind() {
        if (kind != SpeakerKind.UNKNOWN) {
            return kind;
        }
        return thing && !isShownAsPerson() ? SpeakerKind.GROUP : SpeakerKind.PERSON;
    }

    /** The fullest of its names: of those with several words the most frequent, else the most frequent. */
    String displayName() {
        return fullest.getKey();
    }

    String description() {
        return mostFrequent(descriptions).stream().findFirst().orElse("");
    }

    /** Whether one of its descriptions holds the word with this key. */
    boolean isDescribedWith(long key) {
        return descriptionWords.contains(key);
    }

    Speaker speaker() {
        String display = displayName();
        List<String> aliases = new ArrayList<>(mostFrequent(names));
        aliases.remove(display);
        aliases.addAll(handles);
        return new Speaker(display, kind(), aliases.subList(0, Math.min(MOST_ALIASES, aliases.size())), description());
    }

    private static List<String> mostFrequent(Map<String, Integer> counts) {
        if (counts.size() <= 1) {
            return List.copyOf(counts.keySet());
        }
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** How many words a name has: one more than spaces. */
    static int words(String name) {
        int words = 1;
        for (int space = name.indexOf(' '); space >= 0; space = name.indexOf(' ', space + 1)) {
            words++;
        }
        return words;
    }
}
