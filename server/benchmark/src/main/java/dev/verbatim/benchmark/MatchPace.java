package dev.verbatim.benchmark;

import dev.verbatim.utterance.Matching;
import dev.verbatim.utterance.WitnessMatcher;
import dev.verbatim.witness.ArticleReader;
import dev.verbatim.witness.Testimony;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** What does it cost to match a set of articles, and then to match it again with one article less or more? */
final class MatchPace {

    private static final int CHANGES = 20;

    private MatchPace() {}

    /** Matches the articles of some files, the seeds if there are none. */
    static void run(List<String> files) throws IOException {
        List<Testimony> testimonies = new ArrayList<>(GivenArticles.read(files).stream()
                .map(new ArticleReader()::read)
                .toList());
        WitnessMatcher matcher = new WitnessMatcher();
        for (String what : List.of("first", "again")) {
            double start = Cpu.milliseconds();
            long allocated = Cpu.allocated();
            Matching matching = (what.equals("first") ? matcher : new WitnessMatcher()).match(testimonies);
            print(what, testimonies.size(), Cpu.milliseconds() - start, Cpu.allocated() - allocated);
            System.out.printf(
                    Locale.ROOT, "%d utterances%n", matching.utterances().size());
        }
        Random random = new Random(1);
        double start = Cpu.milliseconds();
        long allocated = Cpu.allocated();
        for (int change = 0; change < CHANGES; change += 2) {
            Testimony one = testimonies.remove(random.nextInt(testimonies.size()));
            matcher.match(testimonies);
            testimonies.add(one);
            matcher.match(testimonies);
        }
        print(
                "one changed",
                testimonies.size(),
                (Cpu.milliseconds() - start) / CHANGES,
                (Cpu.allocated() - allocated) / CHANGES);
    }

    private static void print(String what, int articles, double milliseconds, long bytes) {
        System.out.printf(
                Locale.ROOT,
                "%s: %d articles in %.1f ms CPU, %.1f MB allocated%n",
                what,
                articles,
                milliseconds,
                bytes / 1e6);
    }
}
