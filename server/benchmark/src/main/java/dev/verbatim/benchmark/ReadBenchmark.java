package dev.verbatim.benchmark;

import dev.verbatim.article.Article;
import dev.verbatim.text.CodePoints;
import dev.verbatim.witness.ArticleReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** How many characters of news does one thread read a second, and how many bytes does it allocate a character? */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 5)
@Measurement(iterations = 4, time = 5)
@Fork(1)
public class ReadBenchmark {

    private static final String SEPARATOR = "\n";

    /** The files to read, a line each; none for the seeds. */
    @Param("")
    public String files = "";

    private final ArticleReader reader = new ArticleReader();
    private List<Article> articles = List.of();

    /** Reads the files into memory. */
    @Setup
    public void load() throws IOException {
        articles = GivenArticles.read(files.isEmpty() ? List.of() : List.of(files.split(SEPARATOR, -1)));
    }

    /** One pass over all articles. */
    @Benchmark
    public void read(Blackhole sink) {
        for (Article article : articles) {
            sink.consume(reader.read(article));
        }
    }

    /** Runs the benchmark over some files, the seeds if there are none; answers the figures in one line. */
    static String run(List<String> files) throws IOException, RunnerException {
        RunResult result = new Runner(new OptionsBuilder()
                        .include(ReadBenchmark.class.getName())
                        .param("files", String.join(SEPARATOR, files))
                        .addProfiler(GCProfiler.class)
                        .build())
                .runSingle();
        long bytes = 0;
        long characters = 0;
        for (Article article : GivenArticles.read(files)) {
            bytes += article.text().getBytes(StandardCharsets.UTF_8).length;
            characters += CodePoints.of(article.text()).length();
        }
        double seconds = result.getPrimaryResult().getScore() / 1e3;
        double allocated = Optional.ofNullable(result.getSecondaryResults().get("gc.alloc.rate.norm"))
                .orElseThrow()
                .getScore();
        return String.format(
                Locale.ROOT,
                "%d characters (%.2f MB): %.2f MB and %.2f million characters a second, %.1f bytes a character",
                characters,
                bytes / 1e6,
                bytes / 1e6 / seconds,
                characters / 1e6 / seconds,
                allocated / characters);
    }
}
