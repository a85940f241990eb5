package dev.verbatim.utterance;

import dev.verbatim.quotation.QuotationKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * Places fragments of one to four words: the same speaker, a compatible day and channel first, then the words, in the longer
 * text or in the clause around the fragment. Only groups that have a passage take fragments in, and what is placed never ties
 * two of them.
 */
final class Placing {

    private static final int COMMON = 256;
    private static final double MARGIN = 1.0;
    private static final int WORD_IN_TEXT = 3;
    private static final int WORDS_THAT_NEED_NO_CONTEXT = 3;
    /** So many words can be a sentence. */
    private static final int SENTENCE_WORDS = 3;

    private static final int CLAUSE_WORDS = 2;
    private static final int CLAUSE_SHARE = 3;
    private static final int MARK_BITS = 22;

    private final Grouping grouping;
    private final Map<Integer, List<Exhibit>> groups;
    private final Map<Integer, List<Exhibit>> homeless = new LinkedHashMap<>();
    private final BitSet wanted = new BitSet(1 << MARK_BITS);
    private final Postings index = new Postings();
    private final Tongues tongues;

    Placing(Grouping grouping) {
        this.grouping = grouping;
        this.groups = grouping.groups();
        this.tongues = new Tongues(grouping.exhibits());
        groups.forEach((group, members) -> {
            if (isHomeless(members)) {
                homeless.put(group, members);
                members.forEach(fragment -> want(grouping.common(group), fragment));
            }
        });
        groups.values().stream()
                .filter(Placing::isHome)
                .forEach(members -> members.stream().filter(Exhibit::isQuoted).forEach(this::index));
    }

    private static boolean isHome(List<Exhibit> members) {
        return members.stream().anyMatch(Exhibit::isPassage);
    }

    private static boolean isHomeless(List<Exhibit> members) {
        return members.stream().allMatch(Exhibit::isFragment);
    }

    private void want(Circumstances circumstances, Exhibit fragment) {
        for (int speaker : speakers(circumstances)) {
            for (long sense : fragment.words().contentSenses()) {
                wanted.set(mark(Postings.key(speaker, sense)));
            }
        }
    }

    /** A few bits of a key: enough to leave out of the index most of what nobody looks for. */
    private static int mark(long key) {
        return (int) (key * 0x9E3779B97F4A7C15L >>> 64 - MARK_BITS);
    }

    private void index(Exhibit exhibit) {
        Circumstances common = grouping.common(exhibit.number());
        for (int speaker : speakers(common)) {
            for (long sense : exhibit.words().quotedSenses()) {
                long key = Postings.key(speaker, sense);
                if (wanted.get(mark(key))) {
                    index.add(key, exhibit.number());
                }
            }
        }
    }

    private static int[] speakers(Circumstances circumstances) {
        int[] speakers =
                circumstances.bodies().stream().mapToInt(Integer::intValue).toArray();
        if (circumstances.person() == SpeakerDirectory.UNKNOWN) {
            return speakers;
        }
        int[] all = Arrays.copyOf(speakers, speakers.length + 1);
        all[speakers.length] = circumstances.person();
        return all;
    }

    /** Places what can be placed; all decisions are made before the first is carried out. */
    void merge() {
        Map<Integer, Integer> homes = new TreeMap<>();
        homeless.forEach((group, fragments) -> home(group, fragments).ifPresent(home -> homes.put(group, home)));
        homes.forEach(grouping::merge);
    }

    private OptionalInt home(int group, List<Exhibit> fragments) {
        TreeMap<Integer, Double> scores = new TreeMap<>();
        for (Exhibit fragment : fragments) {
            scores(group, fragment).forEach((home, score) -> scores.merge(home, score, Double::sum));
        }
        int best = -1;
        double first = 0;
        double second = 0;
        for (Map.Entry<Integer, Double> entry : scores.entrySet()) {
            if (entry.getValue() > first) {
                second = first;
                first = entry.getValue();
                best = entry.getKey();
            } else {
                second = Math.max(second, entry.getValue());
            }
        }
        return best >= 0 && first - second >= MARGIN ? OptionalInt.of(best) : OptionalInt.empty();
    }

    /** How well a fragment fits each home that may take it in. */
    private Map<Integer, Double> scores(int group, Exhibit fragment) {
        long[] clause = fragment.words().contentSenses();
        TreeMap<Integer, Double> scores = new TreeMap<>();
        for (int candidate : candidates(grouping.common(group), clause)) {
            int home = grouping.group(candidate);
            Circumstances there = grouping.common(home);
            Circumstances here = grouping.common(group);
            if (home != group
                    && there.speaker(here) == SpeakerFit.SAME
                    && there.channelFits(here)
                    && there.daysFit(here)) {
                double score =
                        score(fragment, clause, grouping.exhibit(candidate), company(fragment, home, here, there));
                if (score == 0 && (tongues.mayBeForeign(here) || tongues.mayBeForeign(there))) {
                    score = sense(fragment, clause, grouping.exhibit(candidate));
                }
                if (score > 0) {
                    scores.merge(home, score, Math::max);
                }
            }
        }
        return scores;
    }

    private int[] candidates(Circumstances circumstances, long[] clause) {
        List<int[]> found = new ArrayList<>();
        for (int speaker : speakers(circumstances)) {
            for (long sense : clause) {
                found.add(index.documents(Postings.key(speaker, sense), COMMON));
            }
        }
        return found.stream().flatMapToInt(Arrays::stream).sorted().distinct().toArray();
    }

    /** What ties a fragment to a home besides words: the same article, the same event, the same few days. */
    private double company(Exhibit fragment, int home, Circumstances here, Circumstances there) {
        boolean sameArticle = groups.getOrDefault(home, List.of()).stream()
                .anyMatch(member -> member.isPassage() && member.article().equals(fragment.article()));
        boolean sameDays = here.hasNarrowDays() && there.hasNarrowDays();
        return (sameArticle ? 1.0 : 0.0) + (here.sharesChannel(there) ? 1.0 : 0.0) + (sameDays ? 0.5 : 0.0);
    }

    private double score(Exhibit fragment, long[] clause, Exhibit there, double company) {
        int inText = isOther(fragment, there) ? 0 : Contiguity.words(fragment.quoted(), there.quoted());
        int inClause = common(clause, there.words().quotedSenses()) - inText;
        boolean placed =
                inText > 0 && (company > 0 || inText >= WORDS_THAT_NEED_NO_CONTEXT || inClause >= CLAUSE_WORDS);
        return placed ? WORD_IN_TEXT * inText + Math.max(0, inClause) + company : 0;
    }

    /** Whether a sentence quoted by itself is another one, though the one word that it is about stands there. */
    private static boolean isOther(Exhibit fragment, Exhibit there) {
        return fragment.witness().quotation().kind() == QuotationKind.DIRECT
                && fragment.quoted().size() >= SENTENCE_WORDS
                && fragment.words().quotedSenses().length < 2
                && !Contiguity.isRun(fragment.quoted(), there.quoted());
    }

    /** How well a fragment fits that another article may have translated with other words: a third of its clause is there. */
    private static double sense(Exhibit fragment, long[] clause, Exhibit there) {
        int shared = common(clause, there.words().quotedSenses())
                - common(fragment.words().quotedSenses(), there.words().quotedSenses());
        boolean placed = shared >= CLAUSE_WORDS
                && CLAUSE_SHARE * shared >= clause.length
                && !fragment.article().equals(there.article());
        return placed ? shared : 0;
    }

    /** How many values two ascending arrays share. */
    static int common(long[] one, long[] two) {
        int count = 0;
        int i = 0;
        int j = 0;
        while (i < one.length && j < two.length) {
            if (one[i] == two[j]) {
                count++;
                i++;
                j++;
            } else if (one[i] < two[j]) {
                i++;
            } else {
                j++;
            }
        }
        return count;
    }
}
