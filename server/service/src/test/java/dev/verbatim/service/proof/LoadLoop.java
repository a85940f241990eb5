package dev.verbatim.service.proof;

import dev.verbatim.v1.ListStatementsRequest;
import dev.verbatim.v1.Statement;
import io.grpc.StatusRuntimeException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads, stores, withdraws and watches at the same time for some minutes: what fails, how long a cached statement takes, and
 * what the heap holds after each collection, and after full ones, which it asks for now and then.
 *
 * <p>Readers ask at a steady pace, first alone, then beside the others. Each stream stores articles and withdraws them
 * again, so that the archive does not grow and the heap has no reason to.
 */
public final class LoadLoop {

    private static final int READERS = 32;
    private static final int STREAMS = 4;
    private static final int WATCHERS = 8;
    private static final int STANDING_ARTICLES = 200;
    private static final int LISTED = 100;
    private static final int FIRST_PASSING_ARTICLE = 100_000;
    private static final int HEAP_FIGURES = 20;
    private static final int FULL_COLLECTIONS = 6;
    private static final String FULL = "Pause Full";
    private static final Pattern COLLECTION = Pattern.compile("Pause .* (\\d+)M->(\\d+)M\\(");

    private final ServerProcess server;
    private final Map<String, LongAdder> failures = new ConcurrentSkipListMap<>();
    private final LongAdder stored = new LongAdder();
    private final LongAdder watched = new LongAdder();
    private final AtomicBoolean over = new AtomicBoolean();

    private LoadLoop(ServerProcess server) {
        this.server = server;
    }

    /** Runs for as many seconds as the first argument says. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        System.out.println(run(Duration.ofSeconds(Long.parseLong(arguments[0]))));
    }

    /** Runs so long, a quarter of it with readers alone; answers the figures. */
    static String run(Duration time) throws IOException, InterruptedException {
        Path log = Files.createTempFile("verbatim-collections", ".log");
        List<String> options = List.of("-Xmx1g", "-XX:+UseParallelGC", "-Xlog:gc:file=" + log);
        try (ServerProcess server = ServerProcess.start(options)) {
            return new LoadLoop(server).figures(time, log);
        } finally {
            Files.delete(log);
        }
    }

    private String figures(Duration time, Path log) throws IOException, InterruptedException {
        Ingest standing = Ingest.start(server.channel(), 0, STANDING_ARTICLES);
        standing.awaitEnd();
        List<String> names = server
                .statements()
                .listStatements(
                        ListStatementsRequest.newBuilder().setPageSize(LISTED).build())
                .getStatementsList()
                .stream()
                .map(Statement::getName)
                .toList();
        Latencies idle = new Latencies();
        Latencies busy = new Latencies();
        Latencies warmUp = new Latencies();
        load(time.dividedBy(8), names, warmUp, /* alone= */ true);
        load(time.dividedBy(8), names, idle, /* alone= */ true);
        load(time.multipliedBy(3).dividedBy(4), names, busy, /* alone= */ false);
        server.channel().shutdownNow();
        return idle.count() + " reads alone, p50 " + idle.micros(0.5) + " µs, p99 " + idle.micros(0.99) + " µs; "
                + busy.count() + " beside " + stored + " articles stored and withdrawn and " + watched
                + " changes watched, p50 " + busy.micros(0.5) + " µs, p99 " + busy.micros(0.99) + " µs\n"
                + "failures: " + failures + "\n"
                + "MB of heap after collections: " + heap(log, "Pause") + "\n"
                + "after full ones: " + heap(log, FULL);
    }

    private void load(Duration time, List<String> names, Latencies latencies, boolean alone)
            throws IOException, InterruptedException {
        over.set(false);
        ExecutorService threads = Executors.newCachedThreadPool();
        for (int i = 0; i < READERS; i++) {
            int reader = i;
            threads.execute(() -> Readers.read(server, names, reader, latencies, over, this::failed));
        }
        if (!alone) {
            startOthers(threads);
        }
        for (int i = 0; i < FULL_COLLECTIONS; i++) {
            TimeUnit.NANOSECONDS.sleep(time.dividedBy(FULL_COLLECTIONS).toNanos());
            if (!alone) {
                server.collect();
            }
        }
        over.set(true);
        threads.shutdown();
        if (!threads.awaitTermination(1, TimeUnit.MINUTES)) {
            throw new IllegalStateException("a call has not ended in a minute");
        }
    }

    private void startOthers(ExecutorService threads) {
        for (int i = 0; i < STREAMS; i++) {
            int first = FIRST_PASSING_ARTICLE * (i + 1);
            threads.execute(() -> new Churn(server, first, stored, over, this::failed).run());
        }
        for (int i = 0; i < WATCHERS; i++) {
            Readers.watch(server, watched, this::failed);
        }
    }

    private void failed(String call, StatusRuntimeException thrown) {
        if (!over.get()) {
            failures.computeIfAbsent(call + " " + thrown.getStatus().getCode(), any -> new LongAdder())
                    .increment();
        }
    }

    /** What the heap held after collections of a kind, some of them from first to last. */
    private static String heap(Path log, String kind) throws IOException {
        List<String> figures = new ArrayList<>();
        for (String line : Files.readAllLines(log)) {
            Matcher matcher = COLLECTION.matcher(line);
            if (line.contains(kind) && matcher.find()) {
                figures.add(matcher.group(2));
            }
        }
        int step = Math.max(1, figures.size() / HEAP_FIGURES);
        List<String> some = new ArrayList<>();
        for (int i = 0; i < figures.size(); i += step) {
            some.add(figures.get(i));
        }
        return some.stream().collect(Collectors.joining(" ")) + " (" + figures.size() + " collections)";
    }
}
