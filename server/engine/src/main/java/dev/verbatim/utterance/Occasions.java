package dev.verbatim.utterance;

import dev.verbatim.article.Channel;
import dev.verbatim.article.DateBasis;
import dev.verbatim.article.Evidence;
import dev.verbatim.occasion.Occasion;
import dev.verbatim.text.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Puts those quotations of one article together that it reports from one occasion. */
final class Occasions {

    /** How many quotations back the one is looked for that another goes on from. */
    private static final int LONGEST_REACH = 64;

    private final Grouping grouping;

    Occasions(Grouping grouping) {
        this.grouping = grouping;
    }

    void merge() {
        TreeMap<String, List<Exhibit>> articles = grouping.exhibits().stream()
                .filter(Exhibit::isQuoted)
                .collect(Collectors.groupingBy(Exhibit::article, TreeMap::new, Collectors.toList()));
        articles.values().forEach(this::mergeWithin);
    }

    private void mergeWithin(List<Exhibit> exhibits) {
        for (int i = 1; i < exhibits.size(); i++) {
            for (int j = i - 1; j >= Math.max(0, i - LONGEST_REACH); j--) {
                if (isOneOccasion(exhibits.get(j), exhibits.get(i)) && mayMerge(exhibits.get(j), exhibits.get(i))) {
                    grouping.merge(exhibits.get(j).number(), exhibits.get(i).number());
                    break;
                }
            }
        }
    }

    private boolean mayMerge(Exhibit one, Exhibit two) {
        Circumstances first = grouping.common(one.number());
        Circumstances second = grouping.common(two.number());
        return first.speaker(second) != SpeakerFit.DIFFERENT && first.channelFits(second) && first.daysFit(second);
    }

    /** Whether an article reports two quotations from one occasion. */
    static boolean isOneOccasion(Exhibit one, Exhibit two) {
        if (!one.hasSpeakerOf(two)
                || !agree(one.witness().occasion(), two.witness().occasion())) {
            return false;
        }
        if (one.witness().sentence() == two.witness().sentence()) {
            return true;
        }
        if (one.channel() != two.channel()) {
            return false;
        }
        boolean goesOn = goesOn(one.witness().occasion(), two.witness().occasion());
        if (one.channel() == Channel.UNSPECIFIED) {
            return goesOn
                    && one.isPassage()
                    && two.isPassage()
                    && two.witness().occasion().hasTime();
        }
        return goesOn || isEvent(one.channel());
    }

    /** Whether nothing told of the one contradicts what is told of the other. */
    private static boolean agree(Occasion one, Occasion two) {
        boolean times = !one.hasTime() || !two.hasTime() || one.time().equals(two.time());
        return times && one.channel().agreesWith(two.channel());
    }

    /** Whether the article carries the occasion of the one over to the other: the same passage tells of both. */
    private static boolean goesOn(Occasion one, Occasion two) {
        if (one.basis() == DateBasis.CARRIED || two.basis() == DateBasis.CARRIED) {
            return true;
        }
        Set<Span> passages = new HashSet<>();
        one.evidence().stream().map(Evidence::selector).forEach(selector -> passages.add(selector.span()));
        return two.evidence().stream()
                .anyMatch(evidence -> passages.contains(evidence.selector().span()));
    }

    /** Whether a speaker has such an occasion once a day, as a rule. Posts are many. */
    static boolean isEvent(Channel channel) {
        return switch (channel) {
            case UNSPECIFIED, SOCIAL_MEDIA_POST, DOCUMENT -> false;
            case PRESS_BRIEFING, WRITTEN_STATEMENT, SPEECH, INTERVIEW, DEBATE, TOWN_HALL, TESTIMONY -> true;
        };
    }
}
