package dev.verbatim.benchmark.lookup;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Is a quotation found by a piece of it, how fast, and is one that is not there refused?
 *
 * <p>Every index gets the same quotations and questions and the same alignment of its ten best answers, one after the other
 * in one run, on one thread. All times are of the processor, so that other work on the machine does not count: for a
 * look-up and for building the best of three, for building and adding that of all threads together (the compiler's too).
 */
public final class LookupBenchmark {

    private static final int BATCH = 10_000;
    private static final int ROUNDS = 3;
    private static final int ADDED = 1_000;
    private static final int WARM_UP = 20_000;
    private static final int WARM_UPS = 3;
    private static final List<Opening> OPENINGS = List.of(
            ConcordanceFinder::new,
            () -> new LuceneFinder(/* singleWords= */ true),
            () -> new LuceneFinder(/* singleWords= */ false));

    private LookupBenchmark() {}

    /** Measures with the quotations of each folder and prints one table. */
    public static void run(List<String> folders) throws IOException {
        Report report = new Report();
        for (String folder : folders) {
            Quotes quotes = Quotes.read(Path.of(folder));
            warmUp(quotes);
            for (Opening opening : OPENINGS) {
                report.add(measure(opening, quotes));
            }
        }
        report.print(System.out);
    }

    private static void warmUp(Quotes quotes) throws IOException {
        Quotes few = new Quotes(
                quotes.entries().subList(0, Math.min(WARM_UP, quotes.entries().size())), quotes.queries());
        for (int i = 0; i < WARM_UPS; i++) {
            for (Opening opening : OPENINGS) {
                measure(opening, few);
            }
        }
    }

    private static Measured measure(Opening opening, Quotes quotes) throws IOException {
        double build = Double.MAX_VALUE;
        for (int round = 1; round < ROUNDS; round++) {
            try (Finder finder = opening.open()) {
                build = Math.min(build, build(finder, quotes));
            }
        }
        try (Finder finder = opening.open()) {
            build = Math.min(build, build(finder, quotes));
            long bytes = finder.bytes();
            List<Answer> answers = answers(finder, quotes);
            double added = addAndSee(finder);
            return new Measured(finder.title(), quotes.entries().size(), build, bytes, answers, added);
        }
    }

    /** Seconds of processor time to add all quotations. */
    private static double build(Finder finder, Quotes quotes) throws IOException {
        long started = processorTime();
        for (int from = 0; from < quotes.entries().size(); from += BATCH) {
            finder.add(quotes.entries().subList(from, Math.min(quotes.entries().size(), from + BATCH)));
        }
        return (processorTime() - started) / 1e9;
    }

    private static List<Answer> answers(Finder finder, Quotes quotes) throws IOException {
        long[] best = new long[quotes.queries().size()];
        Ranked[] ranked = new Ranked[best.length];
        for (int round = 0; round < ROUNDS; round++) {
            for (int q = 0; q < best.length; q++) {
                long started = threadTime();
                ranked[q] = Ranked.best(finder, quotes.queries().get(q).text());
                long time = threadTime() - started;
                best[q] = round == 0 ? time : Math.min(best[q], time);
            }
        }
        List<Answer> answers = new ArrayList<>();
        for (int q = 0; q < best.length; q++) {
            Quotes.Query query = quotes.queries().get(q);
            boolean right = ranked[q].entry().filter(query::isAnsweredBy).isPresent();
            answers.add(new Answer(query, right, ranked[q].score(), best[q]));
        }
        return answers;
    }

    /** Seconds of processor time to add one quotation and find it. */
    private static double addAndSee(Finder finder) throws IOException {
        for (int i = 0; i < ADDED; i++) {
            see(finder, i, "warming");
        }
        long started = processorTime();
        for (int i = 0; i < ADDED; i++) {
            see(finder, i, "measured");
        }
        return (processorTime() - started) / 1e9 / ADDED;
    }

    private static void see(Finder finder, int number, String word) throws IOException {
        String text = "The " + word + " quotation number" + number + " has come in just now and is to be seen at once.";
        Quotes.Entry entry = new Quotes.Entry(-2 - number, text);
        finder.add(List.of(entry));
        Ranked seen = Ranked.best(finder, word + " quotation number" + number + " has come");
        if (!seen.entry().equals(Optional.of(entry))) {
            throw new IllegalStateException(finder.title() + " does not see what was added: " + text);
        }
    }

    private static long threadTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long processorTime() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    /** How an empty index is made. */
    private interface Opening {
        Finder open() throws IOException;
    }

    /**
     * What became of a question.
     *
     * @param query the question
     * @param right whether the best answer is right
     * @param score its score
     * @param nanoseconds how long it took
     */
    record Answer(Quotes.Query query, boolean right, double score, long nanoseconds) {}

    /**
     * What was measured of one index.
     *
     * @param title the index
     * @param entries how many quotations it has
     * @param buildSeconds processor time to build it, the best of three
     * @param bytes its size
     * @param answers the answers
     * @param addSeconds processor time to add one more and find it
     */
    record Measured(
            String title, int entries, double buildSeconds, long bytes, List<Answer> answers, double addSeconds) {}
}
