package dev.verbatim.utterance;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Places indirect reports with the utterance whose sense they give; one that fits none stays alone. */
final class Reports {

    private static final int COMMON = 128;
    private static final double MARGIN = 1.0;
    private static final int REACH = 12;

    private final Grouping grouping;
    private final Map<Integer, List<Exhibit>> groups;
    private final Postings index = new Postings();
    private final Map<Integer, Integer> homes = new TreeMap<>();

    Reports(Grouping grouping) {
        this.grouping = grouping;
        this.groups = grouping.groups();
        for (Exhibit exhibit : grouping.exhibits()) {
            if (exhibit.isQuoted()) {
                for (long sense : exhibit.words().quotedSenses()) {
                    index.add(sense, exhibit.number());
                }
            }
        }
    }

    void merge() {
        for (Exhibit report : grouping.exhibits()) {
            if (report.isIndirect()) {
                OptionalInt home = home(report);
                (home.isPresent() ? home : company(report)).ifPresent(group -> homes.put(report.number(), group));
            }
        }
        mergeAlone();
        homes.forEach(grouping::merge);
    }

    private OptionalInt home(Exhibit report) {
        long[] senses = report.words().contentSenses();
        TreeMap<Integer, Double> scores = new TreeMap<>();
        for (int candidate : candidates(senses)) {
            Exhibit there = grouping.exhibit(candidate);
            if (fits(report, there.number())) {
                int shared = Placing.common(senses, there.words().quotedSenses());
                boolean sameArticle = groups.getOrDefault(grouping.group(candidate), List.of()).stream()
                        .anyMatch(
                                member -> member.isQuoted() && member.article().equals(report.article()));
                if (isEnough(shared, senses.length, sameArticle || sharesOccasion(report, candidate))) {
                    scores.merge(grouping.group(candidate), shared + (sameArticle ? 1.0 : 0.0), Math::max);
                }
            }
        }
        return best(scores);
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

    private boolean sharesOccasion(Exhibit report, int candidate) {
        Circumstances here = grouping.own(report.number());
        Circumstances there = grouping.common(candidate);
        return (here.hasNarrowDays() && there.hasNarrowDays()) || here.sharesChannel(there);
    }

    private boolean fits(Exhibit report, int candidate) {
        Circumstances here = grouping.own(report.number());
        Circumstances there = grouping.common(candidate);
        return here.speaker(there) == SpeakerFit.SAME && here.channelFits(there) && here.daysFit(there);
    }

    private int[] candidates(long[] senses) {
        return Arrays.stream(senses)
                .flatMap(sense -> Arrays.stream(index.documents(sense, COMMON)).asLongStream())
                .mapToInt(document -> (int) document)
                .sorted()
                .distinct()
                .toArray();
    }

    /** The group of those quotations that the article reports from the same occasion, if it is one group. */
    private OptionalInt company(Exhibit report) {
        int[] found = neighbours(report, Exhibit::isQuoted)
                .filter(number -> !grouping.common(number).settled())
                .map(grouping::group)
                .distinct()
                .toArray();
        return found.length == 1 ? OptionalInt.of(found[0]) : OptionalInt.empty();
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
        int from = Math.max(0, report.number() - REACH);
        int to = Math.min(grouping.exhibits().size(), report.number() + REACH);
        return IntStream.range(from, to).filter(number -> {
            Exhibit other = grouping.exhibit(number);
            return number != report.number()
                    && sort.test(other)
                    && other.article().equals(report.article())
                    && Occasions.isOneOccasion(other, report)
                    && fits(report, number);
        });
    }
}
