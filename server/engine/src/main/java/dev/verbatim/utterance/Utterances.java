package dev.verbatim.utterance;

import dev.verbatim.article.Channel;
import dev.verbatim.article.Dating;
import dev.verbatim.attribution.Speaker;
import dev.verbatim.witness.Witness;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** Makes utterances of groups: who spoke and how, on the best testimony. A family of copies has one voice. */
final class Utterances {

    private final SpeakerDirectory directory;
    private final Map<String, Source> sources;

    Utterances(SpeakerDirectory directory, Map<String, Source> sources) {
        this.directory = directory;
        this.sources = sources;
    }

    Utterance make(List<Exhibit> members, Dating dating, Collection<Drift> drifts) {
        List<Witness> witnesses = Relays.witnesses(members);
        List<Source> cited = witnesses.stream()
                .map(Witness::articleId)
                .distinct()
                .map(this::source)
                .toList();
        return new Utterance(speaker(members), channel(members), dating, witnesses, cited, List.copyOf(drifts));
    }

    /** A person before a body, a passage before a fragment, then whom most families name. */
    private Speaker speaker(List<Exhibit> members) {
        Map<Integer, Integer> votes = new TreeMap<>();
        Set<String> seen = new HashSet<>();
        for (Exhibit member : members) {
            int number = member.voice();
            if (number != SpeakerDirectory.UNKNOWN
                    && seen.add(family(member) + " " + number + " " + member.isPassage())) {
                int weight = weight(member);
                votes.merge(number, weight, Integer::sum);
            }
        }
        int best = SpeakerDirectory.UNKNOWN;
        for (Map.Entry<Integer, Integer> vote : votes.entrySet()) {
            if (best == SpeakerDirectory.UNKNOWN || isBetter(vote.getKey(), best, votes)) {
                best = vote.getKey();
            }
        }
        return directory.speaker(best);
    }

    private static int weight(Exhibit member) {
        if (member.witness().original()) {
            return 1000;
        }
        if (member.words().isRelay()) {
            return 0;
        }
        return member.isPassage() ? 4 : member.isQuoted() ? 2 : 1;
    }

    private boolean isBetter(int one, int two, Map<Integer, Integer> votes) {
        if (directory.isPerson(one) != directory.isPerson(two)) {
            return directory.isPerson(one);
        }
        return votes.getOrDefault(one, 0) > votes.getOrDefault(two, 0);
    }

    private Channel channel(List<Exhibit> members) {
        Map<Channel, Integer> votes = new EnumMap<>(Channel.class);
        Set<String> seen = new HashSet<>();
        boolean beside = Relays.areBeside(members);
        for (Exhibit member : members) {
            boolean relayed = beside && member.words().isRelay();
            if (!relayed && member.channel() != Channel.UNSPECIFIED && seen.add(family(member) + member.channel())) {
                int weight = member.witness().original() ? 1000 : member.isQuoted() ? 2 : 1;
                votes.merge(member.channel(), weight, Integer::sum);
            }
        }
        Channel best = Channel.UNSPECIFIED;
        for (Channel channel : votes.keySet()) {
            best = votes.getOrDefault(channel, 0) > votes.getOrDefault(best, 0) ? channel : best;
        }
        return best;
    }

    private Source source(String article) {
        return Objects.requireNonNull(sources.get(article), "source of an article");
    }

    private String family(Exhibit member) {
        return source(member.article()).family();
    }
}
