package dev.verbatim.utterance;

import dev.verbatim.article.Channel;
import dev.verbatim.article.DayRange;
import dev.verbatim.chronology.Chronologist;
import dev.verbatim.occasion.TimeReference;
import java.time.DayOfWeek;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who, when and how, as far as some witnesses together tell.
 *
 * @param person the number of the person; {@link SpeakerDirectory#UNKNOWN} if none is told
 * @param bodies the numbers of the bodies told
 * @param channels the channels told
 * @param days the days possible
 * @param weekdays the days of the week possible, one bit each from Monday
 * @param settled whether an original tells all this: then reports neither add to it nor contradict it
 */
record Circumstances(
        int person, Set<Integer> bodies, Set<Channel> channels, DayRange days, int weekdays, boolean settled) {

    private static final int ANY_WEEKDAY = 0x7F;
    private static final int NARROW_DAYS = 8;

    static Circumstances of(Exhibit exhibit, SpeakerDirectory directory, DayRange publication) {
        TreeSet<Integer> bodies = new TreeSet<>();
        int person = SpeakerDirectory.UNKNOWN;
        if (exhibit.isNamed() && !exhibit.words().isRelay()) {
            person = directory.isPerson(exhibit.voice()) ? exhibit.voice() : SpeakerDirectory.UNKNOWN;
            for (int number : new int[] {exhibit.speaker(), exhibit.voice()}) {
                if (number != SpeakerDirectory.UNKNOWN && !directory.isPerson(number)) {
                    bodies.add(number);
                }
            }
        }
        Channel channel = exhibit.channel();
        DayRange days = Chronologist.days(exhibit.witness(), publication);
        return new Circumstances(
                person,
                bodies,
                channel == Channel.UNSPECIFIED ? Set.of() : Set.of(channel),
                days,
                weekdays(exhibit.witness().occasion().time(), days),
                exhibit.witness().original());
    }

    private static int weekdays(TimeReference time, DayRange days) {
        if (time instanceof TimeReference.Weekday weekday) {
            return bit(weekday.day());
        }
        return days.isDay() ? bit(days.earliest().getDayOfWeek()) : ANY_WEEKDAY;
    }

    private static int bit(DayOfWeek day) {
        return 1 << (day.getValue() - 1);
    }

    private static Set<Channel> union(Set<Channel> one, Set<Channel> two) {
        EnumSet<Channel> both = EnumSet.noneOf(Channel.class);
        both.addAll(one);
        both.addAll(two);
        return both;
    }

    Circumstances with(Circumstances other) {
        if (settled || other.settled) {
            return settled ? this : other;
        }
        TreeSet<Integer> both = new TreeSet<>(bodies);
        both.addAll(other.bodies);
        int commonDays = weekdays & other.weekdays;
        return new Circumstances(
                person != SpeakerDirectory.UNKNOWN ? person : other.person,
                both,
                union(channels, other.channels),
                days.narrowedBy(other.days),
                commonDays == 0 ? weekdays : commonDays,
                /* settled= */ false);
    }

    /** Whether an original tells of the one or of the other. */
    boolean isSettled(Circumstances other) {
        return settled || other.settled;
    }

    SpeakerFit speaker(Circumstances other) {
        if (isNobody() || other.isNobody()) {
            return SpeakerFit.UNTOLD;
        }
        if (person != SpeakerDirectory.UNKNOWN && other.person != SpeakerDirectory.UNKNOWN) {
            return person == other.person ? SpeakerFit.SAME : SpeakerFit.DIFFERENT;
        }
        return isDisjoint(bodies, other.bodies) ? SpeakerFit.DIFFERENT : SpeakerFit.SAME;
    }

    boolean isNobody() {
        return person == SpeakerDirectory.UNKNOWN && bodies.isEmpty();
    }

    boolean channelFits(Circumstances other) {
        return channels.isEmpty() || other.channels.isEmpty() || sharesChannel(other);
    }

    /** Whether both tell a channel and it is the same. */
    boolean sharesChannel(Circumstances other) {
        return !isDisjoint(channels, other.channels);
    }

    private static <T> boolean isDisjoint(Set<T> one, Set<T> two) {
        return one.isEmpty() || two.isEmpty() || Collections.disjoint(one, two);
    }

    boolean daysFit(Circumstances other) {
        return days.overlaps(other.days) && (weekdays & other.weekdays) != 0;
    }

    /** Whether they miss each other by one day only, as clocks in different places do. */
    boolean daysMissByOne(Circumstances other) {
        int nextDays = (weekdays << 1 | weekdays >> 6 | weekdays >> 1 | weekdays << 6) & ANY_WEEKDAY;
        boolean before = days.hasLatest() && days.latest().plusDays(1).equals(other.days.earliest());
        boolean after =
                other.days.hasLatest() && other.days.latest().plusDays(1).equals(days.earliest());
        return before || after || (days.overlaps(other.days) && (nextDays & other.weekdays) != 0);
    }

    /** Whether the days are known to a week or so. */
    boolean hasNarrowDays() {
        return days.hasEarliest()
                && days.hasLatest()
                && days.earliest().plusDays(NARROW_DAYS).isAfter(days.latest());
    }
}
