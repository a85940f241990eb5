package dev.verbatim.service.proof;

import dev.verbatim.v1.CreateArticleRequest;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Fills the disk under a data directory until an article is refused, makes room, and stores it then; in the end a new server
 * has all that was acknowledged. The disk is a file system in memory, for which it takes root.
 */
public final class FullDisk {

    private static final String SIZE = "512k";
    private static final int BALLAST_BYTES = 192 * 1024;
    private static final int MOST_ARTICLES = 5_000;

    private final Path disk;
    private final List<Integer> acknowledged = new ArrayList<>();

    private FullDisk(Path disk) {
        this.disk = disk;
    }

    /** Mounts the file system on the new directory that the argument names, and takes it away at the end. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path disk = Files.createDirectories(Path.of(arguments[0]));
        command("mount", "-t", "tmpfs", "-o", "size=" + SIZE, "tmpfs", disk.toString());
        try {
            System.out.println(new FullDisk(disk).run());
        } finally {
            command("umount", disk.toString());
        }
    }

    private static void command(String... words) throws IOException, InterruptedException {
        if (new ProcessBuilder(words).inheritIO().start().waitFor() != 0) {
            throw new IOException("failed, as it does without root: " + String.join(" ", words));
        }
    }

    private String run() throws IOException, InterruptedException {
        Path ballast = Files.write(disk.resolve("ballast"), new byte[BALLAST_BYTES]);
        String refusal;
        try (ServerProcess server = start()) {
            refusal = fill(server);
            int kept = acknowledged.size();
            requireAll(server);
            Files.delete(ballast);
            store(server, kept);
            server.terminate();
            server.await();
        }
        try (ServerProcess server = start()) {
            requireAll(server);
        }
        return "after " + (acknowledged.size() - 1) + " articles: " + refusal
                + "\nwith room again: stored; all kept after a restart";
    }

    private ServerProcess start() throws IOException, InterruptedException {
        return ServerProcess.start(ServerProcess.QUICK_START, "--data=" + disk.resolve("data"));
    }

    /** Stores articles until one is refused; answers why it is. */
    private String fill(ServerProcess server) {
        for (int number = 0; number < MOST_ARTICLES; number++) {
            try {
                store(server, number);
            } catch (StatusRuntimeException e) {
                if (e.getStatus().getCode() != Status.Code.RESOURCE_EXHAUSTED) {
                    throw e;
                }
                return String.valueOf(e.getMessage());
            }
        }
        throw new IllegalStateException(MOST_ARTICLES + " articles do not fill " + SIZE);
    }

    private void store(ServerProcess server, int number) {
        server.articles()
                .createArticle(CreateArticleRequest.newBuilder()
                        .setArticleId(SampleArticles.id(number))
                        .setArticle(SampleArticles.article(number))
                        .build());
        acknowledged.add(number);
    }

    private void requireAll(ServerProcess server) {
        int kept = KillLoop.articles(server).size();
        if (kept != acknowledged.size()) {
            throw new IllegalStateException(acknowledged.size() + " acknowledged, but " + kept + " kept");
        }
    }
}
