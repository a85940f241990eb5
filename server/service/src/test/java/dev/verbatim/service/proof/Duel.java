package dev.verbatim.service.proof;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * What a call costs one server beside another, round by round and each first in turn. The servers start anew several times,
 * since the compiler does not decide the same each time.
 */
final class Duel {

    private static final int STARTS = 5;
    private static final int WARM_UP = 2_000;
    private static final int ROUNDS = 10;
    private static final int BATCHES = 200;

    private final List<Double> medians = new ArrayList<>();
    private final List<Side.Cost> ones = new ArrayList<>();
    private final List<Side.Cost> others = new ArrayList<>();

    /** Runs two servers, and closes what it got. */
    @FunctionalInterface
    interface Start {
        /** To be called once for each start. */
        void run(Duel duel) throws IOException, InterruptedException;
    }

    static Duel of(Start start) throws IOException, InterruptedException {
        Duel duel = new Duel();
        for (int i = 0; i < STARTS; i++) {
            start.run(duel);
        }
        return duel;
    }

    void rounds(Side one, Side other) throws IOException {
        one.run(WARM_UP);
        other.run(WARM_UP);
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            boolean isFirst = round % 2 == 0;
            Side.Cost first = (isFirst ? one : other).run(BATCHES);
            Side.Cost second = (isFirst ? other : one).run(BATCHES);
            ones.add(isFirst ? first : second);
            others.add(isFirst ? second : first);
            ratios.add(last(ones).micros() / last(others).micros());
        }
        medians.add(median(ratios));
    }

    private static Side.Cost last(List<Side.Cost> costs) {
        return costs.get(costs.size() - 1);
    }

    double ratio() {
        return median(medians);
    }

    static double median(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }

    private static double median(List<Side.Cost> costs, ToDoubleFunction<Side.Cost> figure) {
        return median(costs.stream().mapToDouble(figure).boxed().toList());
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%.1f against %.1f µs of processor time a call, ratio %.2f (medians of %d starts: %.2f to %.2f); %.0f against"
                        + " %.0f bytes allocated a call",
                median(ones, Side.Cost::micros),
                median(others, Side.Cost::micros),
                ratio(),
                STARTS,
                Collections.min(medians),
                Collections.max(medians),
                median(ones, Side.Cost::bytes),
                median(others, Side.Cost::bytes));
    }
}
