package dev.verbatim.service.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.service.store.ArticleStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The log has the last change of each statement, knows what it has forgotten, and stays short. */
class ChangeLogTest {

    private final Archive<Integer> archive = new Archive<>(
            new PlainEngine().engine(),
            statement -> 0,
            new CacheBound.Entries(10),
            Long.MAX_VALUE,
            ArticleStore.NONE,
            () -> Instant.EPOCH,
            Runnable::run);
    private final ChangeLog log = archive.changes();

    @Test
    void note_nobodyAsked_notesNothing() {
        file("a", "Ada Brook: Yes.");

        assertThat(log.last()).isZero();
        assertThat(log.after(0)).isEmpty();
    }

    @Test
    void note_statementChangesAgain_movesToTheEnd() {
        log.open();
        file("a", "Ada Brook: Yes.");
        file("b", "Cy Dune: No.");
        file("c", "Ada Brook: Yes.");

        assertThat(changes(0)).containsExactly("b.1 by b", "a.1 by c");
        assertThat(changes(2)).containsExactly("a.1 by c");
        assertThat(log.reaches(0)).isTrue();
    }

    @Test
    void note_lesserWitnessAndItsWithdrawal_areBothNoted() {
        log.open();
        file("b", "Ada Brook: Yes.");
        file("a", "Ada Brook: Yes.");
        assertThat(changes(0)).containsExactly("a.1 by a", "-b.1 by a");

        archive.remove("a", Optional.empty());

        assertThat(changes(0)).containsExactly("b.1 by a", "-a.1 by a");
    }

    /** A watcher that read a change before the log counted it was told that its token had expired. */
    @Test
    void reaches_changeJustRead_isTrueWhileMoreAreNoted() throws Exception {
        log.open();
        AtomicBoolean over = new AtomicBoolean();
        ExecutorService reader = Executors.newSingleThreadExecutor();
        try {
            Future<Boolean> reached = reader.submit(() -> {
                long number = 0;
                boolean all = true;
                while (all && !over.get()) {
                    number = log.after(number).map(StatementChange::number).orElse(number);
                    all = log.reaches(number);
                }
                return all;
            });
            for (int i = 0; i < 300; i++) {
                file("a" + i, "Ada Brook: Yes " + i + ".");
            }
            over.set(true);

            assertThat(reached.get()).isTrue();
        } finally {
            reader.shutdownNow();
        }
    }

    @Test
    void note_moreGoneThanAreKept_reachesBackNoFurther() {
        log.open();
        String lines = String.join(
                "\n",
                IntStream.range(0, ChangeLog.GONE + 5)
                        .mapToObj(i -> "Ada Brook: " + i)
                        .toList());
        file("a", lines);
        long full = log.last();
        archive.remove("a", Optional.empty());

        assertThat(log.reaches(full)).isFalse();
        assertThat(log.reaches(full + 5)).isTrue();
        assertThat(changes(0)).hasSize(ChangeLog.GONE);
        assertThat(log.reaches(log.last() + 1)).isFalse();
    }

    private void file(String id, String text) {
        archive.file(ArchiveTest.deposit(id, text));
    }

    private List<String> changes(long number) {
        List<String> changes = new ArrayList<>();
        Optional<StatementChange> next = log.after(number);
        while (next.isPresent()) {
            StatementChange change = next.get();
            changes.add((change.present() ? "" : "-") + change.statementId() + " by " + change.cause());
            next = log.after(change.number());
        }
        return changes;
    }
}
