package dev.verbatim.service.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A directory that one server at a time has for itself.
 *
 * <pre>
 *     lock          held while a server runs; says which process
 *     format        there since the first start: without articles.db something is amiss from then on
 *     articles.db   the articles
 * </pre>
 */
final class DataDirectory implements AutoCloseable {

    private static final String FORMAT = "verbatim articles 1\n";

    private static final int LEAST_PAGE_BYTES = 512;

    private final Path path;
    private final FileChannel channel;

    private DataDirectory(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /**
     * Makes the directory if there is none, and takes it.
     *
     * @throws StoreException if another server has it, or it cannot be written to
     */
    static DataDirectory take(Path path) {
        try {
            Files.createDirectories(path);
            FileChannel channel = FileChannel.open(
                    path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (lock(channel).isEmpty()) {
                String owner = Files.readString(path.resolve("lock")).strip();
                channel.close();
                throw new StoreException("the data directory " + path + " is in use by another server ("
                        + (owner.isEmpty() ? "process unknown" : owner) + "): stop that one, or choose another --data");
            }
            String owner = "process " + ProcessHandle.current().pid() + "\n";
            channel.truncate(0).write(ByteBuffer.wrap(owner.getBytes(StandardCharsets.UTF_8)));
            return new DataDirectory(path, channel);
        } catch (IOException e) {
            throw new StoreException(
                    "the data directory " + path + " cannot be used (" + e + "): make it writable, or choose another"
                            + " --data",
                    e);
        }
    }

    private static Optional<FileLock> lock(FileChannel channel) throws IOException {
        try {
            @Nullable FileLock lock = channel.tryLock();
            return Optional.ofNullable(lock);
        } catch (OverlappingFileLockException e) {
            return Optional.empty();
        }
    }

    Path path() {
        return path;
    }

    Path articles() {
        return path.resolve("articles.db");
    }

    /** Whether articles should be there and are not. A file shorter than a page would be taken for a new one. */
    boolean hasLostArticles() throws IOException {
        return Files.exists(format()) && (!Files.exists(articles()) || Files.size(articles()) < LEAST_PAGE_BYTES);
    }

    /** Says that articles are there from now on. */
    void markFormat() throws IOException {
        if (Files.exists(format())) {
            return;
        }
        try (FileChannel written = FileChannel.open(format(), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            written.write(ByteBuffer.wrap(FORMAT.getBytes(StandardCharsets.UTF_8)));
            written.force(true);
        }
    }

    private Path format() {
        return path.resolve("format");
    }

    /** Lets another server have it. */
    @Override
    public void close() {
        try {
            channel.truncate(0);
            channel.close();
        } catch (IOException e) {
            throw new StoreException("the lock of " + path + " cannot be given back: " + e, e);
        }
    }
}
