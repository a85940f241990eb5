package dev.verbatim.occasion;

import dev.verbatim.article.Channel;
import dev.verbatim.article.DateBasis;
import dev.verbatim.article.DayRange;
import dev.verbatim.article.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;

/** The occasions on which one speaker of an article spoke, one after the other as the article tells them. */
final class Chain {

    /** So many sentences apart, two hints of one speaker that do not contradict each other tell of one occasion. */
    private static final int NEAR = 2;
    /** So many sentences below a lead, a hint still tells of it; one of a post or an interview, beside it; see {@link #settleLead}. */
    private static final int LEAD = 4;

    /** So many sentences below the last words of a post, what is told of a post still tells of this one. */
    private static final int SAME_POST = 8;
    /** So many sentences below where a post is told of, or right below its last words, the same speaker goes on with it. */
    private static final int POST_REACH = 8;

    private static final int NEXT = 1;

    private final List<Group> groups = new ArrayList<>();
    private final List<Entry> lead = new ArrayList<>();
    private final Scenes scenes;

    /** A chain in an article whose channels {@code scenes} has. */
    Chain(Scenes scenes) {
        this.scenes = scenes;
    }

    /** One occasion as it builds up. */
    private static final class Group {
        private Channel channel = Channel.UNSPECIFIED;
        private Optional<TimeReference> time = Optional.empty();
        private final List<Evidence> evidence = new ArrayList<>();
        private int lastSentence;
        private int firstSentence = -1;
        private int toldSentence;

        private boolean agrees(Hint hint) {
            boolean sameTime = time.isEmpty() || hint.time().isEmpty() || time.equals(hint.time());
            return channel.agreesWith(hint.channel()) && sameTime;
        }

        private boolean shares(Hint hint) {
            boolean channels = channel != Channel.UNSPECIFIED && channel == hint.channel();
            return channels || time.isPresent() && time.equals(hint.time());
        }

        /** Whether it does not tell one occasion from the next: a speaker posts often, and says much in a month. */
        private boolean isVague() {
            return channel == Channel.SOCIAL_MEDIA_POST
                    || time.filter(told -> told instanceof TimeReference.YearlyMonth || told instanceof Period)
                            .isPresent();
        }

        /** Whether only a year is told, as of what was said long ago. */
        private boolean isLongAgo() {
            return time.filter(Chain::isYear).isPresent();
        }

        private boolean joins(int sentence, Hint hint) {
            if (hint.time().filter(Chain::isPeriod).isPresent() && !time.equals(hint.time())) {
                return false;
            }
            int distance = sentence - lastSentence;
            boolean near = distance <= reach(hint);
            return agrees(hint) && (near || shares(hint) && !(isVague() && distance > SAME_POST));
        }

        /** How many sentences on a hint that does not contradict still tells of this occasion. */
        private int reach(Hint hint) {
            if (hint.channel() != Channel.UNSPECIFIED) {
                return NEAR;
            }
            boolean lacksDay = channel.hasAudience() && time.isEmpty();
            return isUndatedPost() ? 0 : lacksDay ? LEAD : NEAR;
        }

        /** A day that is told after such a post is that of what comes next. */
        private boolean isUndatedPost() {
            return channel == Channel.SOCIAL_MEDIA_POST && time.isEmpty();
        }

        /** Whether what the speaker says without a hint is said there no more. */
        private boolean isOver(int sentence, boolean spoken, Scenes scenes) {
            if (isLongAgo() && sentence - lastSentence > NEXT) {
                return true;
            }
            if (channel == Channel.SOCIAL_MEDIA_POST) {
                return spoken || sentence - toldSentence > POST_REACH && sentence - lastSentence > NEXT;
            }
            return !channel.hasAudience() && scenes.hasChangedFrom(channel, toldSentence);
        }

        private boolean isPrivate() {
            return switch (channel) {
                case SOCIAL_MEDIA_POST, INTERVIEW, DOCUMENT -> true;
                default -> false;
            };
        }

        private void add(int sentence, Hint hint) {
            channel = channel == Channel.UNSPECIFIED ? hint.channel() : channel;
            time = time.isPresent() ? time : hint.time();
            evidence.addAll(hint.evidence());
            lastSentence = sentence;
            toldSentence = sentence;
            firstSentence = firstSentence < 0 ? sentence : firstSentence;
        }
    }

    /** The place of a report in the chain; its occasion is known once the whole article is read. */
    static final class Entry {
        private final Optional<Occasion> fixed;
        private final Hint own;
        private final int sentence;
        private Optional<Group> group;
        private boolean direct;

        private Entry(Optional<Occasion> fixed, Hint own, int sentence, Optional<Group> group) {
            this.fixed = fixed;
            this.own = own;
            this.sentence = sentence;
            this.group = group;
        }

        Occasion occasion() {
            if (fixed.isPresent()) {
                return fixed.get();
            }
            if (group.isEmpty()) {
                return own.occasion();
            }
            Group occasion = group.get();
            DateBasis basis = occasion.time.isEmpty()
                    ? DateBasis.UNSPECIFIED
                    : own.time().map(Hint::basis).orElse(DateBasis.CARRIED);
            List<Evidence> evidence = new ArrayList<>(own.evidence());
            occasion.evidence.stream()
                    .filter(e -> !evidence.contains(e))
                    .limit(3)
                    .forEach(evidence::add);
            return new Occasion(occasion.channel, occasion.time.orElseGet(TimeReference.Untold::new), basis, evidence);
        }
    }

    /**
     * How a report tells somebody's words.
     *
     * @param perfect as said at some time or other
     * @param spoken by a verb that says they were spoken
     * @param direct as a quotation and nothing else
     */
    record Manner(boolean perfect, boolean spoken, boolean direct) {}

    private static boolean isPeriod(TimeReference told) {
        return told instanceof Period || isYear(told);
    }

    private static boolean isYear(TimeReference told) {
        return told instanceof Period period && period.unit() == Period.Unit.YEAR
                || told instanceof TimeReference.Told stated
                        && DayRange.ofYear(stated.days().earliest().getYear()).equals(stated.days());
    }

    static Entry fixed(Occasion occasion) {
        return new Entry(Optional.of(occasion), Hint.NOTHING, -1, Optional.empty());
    }

    /** Adds a sentence that tells of the speaker's words without reporting any. */
    void note(int sentence, Hint told) {
        join(sentence, told.after(day()));
    }

    /** The day last told, if it is one. */
    Optional<TimeReference> day() {
        return groups.isEmpty()
                ? Optional.empty()
                : groups.get(groups.size() - 1).time.filter(TimeReference::isOneDay);
    }

    /** Adds a report; one that tells what somebody has said at some time takes nothing over. */
    Entry report(int sentence, Hint told, Manner manner) {
        Hint hint = told.after(day());
        if (manner.perfect() && hint.isNothing() && !groups.isEmpty()) {
            return new Entry(Optional.empty(), hint, sentence, Optional.empty());
        }
        if (!hint.isNothing()) {
            return new Entry(Optional.empty(), hint, sentence, Optional.of(join(sentence, hint)));
        }
        if (groups.isEmpty()) {
            Entry entry = new Entry(Optional.empty(), hint, sentence, Optional.empty());
            entry.direct = manner.direct();
            lead.add(entry);
            return entry;
        }
        Group current = groups.get(groups.size() - 1);
        if (current.isOver(sentence, manner.spoken(), scenes)) {
            return new Entry(Optional.empty(), hint, sentence, Optional.empty());
        }
        current.lastSentence = sentence;
        return new Entry(Optional.empty(), hint, sentence, Optional.of(current));
    }

    private Group join(int sentence, Hint hint) {
        Optional<Group> last = groups.isEmpty() ? Optional.empty() : Optional.of(groups.get(groups.size() - 1));
        boolean joins = last.filter(known -> known.joins(sentence, hint)).isPresent();
        Group group = joins ? last.get() : new Group();
        if (!joins) {
            groups.add(group);
        }
        group.add(sentence, hint);
        return group;
    }

    /**
     * Gives the reports above the first occasion that occasion, if it is told soon enough; {@code paragraphs} has that of each sentence. A
     * quotation in full of another paragraph, but the first, is not taken for words of a post or an interview told below.
     */
    void settleLead(IntUnaryOperator paragraphs) {
        if (groups.isEmpty()) {
            return;
        }
        Group first = groups.get(0);
        if (first.time.filter(Chain::isPeriod).isPresent()) {
            return;
        }
        for (Entry entry : lead) {
            int apart = first.firstSentence - entry.sentence;
            int paragraph = entry.direct ? paragraphs.applyAsInt(entry.sentence) : 0;
            boolean beside = paragraph <= 0 || paragraph == paragraphs.applyAsInt(first.firstSentence);
            boolean near = first.isPrivate() ? beside && apart <= NEAR : apart <= LEAD;
            if (near) {
                entry.group = Optional.of(first);
            }
        }
    }
}
