package dev.verbatim.service.proof;

import dev.verbatim.service.Main;
import dev.verbatim.v1.ArticleServiceGrpc;
import dev.verbatim.v1.StatementServiceGrpc;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server in a process of its own, and a channel to it. */
public final class ServerProcess implements AutoCloseable {

    /** Options for servers that live for seconds. */
    static final List<String> QUICK_START = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private static final Pattern LISTENING = Pattern.compile("(?:.*\")?\\w+ is listening on [^\"]*:(\\d+)(?:\"})?");
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
    private static final int PATIENCE_SECONDS = 600;

    private final Process process;
    private final Path log;
    private final int port;
    private final List<ManagedChannel> channels = new ArrayList<>();
    private final ManagedChannel channel;

    private ServerProcess(Process process, Path log, int port) {
        this.process = process;
        this.log = log;
        this.port = port;
        this.channel = connect();
    }

    private ManagedChannel connect() {
        ManagedChannel connected = ManagedChannelBuilder.forAddress("127.0.0.1", port)
                .usePlaintext()
                .maxInboundMessageSize(64 << 20)
                .build();
        channels.add(connected);
        return connected;
    }

    /**
     * Starts a server and waits until it answers calls.
     *
     * @throws IOException if it ends instead; the message is what it logged
     */
    public static ServerProcess start(List<String> javaOptions, String... flags)
            throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of("--port=0"));
        all.addAll(List.of(flags));
        return start(Main.class, javaOptions, all.toArray(new String[0]));
    }

    /** As {@link #start(List, String...)}, of a class that says in the same words where it listens. */
    static ServerProcess start(Class<?> main, List<String> javaOptions, String... flags)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(javaOptions);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(flags));
        Path log = Files.createTempFile("verbatim-server", ".log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        return new ServerProcess(process, log, awaitPort(process, log));
    }

    private static int awaitPort(Process process, Path log) throws IOException, InterruptedException {
        for (int wait = 0; wait < PATIENCE_SECONDS * 100; wait++) {
            try (BufferedReader lines = Files.newBufferedReader(log, StandardCharsets.UTF_8)) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    Matcher matcher = LISTENING.matcher(line);
                    if (matcher.matches()) {
                        return Integer.parseInt(matcher.group(1));
                    }
                }
            }
            if (process.waitFor(10, TimeUnit.MILLISECONDS)) {
                throw new IOException(Files.readString(log));
            }
        }
        process.destroyForcibly();
        throw new IOException("no answer in " + PATIENCE_SECONDS + " seconds: " + Files.readString(log));
    }

    public int port() {
        return port;
    }

    public long pid() {
        return process.pid();
    }

    public ManagedChannel channel() {
        return channel;
    }

    public ArticleServiceGrpc.ArticleServiceBlockingStub articles() {
        return ArticleServiceGrpc.newBlockingStub(channel);
    }

    public StatementServiceGrpc.StatementServiceBlockingStub statements() {
        return StatementServiceGrpc.newBlockingStub(channel);
    }

    /** So many channels, each a connection of its own; the same ones each time. For one thread. */
    List<ManagedChannel> channels(int count) {
        while (channels.size() < count) {
            connect();
        }
        return channels.subList(0, count);
    }

    /** Has it collect all its garbage. */
    void collect() throws IOException, InterruptedException {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        int exit = new ProcessBuilder(jcmd, Long.toString(pid()), "GC.run")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        if (exit != 0) {
            throw new IOException("jcmd GC.run: exit code " + exit);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** How much processor time it has taken since its start. */
    long processorNanos() {
        return process.info().totalCpuDuration().orElseThrow().toNanos();
    }

    /** How much memory it takes by the count of the operating system, which must be Linux. */
    long residentMegabytes() throws IOException {
        String status = Files.readString(Path.of("/proc", Long.toString(pid()), "status"));
        Matcher matcher = RESIDENT.matcher(status);
        if (!matcher.find()) {
            throw new IOException("no VmRSS in " + status);
        }
        return Long.parseLong(matcher.group(1)) / 1_024;
    }

    /** How many bytes it has logged. */
    public long logged() throws IOException {
        return Files.size(log);
    }

    public String log() throws IOException {
        return Files.readString(log);
    }

    /** Ends it as a crash does ({@code kill -9}). */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Asks it to end ({@code SIGTERM}), without waiting. */
    public void terminate() {
        process.destroy();
    }

    /** Waits for its end; answers its exit code. */
    public int await() throws InterruptedException {
        return process.waitFor();
    }

    @Override
    public void close() {
        channels.forEach(ManagedChannel::shutdownNow);
        process.destroyForcibly();
        try {
            process.waitFor();
            Files.deleteIfExists(log);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
