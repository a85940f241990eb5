package dev.verbatim.service.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.verbatim.article.Article;
import dev.verbatim.article.Channel;
import dev.verbatim.article.Original;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept is given back as it was, or the loss is told; what is removed is gone. */
class SqliteStoreTest {

    private static final Instant MORNING = Instant.parse("2031-05-04T08:00:00.123456789Z");

    @TempDir
    Path folder;

    @Test
    void replay_everyField_isAsItWas() {
        StoredArticle full = new StoredArticle(
                new Deposit(
                        new Article(
                                "a~1",
                                "https://example.org/ü",
                                "The Gazette",
                                "A \"title\"\u0000\n",
                                List.of("Ada Brook", "", "O'Neil, [\"x\"]"),
                                Optional.of(LocalDate.of(1, 1, 1)),
                                "Words \uD83D\uDE00 and\u0000 more\r\n",
                                Optional.of(new Original(
                                        "Cy Dune", "cy", Channel.SOCIAL_MEDIA_POST, LocalDate.of(9999, 12, 31)))),
                        "en-GB",
                        Optional.of(Instant.parse("9999-12-31T23:59:59.999999999Z"))),
                MORNING,
                MORNING.plusSeconds(5));
        try (SqliteStore store = SqliteStore.open(folder)) {
            store.apply(List.of(new StoreEntry.Put(full), new StoreEntry.Put(plain("b", "Words."))));
        }

        assertThat(kept()).containsExactly(full, plain("b", "Words."));
    }

    @Test
    void apply_putAgain_replaces() {
        try (SqliteStore store = SqliteStore.open(folder)) {
            store.apply(
                    List.of(new StoreEntry.Put(plain("a", "Old words.")), new StoreEntry.Put(plain("b", "Words."))));
            store.apply(List.of(new StoreEntry.Put(plain("a", "New words."))));
        }

        assertThat(kept()).containsExactlyInAnyOrder(plain("a", "New words."), plain("b", "Words."));
    }

    @Test
    void apply_removedAndReplaced_leavesNoWordInAnyFile() throws IOException {
        Random random = new Random(3);
        try (SqliteStore store = SqliteStore.open(folder)) {
            for (int round = 0; round < 20; round++) {
                List<StoreEntry> entries = new ArrayList<>();
                for (int i = 0; i < 10; i++) {
                    String words = "secret ".repeat(1 + random.nextInt(2_000));
                    entries.add(new StoreEntry.Put(plain("a" + (10 * round + i), words)));
                }
                store.apply(entries);
            }
            store.apply(IntStream.range(0, 200)
                    .<StoreEntry>mapToObj(i -> i % 2 == 0
                            ? new StoreEntry.Remove("a" + i)
                            : new StoreEntry.Put(plain("a" + i, "open ".repeat(1 + random.nextInt(2_000)))))
                    .toList());
            assertThat(filesWith("open")).isNotEmpty();
            assertThat(filesWith("secret")).isEmpty();
        }
        assertThat(filesWith("secret")).isEmpty();
        assertThat(kept()).hasSize(100);
    }

    @Test
    void open_directoryInUse_isRefused() {
        try (SqliteStore store = SqliteStore.open(folder)) {
            store.apply(List.of(new StoreEntry.Put(plain("a", "Words."))));
            for (boolean salvage : new boolean[] {false, true}) {
                assertThatExceptionOfType(StoreException.class)
                        .isThrownBy(() -> {
                            var ignored = salvage ? SqliteStore.salvage(folder) : SqliteStore.open(folder);
                        })
                        .withMessage("the data directory " + folder + " is in use by another server (process "
                                + ProcessHandle.current().pid()
                                + "): stop that one, or choose another --data");
            }
        }
        assertThat(kept()).hasSize(1);
    }

    @Test
    void open_directoryThatIsAFile_isRefused() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> SqliteStore.open(file))
                .withMessageStartingWith("the data directory " + file + " cannot be used (");
    }

    @Test
    void apply_noRoom_isToldAndGoesOnOnceThereIs() throws SQLException {
        String long_ = "Long words. ".repeat(10_000);
        try (SqliteStore store = SqliteStore.open(folder)) {
            store.apply(List.of(new StoreEntry.Put(plain("a", "Words."))));
            store.limitPages(20);
            for (int i = 0; i < 3; i++) {
                assertThatExceptionOfType(StoreException.Full.class)
                        .isThrownBy(() -> store.apply(List.of(
                                new StoreEntry.Put(plain("b", "Words.")), new StoreEntry.Put(plain("c", long_)))))
                        .satisfies(full ->
                                assertThat(full.bytesInUse()).isPositive().isLessThan(full.maximumBytes()));
            }
            store.apply(List.of(new StoreEntry.Put(plain("d", "Words."))));
            store.limitPages(2_000);
            store.apply(List.of(new StoreEntry.Put(plain("c", long_))));
        }

        assertThat(kept()).extracting(stored -> stored.deposit().articleId()).containsExactly("a", "d", "c");
    }

    /** As SQLite does when the disk is full; here a trigger does. */
    @Test
    void apply_transactionEndedByTheDatabase_failsAsAWholeAndTheNextIsStored() throws SQLException {
        SqliteStore.open(folder).close();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database());
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TRIGGER ended BEFORE INSERT ON article WHEN NEW.id = 'ended'"
                    + " BEGIN SELECT RAISE(ROLLBACK, 'ended'); END");
        }
        try (SqliteStore store = SqliteStore.open(folder)) {
            for (int i = 0; i < 2; i++) {
                assertThatExceptionOfType(StoreException.class)
                        .isThrownBy(() -> store.apply(List.of(
                                new StoreEntry.Put(plain("a", "Words.")),
                                new StoreEntry.Put(plain("ended", "Words.")))));
            }
            store.apply(List.of(new StoreEntry.Put(plain("b", "Words."))));
        }

        assertThat(kept()).extracting(stored -> stored.deposit().articleId()).containsExactly("b");
    }

    @Test
    void open_fileCutAnywhere_losesNothingSilently() throws IOException {
        List<StoredArticle> all = fill(60);
        byte[] whole = Files.readAllBytes(database());
        for (int cut : new int[] {0, 1, 15, 100, 4_096, whole.length / 2, whole.length - 4_096, whole.length - 1}) {
            Files.write(database(), Arrays.copyOf(whole, cut));

            requireToldOrWhole(all, "cut at " + cut);
        }
    }

    @Test
    void open_anyBitFlipped_losesNothingSilently() throws IOException {
        List<StoredArticle> all = fill(60);
        byte[] whole = Files.readAllBytes(database());
        Random random = new Random(11);
        for (int round = 0; round < 120; round++) {
            int at = round < 100 ? round : random.nextInt(whole.length);
            byte[] flipped = whole.clone();
            flipped[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(database(), flipped);

            requireToldOrWhole(all, "flipped at " + at);
        }
    }

    @Test
    void salvage_damagedRow_keepsTheOthersAndTheFile() throws IOException {
        List<StoredArticle> all = fill(60);
        damageText(30);

        try (SqliteStore store = SqliteStore.salvage(folder)) {
            assertThat(store).isNotNull();
        }

        List<StoredArticle> expected = new ArrayList<>(all);
        expected.remove(30);
        assertThat(kept()).containsExactlyElementsOf(expected);
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .anyMatch(name -> name.startsWith("articles.db.damaged-"));
        }
    }

    @Test
    void salvage_fileCutShort_keepsWhatIsLeft() throws IOException {
        List<StoredArticle> all = fill(60);
        byte[] whole = Files.readAllBytes(database());
        Files.write(database(), Arrays.copyOf(whole, whole.length * 3 / 4));

        SqliteStore.salvage(folder).close();

        assertThat(kept()).hasSizeBetween(10, 59).isSubsetOf(all);
    }

    @Test
    void salvage_wholeStore_changesNothing() throws IOException {
        List<StoredArticle> all = fill(5);

        SqliteStore.salvage(folder).close();

        assertThat(kept()).isEqualTo(all);
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(4);
        }
    }

    private void damageText(int number) throws IOException {
        byte[] bytes = Files.readAllBytes(database());
        int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("Words number " + number + ".");
        try (RandomAccessFile file = new RandomAccessFile(database().toFile(), "rw")) {
            file.seek(at);
            file.write('w');
        }
    }

    private void requireToldOrWhole(List<StoredArticle> all, String damage) {
        try {
            assertThat(kept()).as(damage).containsExactlyInAnyOrderElementsOf(all);
        } catch (StoreException e) {
            assertThat(e).as(damage).hasMessageContaining("--salvage=true");
        }
    }

    private List<StoredArticle> fill(int count) {
        List<StoredArticle> all = IntStream.range(0, count)
                .mapToObj(i -> plain("a" + i, "Words number " + i + ". " + "More words. ".repeat(20 * (i % 30))))
                .toList();
        try (SqliteStore store = SqliteStore.open(folder)) {
            store.apply(all.stream().<StoreEntry>map(StoreEntry.Put::new).toList());
        }
        return all;
    }

    private List<StoredArticle> kept() {
        List<StoredArticle> kept = new ArrayList<>();
        try (SqliteStore store = SqliteStore.open(folder)) {
            store.replay(entries -> entries.forEach(entry -> kept.add(((StoreEntry.Put) entry).article())));
        }
        return kept;
    }

    private List<Path> filesWith(String words) throws IOException {
        List<Path> found = new ArrayList<>();
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(words)) {
                    found.add(file);
                }
            }
        }
        return found;
    }

    private Path database() {
        return folder.resolve("articles.db");
    }

    private static StoredArticle plain(String id, String text) {
        return new StoredArticle(new Deposit(Article.of(id, text), "", Optional.empty()), MORNING, MORNING);
    }
}
