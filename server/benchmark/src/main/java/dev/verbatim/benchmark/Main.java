package dev.verbatim.benchmark;

import com.code_intelligence.jazzer.Jazzer;
import dev.verbatim.Seeds;
import dev.verbatim.benchmark.lookalike.Lookalikes;
import dev.verbatim.benchmark.lookup.LookupBenchmark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.openjdk.jmh.runner.RunnerException;

/** The command line of the benchmarks. */
public final class Main {

    private static final String USAGE = """
            read [FILE...]        reads articles (.jsonl or .txt; the seeds if none are given) for 40 seconds
            hostile [SHAPE]       time per character of hostile texts, from 1 kB to 500 kB; SHAPE picks some by name
            lookup FOLDER...      finds quotations by pieces of them, beside Apache Lucene; a folder holds quotes.tsv, queries.tsv
            lookalikes FILE [KIND] asks about altered and edited sentences of statements; KIND shows what went wrong in it
            match [FILE...]       matches articles, then takes single ones out and in again
            copies TIMES FILE...  prints articles and copies of them, with other names in other years, as lines of JSON
            laws FILE...          matches 50 random subsets in random orders; exits with 1 if a law is broken
            collate [FILE...]     collates 32 and 128 variants of statements; `collate 32 [FILE...]` prints them instead
            names FOLDER          prints the list of given names by pronoun; FOLDER holds yob1930.txt to yob1998.txt
            edit                  edits statements of 10 to 10,000 witnesses
            fuzz SECONDS [FOLDER] looks for texts that break a law of reading; FOLDER keeps the texts found useful
            fuzz-wire SECONDS [FOLDER]
                                  looks for requests that a server fails on""";

    private Main() {}

    /** Runs one command; exits with 2 if the command line is wrong, and with Jazzer's code after {@code fuzz}. */
    public static void main(String[] arguments) throws IOException, InterruptedException, RunnerException {
        List<String> words = List.of(arguments);
        String command = words.isEmpty() ? "" : words.get(0);
        List<String> rest = words.isEmpty() ? words : words.subList(1, words.size());
        if (command.equals("read")) {
            System.out.println(ReadBenchmark.run(rest));
        } else if (command.equals("hostile") && rest.size() <= 1) {
            HostilePace.run(rest.isEmpty() ? "" : rest.get(0));
        } else if (command.equals("lookup") && !rest.isEmpty()) {
            LookupBenchmark.run(rest);
        } else if (command.equals("lookalikes") && (rest.size() == 1 || rest.size() == 2)) {
            Lookalikes.run(Path.of(rest.get(0)), rest.size() > 1 ? rest.get(1) : "");
        } else if (command.equals("match")) {
            MatchPace.run(rest);
        } else if (command.equals("copies") && rest.size() > 1 && rest.get(0).matches("[1-9]\\d{0,2}")) {
            new Copies(GivenArticles.read(rest.subList(1, rest.size())))
                    .times(Integer.parseInt(rest.get(0)))
                    .forEach(article -> System.out.println(ArticleJson.of(article)));
        } else if (command.equals("laws") && !rest.isEmpty()) {
            if (!MatchLaws.hold(rest)) {
                System.exit(1);
            }
        } else if (command.equals("collate")) {
            collate(rest);
        } else if (command.equals("names") && rest.size() == 1) {
            GivenNames.of(Path.of(rest.get(0))).forEach(System.out::println);
        } else if (command.equals("edit") && rest.isEmpty()) {
            EditPace.run();
        } else if (command.equals("fuzz") && (rest.size() == 1 || rest.size() == 2)) {
            Path folder = folder(rest, "fuzz");
            fuzz(ReadFuzzer.class, ReadFuzzer.LONGEST, rest.get(0), folder, Seeds.folder());
        } else if (command.equals("fuzz-wire") && (rest.size() == 1 || rest.size() == 2)) {
            Path folder = folder(rest, "fuzz-wire");
            Path seeds = folder.resolveSibling(folder.getFileName() + "-seeds");
            WireSeeds.write(WireFuzzer.methods(), seeds);
            fuzz(WireFuzzer.class, WireFuzzer.LONGEST, rest.get(0), folder, seeds);
        } else {
            System.err.println(USAGE);
            System.exit(2);
        }
    }

    private static void collate(List<String> words) throws IOException {
        if (!words.isEmpty() && words.get(0).matches("\\d{1,4}")) {
            CollationPace.print(words.subList(1, words.size()), Integer.parseInt(words.get(0)));
        } else {
            CollationPace.run(words);
        }
    }

    private static Path folder(List<String> words, String name) {
        return Path.of(words.size() > 1 ? words.get(1) : "server/benchmark/target/" + name);
    }

    private static void fuzz(Class<?> target, int longest, String seconds, Path folder, Path seeds)
            throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Jazzer.main(new String[] {
            "--target_class=" + target.getName(),
            "--instrumentation_includes=dev.verbatim.**",
            // Elsewhere hooks break Netty.
            "--custom_hook_includes=dev.verbatim.**",
            "--trace=cov",
            "--disabled_hooks=com.code_intelligence.jazzer.sanitizers.*",
            "--reproducer_path=" + folder,
            "-artifact_prefix=" + folder + "/",
            "-max_total_time=" + seconds,
            "-max_len=" + longest,
            folder.toString(),
            seeds.toString()
        });
    }
}
