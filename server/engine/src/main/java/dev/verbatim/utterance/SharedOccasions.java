package dev.verbatim.utterance;

import dev.verbatim.article.Channel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Puts groups of different articles together that report the same event of the same speaker: a briefing, a speech, a written
 * statement. Where both articles fix the day and such an event is one a day, that is enough; else they must share words that
 * the speaker's other events do not have.
 */
final class SharedOccasions {

    private static final double ENOUGH_SHARED = 2.0;

    /** And at least this share of the words of the shorter: a spokesman's statements have the names of the day in common. */
    private static final double LEAST_SHARE = 0.25;

    private static final double MARGIN = 1.0;
    private static final int MOST_RIVALS = 512;

    private final Grouping grouping;

    SharedOccasions(Grouping grouping) {
        this.grouping = grouping;
    }

    void merge() {
        Map<String, List<Event>> events = new TreeMap<>();
        grouping.groups().forEach((group, members) -> {
            Circumstances common = grouping.common(group);
            for (Channel channel : Channel.values()) {
                if (Occasions.isEvent(channel)
                        && !common.settled()
                        && common.channels().equals(Set.of(channel))
                        && !common.isNobody()) {
                    events.computeIfAbsent(speaker(common) + "/" + channel, any -> new ArrayList<>())
                            .add(new Event(group, channel, members));
                }
            }
        });
        events.values().stream().filter(rivals -> rivals.size() > 1).forEach(this::mergeOf);
    }

    private static String speaker(Circumstances common) {
        return common.person() != SpeakerDirectory.UNKNOWN
                ? "" + common.person()
                : common.bodies().toString();
    }

    private void mergeOf(List<Event> events) {
        mergeSameDay(events);
        if (events.size() <= MOST_RIVALS) {
            mergeSharedWords(events);
        }
    }

    private void mergeSameDay(List<Event> events) {
        Map<String, Event> first = new HashMap<>();
        for (Event event : events) {
            Circumstances common = grouping.common(event.group());
            if (common.days().isDay() && isOnceADay(event.channel()) && event.hasPassage()) {
                Event known = first.putIfAbsent(common.days().earliest().toString(), event);
                if (known != null) {
                    grouping.merge(known.group(), event.group());
                }
            }
        }
    }

    private void mergeSharedWords(List<Event> events) {
        Map<Long, Integer> frequencies = new HashMap<>();
        events.forEach(event -> event.senses().forEach(sense -> frequencies.merge(sense, 1, Integer::sum)));
        List<Tie> ties = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            for (int j = i + 1; j < events.size(); j++) {
                double shared = shared(events.get(i), events.get(j), frequencies);
                double needed = Math.max(ENOUGH_SHARED, LEAST_SHARE * shorter(events.get(i), events.get(j)));
                if (shared >= needed && fit(events.get(i), events.get(j))) {
                    ties.add(new Tie(i, j, shared));
                }
            }
        }
        for (Tie tie : ties) {
            if (isBest(tie, ties, events) && fit(events.get(tie.one()), events.get(tie.two()))) {
                grouping.merge(
                        events.get(tie.one()).group(), events.get(tie.two()).group());
            }
        }
    }

    /** Whether no other event is nearly as good a partner, one already joined with the partner aside. */
    private boolean isBest(Tie tie, List<Tie> ties, List<Event> events) {
        return ties.stream()
                .filter(other -> other.touches(tie) && !other.equals(tie) && other.shared() > tie.shared() - MARGIN)
                .allMatch(other -> grouping.isTogether(
                                events.get(other.one()).group(),
                                events.get(other.two()).group())
                        || fit(events.get(tie.otherEnd(other)), events.get(other.otherEnd(tie))));
    }

    private boolean fit(Event one, Event two) {
        Circumstances first = grouping.common(one.group());
        Circumstances second = grouping.common(two.group());
        return first.daysFit(second) && first.speaker(second) == SpeakerFit.SAME && first.channelFits(second);
    }

    private static int shorter(Event one, Event two) {
        return Math.min(one.senses().size(), two.senses().size());
    }

    private static double shared(Event one, Event two, Map<Long, Integer> frequencies) {
        Set<Long> less = one.senses().size() <= two.senses().size() ? one.senses() : two.senses();
        Set<Long> more = one.senses().size() <= two.senses().size() ? two.senses() : one.senses();
        return less.stream()
                .filter(more::contains)
                .mapToDouble(sense -> 2.0 / frequencies.getOrDefault(sense, 1))
                .sum();
    }

    /** Whether a speaker gives one such a day, so that the day tells it. */
    private static boolean isOnceADay(Channel channel) {
        return channel == Channel.PRESS_BRIEFING;
    }

    /** Two events, by their places in the list, and how much they share. */
    private record Tie(int one, int two, double shared) {

        boolean touches(Tie other) {
            return one == other.one || one == other.two || two == other.one || two == other.two;
        }

        /** The end of this tie that the other does not touch. */
        int otherEnd(Tie other) {
            return one == other.one || one == other.two ? two : one;
        }
    }

    /** A group that reports an event. */
    private record Event(int group, Channel channel, boolean hasPassage, Set<Long> senses) {

        Event(int group, Channel channel, List<Exhibit> members) {
            this(
                    group,
                    channel,
                    members.stream().anyMatch(Exhibit::isPassage),
                    members.stream()
                            .filter(Exhibit::isQuoted)
                            .flatMap(member ->
                                    Arrays.stream(member.words().quotedSenses()).boxed())
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
    }
}
