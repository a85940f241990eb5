package dev.verbatim.utterance;

import dev.verbatim.alignment.Row;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Places indirect reports with the utterance whose sense they give; one that fits none stays alone. */
final class Reports {

    private static final double MARGIN = 1.0;
    private static final int REACH = 12;
    private static final int AGREES = -1;

    /** So many days at most before or after a report the words appeared of which it tells the sense alone. */
    private static final int NEWS_DAYS = 14;

    /** So many words that are no names, a report shares with what it gives the sense of. */
    private static final int BESIDE_NAMES = 2;

    private final Grouping grouping;
    private final Map<Integer, List<Exhibit>> groups;
    private final Retellings retellings;
    private final int[] numbers;
    private final Map<Integer, Set<String>> articles = new HashMap<>();
    private final Map<Integer, Integer> homes = new TreeMap<>();
    private final Drifts drifts;

    Reports(Grouping grouping, Retellings retellings) {
        this.grouping = grouping;
        this.groups = grouping.groups();
        this.retellings = retellings;
        this.drifts = new Drifts(grouping);
        this.numbers = new int
                [1
                        + grouping.exhibits().stream()
                                .mapToInt(exhibit -> exhibit.words().id())
                                .max()
                                .orElse(0)];
        grouping.exhibits().forEach(exhibit -> numbers[exhibit.words().id()] = exhibit.number());
        retellings.update(grouping.exhibits());
    }

    /** Places what can be placed; answers what differs too much. */
    Drifts merge() {
        for (Exhibit report : grouping.exhibits()) {
            if (report.isIndirect()) {
                OptionalInt home = home(report);
                (home.isPresent() ? home : company(report)).ifPresent(group -> homes.put(report.number(), group));
            }
        }
        mergeAlone();
        homes.forEach(grouping::merge);
        return drifts;
    }

    private OptionalInt home(Exhibit report) {
        int[] candidates = retellings.of(report);
        if (candidates.length == 0) {
            return OptionalInt.empty();
        }
        long[] senses = report.words().contentSenses();
        TreeMap<Integer, Double> scores = new TreeMap<>();
        Map<Integer, Integer> drifted = new HashMap<>();
        for (int k = 0; k < candidates.length; k++) {
            int candidate = numbers[candidates[k]];
            if (fits(report, candidate)) {
                long[] quoted = grouping.exhibit(candidate).words().quotedSenses();
                int shared = Placing.common(senses, quoted);
                boolean sameArticle = articles(grouping.group(candidate)).contains(report.article());
                if (isEnough(shared, senses.length, sameArticle || sharesOccasion(report, candidate))
                        && isMore(report.words().content(), quoted)) {
                    int group = grouping.group(candidate);
                    scores.merge(group, shared + (sameArticle ? 1.0 : 0.0), Math::max);
                    boolean agrees = retellings.obstacle(report, k).isEmpty();
                    drifted.merge(group, agrees ? AGREES : k, Math::min);
                }
            }
        }
        OptionalInt best = best(scores);
        int differing = best.isPresent() ? drifted.getOrDefault(best.getAsInt(), AGREES) : AGREES;
        if (differing == AGREES) {
            return best;
        }
        retellings
                .obstacle(report, differing)
                .ifPresent(obstacle -> drifts.add(report.number(), numbers[candidates[differing]], obstacle));
        return OptionalInt.empty();
    }

    /** The articles that quote what a group has. */
    private Set<String> articles(int group) {
        return articles.computeIfAbsent(
                group,
                any -> groups.getOrDefault(group, List.of()).stream()
                        .filter(Exhibit::isQuoted)
                        .map(Exhibit::article)
                        .collect(Collectors.toSet()));
    }

    private static OptionalInt best(SortedMap<Integer, Double> scores) {
        double[] sorted = scores.values().stream()
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        int count = sorted.length;
        if (count == 0 || (count > 1 && sorted[count - 1] - sorted[count - 2] < MARGIN)) {
            return OptionalInt.empty();
        }
        return scores.entrySet().stream()
                .filter(entry -> entry.getValue() == sorted[count - 1])
                .mapToInt(Map.Entry::getKey)
                .findFirst();
    }

    private static boolean isEnough(int shared, int all, boolean context) {
        double share = all == 0 ? 0 : (double) shared / all;
        return context ? shared >= 2 && share >= 0.4 : shared >= 5 && share >= 0.5;
    }

    /** Whether more than the names of a report stands in what was said: who and where alone may be the topic of much. */
    private static boolean isMore(Row content, long[] quoted) {
        int count = 0;
        for (int i = 0; i < content.size() && count < BESIDE_NAMES; i++) {
            boolean matter = content.isContent(i) && !content.isName(i);
            count += matter && Arrays.binarySearch(quoted, content.sense(i)) >= 0 ? 1 : 0;
        }
        return count >= BESIDE_NAMES;
    }

    private boolean sharesOccasion(Exhibit report, int candidate) {
        Circumstances here = grouping.own(report.number());
        Circumstances there = grouping.common(candidate);
        return (here.hasNarrowDays() && there.hasNarrowDays()) || here.sharesChannel(there);
    }

    private boolean fits(Exhibit report, int candidate) {
        Circumstances here = grouping.own(report.number());
        Circumstances there = grouping.common(candidate);
        boolean near = here.hasNarrowDays() && there.hasNarrowDays()
                || grouping.isPublishedWithin(report.number(), candidate, NEWS_DAYS);
        return here.speaker(there) == SpeakerFit.SAME && here.channelFits(there) && here.daysFit(there) && near;
    }

    /** The group of those quotations that the article reports from the same occasion, if it is one group. */
    private OptionalInt company(Exhibit report) {
        int[] found = neighbours(report, Exhibit::isQuoted)
                .filter(number -> !grouping.common(number).settled())
                .map(grouping::group)
                .distinct()
                .toArray();
        return found.length == 1 && !drifts.has(report.number(), found[0])
                ? OptionalInt.of(found[0])
                : OptionalInt.empty();
    }

    /** Puts reports that stand alone together with the nearest one before them from the same occasion. */
    private void mergeAlone() {
        for (Exhibit report : grouping.exhibits()) {
            if (isAlone(report)) {
                neighbours(report, this::isAlone)
                        .filter(number -> number < report.number())
                        .max()
                        .ifPresent(before -> homes.put(report.number(), before));
            }
        }
    }

    private boolean isAlone(Exhibit report) {
        return report.isIndirect() && !homes.containsKey(report.number());
    }

    private IntStream neighbours(Exhibit report, Predicate<Exhibit> sort) {
        int end = Math.min(grouping.exhibits().size(), report.number() + REACH);
        int[] found = new int[2 * REACH];
        int count = 0;
        for (int number = Math.max(0, report.number() - REACH); number < end; number++) {
            Exhibit other = grouping.exhibit(number);
            if (number != report.number()
                    && other.article().equals(report.article())
                    && sort.test(other)
                    && Occasions.isOneOccasion(other, report)
                    && fits(report, number)) {
                found[count++] = number;
            }
        }
        return Arrays.stream(found, 0, count);
    }
}
