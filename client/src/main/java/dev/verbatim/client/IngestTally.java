package dev.verbatim.client;

import dev.verbatim.client.input.InputArticle;
import dev.verbatim.client.layout.Phrases;
import dev.verbatim.client.output.Terminal;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicInteger;

/** How many articles were sent, stored and refused, to be told if the command is stopped. */
final class IngestTally {
    private final Terminal terminal;
    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicInteger stored = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();

    IngestTally(Terminal terminal) {
        this.terminal = terminal;
    }

    /**
     * Tells the summary when the process is stopped, unless what this returns is run before.
     *
     * @param before what to do first, so that nothing is lost that was told already
     */
    Runnable toldIfInterrupted(Runnable before) {
        var hook = new Thread(() -> end(before), "summary");
        Runtime.getRuntime().addShutdownHook(hook);
        return () -> Runtime.getRuntime().removeShutdownHook(hook);
    }

    private void end(Runnable before) {
        try {
            before.run();
        } finally {
            terminal.tell(summary());
        }
    }

    Iterator<InputArticle> counting(Iterator<InputArticle> articles) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return articles.hasNext();
            }

            @Override
            public InputArticle next() {
                var next = articles.next();
                sent.incrementAndGet();
                return next;
            }
        };
    }

    void stored() {
        stored.incrementAndGet();
    }

    void refused() {
        refused.incrementAndGet();
    }

    String summary() {
        int open = sent.get() - stored.get() - refused.get();
        return "stopped: " + Phrases.counted(stored.get(), "article") + " stored, " + refused.get() + " refused, "
                + open + " sent and not answered; run the same command again to go on";
    }
}
