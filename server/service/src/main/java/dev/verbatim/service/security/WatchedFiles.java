package dev.verbatim.service.security;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Files that belong together and are taken in again whenever what they hold has changed. They are compared by content, which
 * no clock, link or copy deceives. What cannot be taken in is logged once, and what was taken in before stays in force.
 */
final class WatchedFiles implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WatchedFiles.class);
    private static final long MAXIMUM_BYTES = 1 << 20;

    private final List<Path> files;
    private final Intake intake;
    private final Duration period;
    private final Thread thread = new Thread(this::watch, "verbatim-watched-files");
    private List<ByteBuffer> taken;
    /** What the files held at the last look: a change counts once it is seen twice, since files are not written at once. */
    private List<ByteBuffer> seen;

    private String lastFault = "";

    private WatchedFiles(List<Path> files, Duration period, Intake intake) throws IOException {
        this.files = List.copyOf(files);
        this.period = period;
        this.intake = intake;
        this.taken = read();
        this.seen = taken;
        intake.take(taken);
    }

    /**
     * Takes files in, and again when they change.
     *
     * @throws IOException if they cannot be read or taken in now
     */
    static WatchedFiles open(List<Path> files, Duration period, Intake intake) throws IOException {
        WatchedFiles watched = new WatchedFiles(files, period, intake);
        watched.thread.setDaemon(true);
        watched.thread.start();
        return watched;
    }

    /** Takes in what the files hold now, in the files' order; throws {@link IOException} if that is not allowed. */
    @FunctionalInterface
    interface Intake {
        /** To be called by one thread at a time. */
        void take(List<ByteBuffer> contents) throws IOException;
    }

    private void watch() {
        try {
            while (!Thread.interrupted()) {
                Thread.sleep(period.toMillis());
                look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Takes in what has changed, if it was so at the last look too. For the thread that watches, and tests. */
    void look() {
        try {
            List<ByteBuffer> now = read();
            boolean written = now.equals(seen);
            seen = now;
            if (written && !now.equals(taken)) {
                intake.take(now);
                taken = now;
                LOG.info("took in what has changed in {}", files);
            }
            lastFault = written ? "" : lastFault;
        } catch (IOException | RuntimeException e) {
            String fault = String.valueOf(e.getMessage());
            if (!fault.equals(lastFault)) {
                lastFault = fault;
                LOG.warn("{} changed, but what was there before stays in force: {}", files, fault);
            }
        }
    }

    private List<ByteBuffer> read() throws IOException {
        List<ByteBuffer> contents = new ArrayList<>();
        for (Path file : files) {
            try {
                if (Files.size(file) > MAXIMUM_BYTES) {
                    throw new IOException(file + " is larger than " + MAXIMUM_BYTES + " bytes");
                }
                contents.add(ByteBuffer.wrap(Files.readAllBytes(file)).asReadOnlyBuffer());
            } catch (NoSuchFileException e) {
                throw new IOException(file + " does not exist", e);
            }
        }
        return contents;
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
