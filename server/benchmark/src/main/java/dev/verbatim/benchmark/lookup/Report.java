package dev.verbatim.benchmark.lookup;

import dev.verbatim.benchmark.lookup.LookupBenchmark.Answer;
import dev.verbatim.benchmark.lookup.LookupBenchmark.Measured;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** The table of what was measured: a column an index. */
final class Report {

    private static final List<String> KINDS = List.of("fragment", "edited", "frag2-3", "fragedit", "heavy");
    private static final double KEPT = 0.99;

    private final List<Measured> all = new ArrayList<>();

    void add(Measured measured) {
        all.add(measured);
        System.err.printf("measured %s with %,d quotations%n", measured.title(), measured.entries());
    }

    void print(PrintStream out) {
        row(out, "", all.stream().map(Measured::title).toList());
        row(
                out,
                "quotations",
                all.stream()
                        .map(m -> String.format(Locale.ROOT, "%,d", m.entries()))
                        .toList());
        for (String kind : KINDS) {
            figures(out, "recall@1 " + kind, "%.3f", measured -> recall(measured, kind));
        }
        figures(out, "threshold that keeps " + KEPT, "%.3f", Report::threshold);
        figures(out, "absent pieces accepted there", "%.4f", m -> accepted(m, "negfrag", threshold(m)));
        figures(out, "absent sentences accepted", "%.4f", m -> accepted(m, "negwhole", threshold(m)));
        for (double score : List.of(0.5, 0.6, 0.7)) {
            figures(out, "absent pieces at " + score, "%.4f", m -> accepted(m, "negfrag", score));
        }
        figures(out, "look-up p50, ms", "%.4f", m -> quantile(m, 0.50));
        figures(out, "look-up p99, ms", "%.4f", m -> quantile(m, 0.99));
        figures(out, "add and see, ms", "%.4f", m -> m.addSeconds() * 1e3);
        figures(out, "bytes a quotation", "%.0f", m -> (double) m.bytes() / m.entries());
        figures(out, "built a CPU second", "%,.0f", m -> m.entries() / m.buildSeconds());
    }

    private void figures(PrintStream out, String title, String format, ToDoubleFunction<Measured> figure) {
        row(
                out,
                title,
                all.stream()
                        .map(m -> String.format(Locale.ROOT, format, figure.applyAsDouble(m)))
                        .toList());
    }

    private static void row(PrintStream out, String title, List<String> cells) {
        out.printf(
                "%-30s%s%n",
                title, cells.stream().map(cell -> String.format("%19s", cell)).collect(Collectors.joining()));
    }

    private static double recall(Measured measured, String kind) {
        List<Answer> asked = of(measured, kind);
        return (double) asked.stream().filter(Answer::right).count() / asked.size();
    }

    private static List<Answer> of(Measured measured, String kind) {
        return measured.answers().stream()
                .filter(answer -> answer.query().kind().equals(kind))
                .toList();
    }

    /** The highest score that 0.99 of the fragments reach. */
    private static double threshold(Measured measured) {
        double[] scores = of(measured, "fragment").stream()
                .mapToDouble(Answer::score)
                .sorted()
                .toArray();
        return scores[(int) Math.round(scores.length * (1 - KEPT))];
    }

    private static double accepted(Measured measured, String kind, double threshold) {
        List<Answer> asked = of(measured, kind);
        return (double) asked.stream()
                        .filter(answer -> answer.score() >= threshold)
                        .count()
                / asked.size();
    }

    private static double quantile(Measured measured, double share) {
        long[] times = measured.answers().stream()
                .mapToLong(Answer::nanoseconds)
                .sorted()
                .toArray();
        return times[(int) Math.min(times.length - 1, Math.round(times.length * share))] / 1e6;
    }
}
