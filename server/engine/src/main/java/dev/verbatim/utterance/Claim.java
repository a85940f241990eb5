package dev.verbatim.utterance;

import dev.verbatim.article.Channel;
import dev.verbatim.witness.Witness;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A quotation and the originals that it may come from.
 *
 * @param witness the quotation
 * @param choices the originals
 */
record Claim(Witness witness, List<Choice> choices) {

    /** A choice is as good as the best if it has so much of its worth. */
    private static final double AS_GOOD = 0.93;

    /** One record of an occasion can stand for another if it has so much of the worth. */
    private static final double NEARLY_AS_GOOD = 0.75;

    /** Words that so many days have are a common saying. */
    private static final int COMMON_DAYS = 3;

    private static final int LONG_WORDS = 8;

    Claim {
        choices = List.copyOf(choices);
    }

    /** Of several records of the occasion of a choice that have the words nearly as well, the one most quoted. */
    Choice mostQuoted(Choice best, double[] quoted) {
        if (!best.script().channel().isSpoken()) {
            return best;
        }
        return choices.stream()
                .filter(choice ->
                        choice.script().occasion().equals(best.script().occasion()))
                .filter(choice -> choice.worth() >= NEARLY_AS_GOOD * best.worth())
                .max(Comparator.<Choice>comparingDouble(
                                choice -> quoted[choice.script().number()])
                        .thenComparingInt(choice -> -choice.script().number()))
                .orElse(best);
    }

    /** The original that the words alone tell, all of the rivals being of one day. */
    Optional<Choice> clear(Anchors.Company nobody) {
        List<Choice> rivals = rivals();
        boolean oneDay =
                rivals.stream().map(choice -> choice.script().day()).distinct().count() == 1;
        return oneDay ? rivals.stream().filter(Choice::isCertain).min(order(nobody)) : Optional.empty();
    }

    /** The original that the quotation most probably comes from; none if the words are too common to tell. */
    Optional<Choice> best(Anchors.Company company) {
        List<Choice> rivals = rivals();
        Choice best = rivals.stream().min(order(company)).orElseThrow();
        if (best.isFragment()) {
            return fragment(company);
        }
        long days =
                rivals.stream().map(choice -> choice.script().day()).distinct().count();
        boolean common = days > COMMON_DAYS && best.words() < LONG_WORDS;
        boolean told = best.time() > 0 || company.has(best.script());
        return common && !told ? Optional.empty() : Optional.of(best);
    }

    /** A fragment's original: one from which the article quotes at length, and another speaker's only if there is one alone. */
    private Optional<Choice> fragment(Anchors.Company company) {
        List<Choice> known = choices.stream()
                .filter(choice -> company.has(choice.script()))
                .sorted(order(company))
                .toList();
        boolean clear = known.size() == 1 || (known.size() > 1 && known.get(0).speaker() == SpeakerFit.SAME);
        return clear ? Optional.of(known.get(0)) : Optional.empty();
    }

    private List<Choice> rivals() {
        double most = choices.stream().mapToDouble(Choice::worth).max().orElseThrow();
        return choices.stream()
                .filter(choice -> choice.worth() >= AS_GOOD * most - 0.3)
                .toList();
    }

    /** The most probable first. */
    private Comparator<Choice> order(Anchors.Company company) {
        return Comparator.<Choice>comparingInt(choice -> choice.speaker().ordinal())
                .thenComparingInt(choice -> -choice.time())
                .thenComparingInt(this::channel)
                .thenComparing(choice -> !company.has(choice.script()))
                .thenComparingLong(Choice::age)
                .thenComparing(Comparator.comparingDouble(Choice::worth).reversed())
                .thenComparingInt(choice -> choice.script().number());
    }

    /** 0 if the article tells the channel of the original, 1 if it tells none, 2 if it tells another. */
    private int channel(Choice choice) {
        Channel told = witness.occasion().channel();
        if (told == Channel.UNSPECIFIED) {
            return 1;
        }
        return told == choice.script().channel() ? 0 : 2;
    }
}
