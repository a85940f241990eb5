package dev.verbatim.utterance;

import dev.verbatim.alignment.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Which witnesses have the same words, whatever their circumstances, remembered from one matching to the next. */
final class Resemblances implements Kinship.Comparison<Resemblance> {

    /** How many words make a run. */
    private static final int RUN = 3;

    /** A run that more witnesses share than this makes only neighbours resemble each other. */
    private static final int COMMON = 48;

    private final Function<Words, Row> shape;
    private final Kinship<Resemblance> kinship = new Kinship<>(COMMON, 1, this, this::runs);
    private final Presence<Words> present = new Presence<>();
    private int last = -1;
    private long[] lastKeys = new long[0];

    /** By the words that {@code shape} gives. */
    Resemblances(Function<Words, Row> shape) {
        this.shape = shape;
    }

    /** The links among those exhibits that are {@code chosen}, by their numbers, the lesser first. */
    List<Link> among(List<Exhibit> exhibits, Predicate<Exhibit> chosen) {
        int[] numbers = update(exhibits, chosen);
        List<Link> links = new ArrayList<>();
        kinship.all()
                .forEach(entry -> entry.getValue().forEach((other, resemblance) -> {
                    int one = numbers[entry.getKey()];
                    int two = numbers[other];
                    if (one < two) {
                        links.add(new Link(one, two, resemblance));
                    }
                }));
        return links;
    }

    /** Takes in who is new and forgets who is gone; answers the number of the exhibit by the id of its words. */
    private int[] update(List<Exhibit> exhibits, Predicate<Exhibit> chosen) {
        last = -1;
        int[] numbers = new int[64];
        List<Words> come = new ArrayList<>();
        for (Exhibit exhibit : exhibits) {
            if (chosen.test(exhibit)) {
                Words words = exhibit.words();
                if (words.id() >= numbers.length) {
                    numbers = Arrays.copyOf(numbers, Math.max(words.id() + 1, 2 * numbers.length));
                }
                numbers[words.id()] = exhibit.number();
                if (present.keep(words.id(), words)) {
                    come.add(words);
                }
            }
        }
        present.absent(kinship::remove);
        come.forEach(words -> kinship.add(words.id()));
        return numbers;
    }

    /** The runs of a witness's words that have a content word, hashed. */
    private long[] runs(int id) {
        Row row = row(id);
        long[] runs = new long[Math.max(0, row.size() - RUN + 1)];
        int count = 0;
        for (int i = 0; i < runs.length; i++) {
            if (row.isContent(i) || row.isContent(i + 1) || row.isContent(i + 2)) {
                runs[count++] = Postings.key(Postings.key(row.key(i), row.key(i + 1)), row.key(i + 2));
            }
        }
        return Distinct.sorted(runs, count);
    }

    private Row row(int id) {
        return shape.apply(present.get(id));
    }

    @Override
    public Optional<Resemblance> compare(int one, int two) {
        if (one != last) {
            last = one;
            lastKeys = Resemblance.sortedKeys(row(one));
        }
        return Resemblance.of(row(one), lastKeys, row(two));
    }

    @Override
    public int order(int one, int two) {
        return present.get(one).witness().compareTo(present.get(two).witness());
    }
}
