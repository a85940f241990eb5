package dev.verbatim.utterance;

import dev.verbatim.article.Channel;
import dev.verbatim.article.DateBasis;
import dev.verbatim.article.Evidence;
import dev.verbatim.occasion.Occasion;
import dev.verbatim.text.Span;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Puts those quotations of one article together that it reports from one occasion. A speech, an interview, a debate is too
 * long for that: between two passages anything can have been said, so each is an utterance of its own.
 */
final class Occasions {

    /** How many quotations back the one is looked for that another goes on from. */
    private static final int LONGEST_REACH = 64;

    /** How many code points a post holds, since the day it held more. */
    private static final int POST_LIMIT = 280;

    private static final int OLD_POST_LIMIT = 140;
    private static final LocalDate NEW_POST_LIMIT = LocalDate.of(2017, 11, 7);

    private final Grouping grouping;
    private final Map<String, List<Exhibit>> articles;

    Occasions(Grouping grouping) {
        this.grouping = grouping;
        this.articles = grouping.exhibits().stream()
                .filter(Exhibit::isQuoted)
                .collect(Collectors.groupingBy(Exhibit::article, TreeMap::new, Collectors.toList()));
    }

    void merge() {
        articles.values().forEach(this::mergeWithin);
    }

    private void mergeWithin(List<Exhibit> exhibits) {
        for (int i = 1; i < exhibits.size(); i++) {
            for (int j = i - 1; j >= Math.max(0, i - LONGEST_REACH); j--) {
                if (isOneUtterance(exhibits.get(j), exhibits.get(i)) && mayMerge(exhibits.get(j), exhibits.get(i))) {
                    grouping.merge(exhibits.get(j).number(), exhibits.get(i).number());
                    break;
                }
            }
        }
    }

    private boolean mayMerge(Exhibit one, Exhibit two) {
        Circumstances first = grouping.common(one.number());
        Circumstances second = grouping.common(two.number());
        return !first.isSettled(second)
                && first.speaker(second) != SpeakerFit.DIFFERENT
                && first.channelFits(second)
                && first.daysFit(second)
                && (two.channel() != Channel.SOCIAL_MEDIA_POST || isOnePost(one, two, first.with(second)));
    }

    /** Whether what the article has of both can stand in one post. */
    private boolean isOnePost(Exhibit one, Exhibit two, Circumstances both) {
        int limit = both.days().latest().isBefore(NEW_POST_LIMIT) ? OLD_POST_LIMIT : POST_LIMIT;
        int length = 0;
        for (Exhibit exhibit : articles.getOrDefault(one.article(), List.of())) {
            boolean ofThem = grouping.isTogether(exhibit.number(), one.number())
                    || grouping.isTogether(exhibit.number(), two.number());
            length += ofThem && exhibit.isPassage() ? exhibit.quoted().ownLength() : 0;
        }
        return length <= limit;
    }

    /** Whether an article reports two quotations from one occasion: so it does within one sentence, unless both are long. */
    static boolean isOneOccasion(Exhibit one, Exhibit two) {
        boolean oneSentence =
                one.witness().sentence() == two.witness().sentence() && !(one.isPassage() && two.isPassage());
        return oneSentence ? isOneSpeaker(one, two) : isOneUtterance(one, two);
    }

    private static boolean isOneSpeaker(Exhibit one, Exhibit two) {
        return one.hasSpeakerOf(two)
                && agree(one.witness().occasion(), two.witness().occasion());
    }

    /** Whether an article reports two quotations from one occasion of a channel by which one utterance is made at a time. */
    private static boolean isOneUtterance(Exhibit one, Exhibit two) {
        if (!isOneSpeaker(one, two) || one.channel() != two.channel()) {
            return false;
        }
        return switch (one.channel()) {
            case PRESS_BRIEFING, WRITTEN_STATEMENT -> true;
            case SOCIAL_MEDIA_POST ->
                goesOn(one.witness().occasion(), two.witness().occasion());
            case UNSPECIFIED, SPEECH, INTERVIEW, DEBATE, TOWN_HALL, TESTIMONY, DOCUMENT -> false;
        };
    }

    /** Whether nothing told of the one contradicts what is told of the other, and it is not told to be one of several. */
    private static boolean agree(Occasion one, Occasion two) {
        boolean times = !one.hasTime() || !two.hasTime() || one.time().equals(two.time());
        return times && one.channel().agreesWith(two.channel()) && !one.isOneOfSeveral();
    }

    /** Whether the article carries the occasion of the one over to the other: the same passage tells of both. */
    private static boolean goesOn(Occasion one, Occasion two) {
        if (one.hasTime() && !one.time().isOneDay()) {
            return false;
        }
        if (one.basis() == DateBasis.CARRIED || two.basis() == DateBasis.CARRIED) {
            return true;
        }
        Set<Span> passages = new HashSet<>();
        one.evidence().stream().map(Evidence::selector).forEach(selector -> passages.add(selector.span()));
        return two.evidence().stream()
                .anyMatch(evidence -> passages.contains(evidence.selector().span()));
    }

    /** Whether all that a speaker says on such an occasion is one utterance, however far apart an article reports it. */
    static boolean isEvent(Channel channel) {
        return switch (channel) {
            case PRESS_BRIEFING, WRITTEN_STATEMENT -> true;
            case UNSPECIFIED, SOCIAL_MEDIA_POST, DOCUMENT, SPEECH, INTERVIEW, DEBATE, TOWN_HALL, TESTIMONY -> false;
        };
    }
}
