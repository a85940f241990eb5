package dev.verbatim.service.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.article.Article;
import dev.verbatim.service.store.ArticleStore;
import dev.verbatim.service.store.Deposit;
import dev.verbatim.service.store.StoreEntry;
import dev.verbatim.service.store.StoreException;
import dev.verbatim.service.store.StoredArticle;
import dev.verbatim.statement.Statement;
import dev.verbatim.utterance.Utterance;
import dev.verbatim.verification.StatementIndex;
import java.lang.ref.WeakReference;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The archive keeps what it is given, publishes it in groups, and remembers only what can be computed again. */
class ArchiveTest {

    private static final Instant NOON = Instant.parse("2031-05-04T12:00:00Z");

    private final PlainEngine engine = new PlainEngine();
    private final Queue<Runnable> matchings = new ArrayDeque<>();
    private ArticleStore store = ArticleStore.NONE;
    private Instant now = NOON;

    @Test
    void file_newArticle_isSeenWhenAnswered() {
        Archive<String> archive = archive(new CacheBound.Entries(100), 1 << 20);

        CompletionStage<Outcome> filed = archive.file(deposit("a", "Ada Brook: We will rebuild."));

        assertThat(archive.snapshot().holding("a")).isEmpty();
        runMatchings();
        assertThat(outcome(filed)).isInstanceOf(Outcome.Filed.class);
        assertThat(archive.snapshot().holding("a").flatMap(Holding::createTime)).contains(NOON);
        assertThat(archive.snapshot().utterance("a.1")).isPresent();
    }

    @Test
    void file_manyWhileOneIsMatched_takesOneMatchingForAll() {
        Archive<String> archive = archive(new CacheBound.Entries(100), 1 << 20);
        int before = engine.matchings.get();

        List<CompletionStage<Outcome>> filed = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            filed.add(archive.file(deposit("a" + i, "Ada Brook: We will rebuild.")));
        }
        runMatchings();

        assertThat(engine.matchings.get() - before).isEqualTo(1);
        assertThat(filed).allSatisfy(one -> assertThat(outcome(one)).isInstanceOf(Outcome.Filed.class));
    }

    @Test
    void file_othersStillBeingRead_waitsForThem() {
        List<CompletionStage<Outcome>> early = new ArrayList<>();
        List<Archive<String>> reentered = new ArrayList<>();
        Engine slow = new Engine(
                article -> {
                    if (article.id().equals("slow")) {
                        early.add(reentered.get(0).file(deposit("early", "Cy Dune: First.")));
                        assertThat(matchings).isEmpty();
                    }
                    return engine.read(article);
                },
                () -> engine::match,
                engine::edit);
        Archive<String> archive = new Archive<>(
                slow,
                Statement::text,
                new CacheBound.Entries(100),
                1 << 20,
                ArticleStore.NONE,
                () -> NOON,
                matchings::add);
        reentered.add(archive);
        for (int i = 0; i < 32; i++) {
            outcome(archive.file(deposit("a" + i, "Ada Brook: We will rebuild.")));
        }
        int before = engine.matchings.get();

        CompletionStage<Outcome> late = archive.file(deposit("slow", "Cy Dune: Second."));

        assertThat(outcome(late)).isInstanceOf(Outcome.Filed.class);
        assertThat(outcome(early.get(0))).isInstanceOf(Outcome.Filed.class);
        assertThat(engine.matchings.get() - before).isEqualTo(1);
    }

    @Test
    void file_oneOfGroupCannotBeMatched_failsAloneAndIsNotKept() {
        Archive<String> archive = archive(new CacheBound.Entries(100), 1 << 20);

        CompletionStage<Outcome> first = archive.file(deposit("a", "Ada Brook: We will rebuild."));
        CompletionStage<Outcome> second = archive.file(deposit("b", "Ada Brook: unmatchable"));
        CompletionStage<Outcome> third = archive.file(deposit("c", "Ada Brook: We will rebuild."));
        runMatchings();

        assertThat(outcome(first)).isInstanceOf(Outcome.Filed.class);
        assertThat(second.toCompletableFuture()).isCompletedExceptionally();
        assertThat(outcome(third)).isInstanceOf(Outcome.Filed.class);
        assertThat(archive.snapshot().articles().entries())
                .extracting(entry -> entry.thing().articleId())
                .containsExactly("a", "c");
    }

    @Test
    void file_sameArticleAgain_changesNothing() {
        Archive<String> archive = archive(new CacheBound.Entries(100), 1 << 20);
        outcome(archive.file(deposit("a", "Ada Brook: We will rebuild.")));
        Snapshot before = archive.snapshot();
        int readings = engine.readings.get();

        Outcome again = outcome(archive.file(deposit("a", "Ada Brook: We will rebuild.")));

        assertThat(again).isEqualTo(new Outcome.Filed(before.holding("a").orElseThrow(), before));
        assertThat(archive.snapshot()).isSameAs(before);
        assertThat(engine.readings.get()).isEqualTo(readings);
    }

    @Test
    void file_sameArticleWhileItWaits_sharesItsOutcome() {
        Archive<String> archive = archive(new CacheBound.Entries(100), 1 << 20);

        CompletionStage<Outcome> first = archive.file(deposit("a", "Ada Brook: We will rebuild."));
        CompletionStage<Outcome> second = archive.file(deposit("a", "Ada Brook: We will rebuild."));
        CompletionStage<Outcome> other = archive.file(deposit("a", "Ada Brook: We will not."));
        runMatchings();

        assertThat(outcome(second)).isEqualTo(outcome(first));
        assertThat(outcome(other)).isEqualTo(new Outcome.NameTaken("a"));
    }

    @Test
    void file_otherArticleOfSameName_isRefused() {
        Archive<String> archive = archive(new CacheBound.Entries(100), 1 << 20);
        outcome(archive.file(deposit("a", "Ada Brook: We will rebuild.")));

        assertThat(outcome(archive.file(deposit("a", "Ada Brook: We will not."))))
                .isEqualTo(new Outcome.NameTaken("a"));
    }

    @Test
    void file_articleWithoutRoom_isRefusedAndLeavesNothing() {
        Archive<String> archive = archive(new CacheBound.Entries(100), 0);

        Outcome outcome = outcome(archive.file(deposit("a", "Ada Brook: We will rebuild.")));

        assertThat(outcome).isEqualTo(new Outcome.StoreFull(0, 0));
        assertThat(archive.snapshot().holding("a")).isEmpty();
    }

    @Test
    void remove_article_leavesWhatWouldBeThereHadItNeverCome() {
        Archive<String> archive = archive(new CacheBound.Entries(100), 1 << 20);
        outcome(archive.file(deposit("a", "Ada Brook: We will rebuild.")));
        outcome(archive.file(deposit("b", "Ada Brook: We will rebuild.\nCy Dune: No.")));

        Outcome outcome = outcome(archive.remove("a", Optional.empty()));

        assertThat(outcome).isEqualTo(new Outcome.Withdrawn(archive.snapshot()));
        assertThat(archive.snapshot().holding("a")).isEmpty();
        assertThat(editions(archive))
                .isEqualTo(statements(List.of(deposit("b", "Ada Brook: We will rebuild.\nCy Dune: No."))));
    }

    @Test
    void replace_article_leavesWhatWouldBeThereHadOnlyTheLastCome() {
        Archive<String> archive = archive(new CacheBound.Entries(100), 1 << 20);
        outcome(archive.file(deposit("a", "Ada Brook: We will rebuild.\nCy Dune: No.")));

        Outcome outcome = outcome(archive.replace(deposit("a", "Ada Brook: We will not."), Optional.empty()));

        assertThat(outcome).isInstanceOf(Outcome.Filed.class);
        assertThat(editions(archive)).isEqualTo(statements(List.of(deposit("a", "Ada Brook: We will not."))));
        assertThat(archive.snapshot().utterance("a.2")).isEmpty();
    }

    @Test
    void change_absentOrOtherVersion_isRefused() {
        Archive<String> archive = archive(new CacheBound.Entries(100), 1 << 20);
        Deposit deposit = deposit("a", "Ada Brook: We will rebuild.");

        assertThat(outcome(archive.remove("a", Optional.empty()))).isEqualTo(new Outcome.Absent("a"));
        assertThat(outcome(archive.replace(deposit, Optional.empty()))).isEqualTo(new Outcome.Absent("a"));
        outcome(archive.file(deposit));
        String etag = archive.snapshot().holding("a").orElseThrow().etag();
        assertThat(outcome(archive.remove("a", Optional.of("x")))).isEqualTo(new Outcome.OtherVersion("a", etag));
        assertThat(outcome(archive.replace(deposit, Optional.of("x")))).isEqualTo(new Outcome.OtherVersion("a", etag));
        assertThat(outcome(archive.remove("a", Optional.of(etag)))).isInstanceOf(Outcome.Withdrawn.class);
    }

    @Test
    void change_sameArticleOftenWhileItWaits_isMadeInOrder() {
        Archive<String> archive = archive(new CacheBound.Entries(100), 1 << 20);

        CompletionStage<Outcome> filed = archive.file(deposit("a", "Ada Brook: We will rebuild."));
        CompletionStage<Outcome> removed = archive.remove("a", Optional.empty());
        CompletionStage<Outcome> removedAgain = archive.remove("a", Optional.empty());
        CompletionStage<Outcome> other = archive.file(deposit("a", "Ada Brook: We will not."));
        CompletionStage<Outcome> replaced = archive.replace(deposit("a", "Cy Dune: Yes."), Optional.empty());
        runMatchings();

        assertThat(((Outcome.Filed) outcome(filed)).snapshot().utterance("a.1")).isPresent();
        assertThat(((Outcome.Withdrawn) outcome(removed)).snapshot().size()).isZero();
        assertThat(outcome(removedAgain)).isEqualTo(new Outcome.Absent("a"));
        assertThat(outcome(other)).isInstanceOf(Outcome.Filed.class);
        assertThat(outcome(replaced)).isInstanceOf(Outcome.Filed.class);
        assertThat(editions(archive)).isEqualTo(statements(List.of(deposit("a", "Cy Dune: Yes."))));
    }

    @Test
    void remove_article_makesRoomForAnother() {
        Deposit deposit = deposit("a", "Ada Brook: We will rebuild.");
        long room = archive(new CacheBound.Entries(1), 0).read(deposit).bytes();
        Archive<String> archive = archive(new CacheBound.Entries(100), room);
        outcome(archive.file(deposit));

        assertThat(outcome(archive.file(deposit("b", "Ada Brook: We will rebuild."))))
                .isEqualTo(new Outcome.StoreFull(room, room));
        outcome(archive.remove("a", Optional.empty()));
        assertThat(outcome(archive.file(deposit("b", "Ada Brook: We will rebuild."))))
                .isInstanceOf(Outcome.Filed.class);
    }

    @Test
    void snapshot_anyOrderOfArticles_isTheSame() {
        List<Deposit> deposits = new ArrayList<>(List.of(
                deposit("a", "Ada Brook: We will rebuild.\nCy Dune: No."),
                deposit("b", "Ada Brook: We will rebuild."),
                deposit("c", "Cy Dune: No.\nCy Dune: Yes."),
                dated("d", "Cy Dune: Perhaps.", 3),
                dated("e", "Ada Brook: Perhaps.", 9)));
        List<Statement> expected = statements(deposits);

        Random random = new Random(7);
        for (int i = 0; i < 20; i++) {
            Collections.shuffle(deposits, random);
            assertThat(statements(deposits)).isEqualTo(expected);
        }
    }

    @Test
    void statements_ofSeveralDays_areListedLatestFirstAndUndatedLast() {
        Archive<String> archive = archive(new CacheBound.Entries(100), 1 << 20);
        outcome(archive.file(deposit("a", "Ada Brook: Undated.")));
        outcome(archive.file(dated("b", "Ada Brook: On the second.", 2)));
        outcome(archive.file(dated("c", "Ada Brook: On the ninth.", 9)));
        outcome(archive.file(dated("d", "Ada Brook: On the ninth too.", 9)));

        assertThat(archive.snapshot().statements().entries())
                .extracting(entry -> entry.thing().statementId())
                .containsExactly("c.1", "d.1", "b.1", "a.1");
    }

    @Test
    void utterance_nameOfAnyWitness_isAnAlias() {
        Archive<String> archive = archive(new CacheBound.Entries(100), 1 << 20);
        outcome(archive.file(deposit("b", "Cy Dune: No.\nAda Brook: We will rebuild.")));
        outcome(archive.file(deposit("a", "Ada Brook: We will rebuild.")));

        Snapshot snapshot = archive.snapshot();

        assertThat(snapshot.utterance("b.2").map(Utterance::statementId)).contains("a.1");
        assertThat(snapshot.utterance("b.3")).isEmpty();
        assertThat(snapshot.speaker("brook"))
                .isEqualTo(snapshot.speaker("ada-brook"))
                .isPresent();
    }

    @Test
    void edition_askedForTwice_isRemembered() {
        Archive<String> archive = archive(new CacheBound.Bytes(1 << 20), 1 << 20);
        outcome(archive.file(deposit("a", "Ada Brook: We will rebuild.")));
        Utterance utterance = archive.snapshot().utterance("a.1").orElseThrow();

        Edition<String> first = archive.edition(utterance);
        Edition<String> second = archive.edition(utterance);

        assertThat(second).isSameAs(first);
        assertThat(first.message()).isEqualTo("We will rebuild.").isSameAs(second.message());
        assertThat(archive.editionFigures()).isEqualTo(new CacheFigures(1, 1, 0));
        assertThat(engine.editings).hasValue(1);
    }

    @Test
    void edition_cacheOfFewBytes_forgetsWhatIsTooMuch() {
        Archive<String> small = archive(new CacheBound.Bytes(12_000), 1 << 20);
        Archive<String> large = archive(new CacheBound.Bytes(1 << 20), 1 << 20);
        Deposit deposit = deposit("a", "Ada Brook: One.\nAda Brook: Two.\nCy Dune: Three.\nCy Dune: Four.");
        outcome(small.file(deposit));
        outcome(large.file(deposit));

        assertThat(editions(small)).isEqualTo(editions(large));
        assertThat(small.editionFigures().evictions()).isBetween(1L, 3L);
        assertThat(large.editionFigures().evictions()).isZero();
    }

    @Test
    void edition_cacheOfOneEntry_isTheSameEachTime() {
        Archive<String> small = archive(new CacheBound.Entries(1), 1 << 20);
        Archive<String> large = archive(new CacheBound.Entries(1000), 1 << 20);
        Deposit deposit = deposit("a", "Ada Brook: One.\nAda Brook: Two.\nCy Dune: Three.");
        outcome(small.file(deposit));
        outcome(large.file(deposit));

        for (int round = 0; round < 3; round++) {
            assertThat(editions(small)).isEqualTo(editions(large));
        }
        assertThat(small.editionFigures().evictions()).isPositive();
        assertThat(large.editionFigures()).isEqualTo(new CacheFigures(6, 3, 0));
    }

    @Test
    void read_sameArticleTwice_readsItOnce() {
        Archive<String> archive = archive(new CacheBound.Entries(10), 1 << 20);

        Holding first = archive.read(deposit("a", "Ada Brook: We will rebuild."));
        Holding second = archive.read(deposit("a", "Ada Brook: We will rebuild."));

        assertThat(second).isEqualTo(first);
        assertThat(archive.testimonyFigures()).isEqualTo(new CacheFigures(1, 1, 0));
        assertThat(archive.snapshot().holding("a")).isEmpty();
    }

    @Test
    void file_storeFails_isToldAndLeavesNothing() {
        store = new ListedStore(changes -> {
            throw new StoreException.Full(7, 9, new IllegalStateException());
        });
        Archive<String> archive = archive(new CacheBound.Entries(100), 1 << 20);

        Outcome outcome = outcome(archive.file(deposit("a", "Ada Brook: We will rebuild.")));

        assertThat(outcome).isEqualTo(new Outcome.DiskFull(7, 9));
        assertThat(archive.snapshot().holding("a")).isEmpty();
    }

    @Test
    void file_storeGoesOnAfterFailure_isStored() {
        List<List<StoreEntry>> applied = new ArrayList<>();
        boolean[] full = {true};
        store = new ListedStore(changes -> {
            if (full[0]) {
                throw new StoreException.Full(7, 9, new IllegalStateException());
            }
            applied.add(changes);
        });
        Archive<String> archive = archive(new CacheBound.Entries(100), 1 << 20);
        outcome(archive.file(deposit("a", "Ada Brook: We will rebuild.")));
        full[0] = false;

        Outcome outcome = outcome(archive.file(deposit("a", "Ada Brook: We will rebuild.")));

        assertThat(outcome).isInstanceOf(Outcome.Filed.class);
        assertThat(applied)
                .containsExactly(List.of(new StoreEntry.Put(
                        new StoredArticle(deposit("a", "Ada Brook: We will rebuild."), NOON, NOON))));
    }

    @Test
    void file_beforeItIsDurable_isNotSeen() {
        List<Archive<String>> archives = new ArrayList<>();
        store = new ListedStore(
                changes -> assertThat(archives.get(0).snapshot().holding("a")).isEmpty());
        archives.add(archive(new CacheBound.Entries(100), 1 << 20));

        outcome(archives.get(0).file(deposit("a", "Ada Brook: We will rebuild.")));

        assertThat(archives.get(0).snapshot().holding("a")).isPresent();
    }

    @Test
    void restore_articlesKept_areSeenAsBefore() {
        Instant morning = Instant.parse("2031-05-04T08:00:00Z");
        store = new ListedStore(changes -> {});
        for (int i = 0; i < 200; i++) {
            ((ListedStore) store)
                    .kept.add(new StoreEntry.Put(
                            new StoredArticle(deposit("a" + i, "Ada Brook: Yes.\nCy Dune: " + i), morning, morning)));
        }
        Archive<String> restored = archive(new CacheBound.Entries(100), 1 << 30);
        restored.restore(3);
        store = ArticleStore.NONE;
        Archive<String> fresh = archive(new CacheBound.Entries(100), 1 << 30);
        for (int i = 0; i < 200; i++) {
            outcome(fresh.file(deposit("a" + i, "Ada Brook: Yes.\nCy Dune: " + i)));
        }

        assertThat(editions(restored)).isEqualTo(editions(fresh)).hasSize(201);
        assertThat(restored.snapshot().holding("a7").flatMap(Holding::createTime))
                .contains(morning);
        assertThat(outcome(restored.file(deposit("a7", "Ada Brook: Other.")))).isEqualTo(new Outcome.NameTaken("a7"));
    }

    @Test
    void index_articleMore_editsItsStatementsOnly() {
        Archive<String> archive = archive(new CacheBound.Entries(0), 1 << 20);
        for (int i = 0; i < 20; i++) {
            archive.file(deposit("a" + i, "Ada Brook: We will rebuild house number " + i + "."));
        }
        runMatchings();
        archive.snapshot().index();
        int before = engine.editings.get();

        archive.file(deposit("b", "Cy Dune: The bridge stays closed.\nAda Brook: We will rebuild house number 7."));
        runMatchings();
        StatementIndex index = archive.snapshot().index();

        assertThat(engine.editings.get() - before).isEqualTo(2);
        assertThat(index.search("The bridge stays closed", 1))
                .extracting(hit -> hit.statement().id())
                .containsExactly("b.1");
        assertThat(index.search("rebuild house number 7", 1).get(0).statement().citations())
                .hasSize(2);
    }

    @Test
    @Timeout(60)
    void remove_articleIndexed_leavesNothingOfItInMemory() {
        Archive<String> archive = archive(new CacheBound.Entries(100), 1 << 20);
        archive.file(deposit("a", "Ada Brook: We will rebuild."));
        archive.file(deposit("b", "Cy Dune: The bridge stays closed."));
        runMatchings();
        WeakReference<Statement> statement = new WeakReference<>(
                archive.snapshot().index().search("We will rebuild", 1).get(0).statement());

        archive.remove("a", Optional.empty());
        runMatchings();

        assertThat(archive.snapshot().index().search("We will rebuild", 1)).isEmpty();
        while (!statement.refersTo(null)) {
            System.gc();
        }
    }

    @Test
    void remove_articleReadAndEdited_isForgottenByTheCaches() {
        Archive<String> archive = archive(new CacheBound.Entries(100), 1 << 30);
        outcome(archive.file(deposit("a", "Ada Brook: We will rebuild.")));
        outcome(archive.file(deposit("b", "Cy Dune: No.")));
        Utterance withdrawn = archive.snapshot().utterance("a.1").orElseThrow();
        Utterance kept = archive.snapshot().utterance("b.1").orElseThrow();
        archive.edition(withdrawn);
        archive.edition(kept);

        outcome(archive.remove("a", Optional.empty()));
        assertThat(archive.hasEdition(withdrawn)).isFalse();
        assertThat(archive.hasEdition(kept)).isTrue();
        archive.edition(withdrawn);
        assertThat(archive.hasEdition(withdrawn)).isFalse();
        int readings = engine.readings.get();
        outcome(archive.file(deposit("a", "Ada Brook: We will rebuild.")));

        assertThat(engine.readings.get()).isEqualTo(readings + 1);
    }

    @Test
    void replace_article_isStoredWithBothTimes() {
        List<List<StoreEntry>> applied = new ArrayList<>();
        store = new ListedStore(applied::add);
        Archive<String> archive = archive(new CacheBound.Entries(100), 1 << 30);
        outcome(archive.file(deposit("a", "Ada Brook: We will rebuild.")));
        now = NOON.plusSeconds(60);

        outcome(archive.replace(deposit("a", "Ada Brook: No."), Optional.empty()));
        outcome(archive.remove("a", Optional.empty()));

        assertThat(applied.subList(1, 3))
                .containsExactly(
                        List.of(new StoreEntry.Put(
                                new StoredArticle(deposit("a", "Ada Brook: No."), NOON, NOON.plusSeconds(60)))),
                        List.of(new StoreEntry.Remove("a")));
    }

    /** A store that does with changes what it is told to. */
    private static final class ListedStore implements ArticleStore {

        private final List<StoreEntry> kept = new ArrayList<>();
        private final Consumer<List<StoreEntry>> atChange;

        ListedStore(Consumer<List<StoreEntry>> atChange) {
            this.atChange = atChange;
        }

        @Override
        public void replay(Consumer<List<StoreEntry>> consumer) {
            consumer.accept(kept);
        }

        @Override
        public void apply(List<StoreEntry> changes) {
            atChange.accept(changes);
        }

        @Override
        public void close() {}
    }

    @Test
    void expect_articlesFiled_areMatchedAllAtOnceWhenTheLastHasCome() {
        Archive<String> archive = archive(new CacheBound.Entries(100), 1 << 20);
        int before = engine.matchings.get();

        Runnable allCame = archive.expect();
        CompletionStage<Outcome> first = archive.file(deposit("first", "Cy Dune: First."));
        runMatchings();
        archive.file(deposit("second", "Cy Dune: Second."));
        runMatchings();
        assertThat(first.toCompletableFuture()).isNotDone();
        allCame.run();

        assertThat(outcome(first)).isInstanceOf(Outcome.Filed.class);
        assertThat(archive.snapshot().holding("second")).isPresent();
        assertThat(engine.matchings.get() - before).isEqualTo(1);
    }

    private Archive<String> archive(CacheBound bound, long bytes) {
        return new Archive<>(engine.engine(), Statement::text, bound, bytes, store, () -> now, matchings::add);
    }

    private Outcome outcome(CompletionStage<Outcome> stage) {
        runMatchings();
        CompletableFuture<Outcome> future = stage.toCompletableFuture();
        assertThat(future).isCompleted();
        return future.join();
    }

    private void runMatchings() {
        while (!matchings.isEmpty()) {
            matchings.remove().run();
        }
    }

    private List<Statement> statements(List<Deposit> deposits) {
        Archive<String> archive = archive(new CacheBound.Entries(100), 1 << 20);
        deposits.forEach(deposit -> outcome(archive.file(deposit)));
        return editions(archive);
    }

    private static List<Statement> editions(Archive<String> archive) {
        return archive.snapshot().statements().entries().stream()
                .map(entry -> archive.edition(entry.thing()).statement())
                .toList();
    }

    static Deposit deposit(String id, String text) {
        return new Deposit(Article.of(id, text), "", Optional.empty());
    }

    private static Deposit dated(String id, String text, int dayOfMay) {
        Article article = new Article(
                id, "", "", "", List.of(), Optional.of(LocalDate.of(2031, 5, dayOfMay)), text, Optional.empty());
        return new Deposit(article, "", Optional.empty());
    }
}
