package dev.verbatim.service.archive;

import dev.verbatim.service.store.ArticleStore;
import dev.verbatim.service.store.Deposit;
import dev.verbatim.service.store.StoredArticle;
import dev.verbatim.statement.Statement;
import dev.verbatim.utterance.Matching;
import dev.verbatim.utterance.Utterance;
import dev.verbatim.verification.StatementIndex;
import dev.verbatim.witness.Testimony;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Function;

/**
 * Keeps articles and what they amount to.
 *
 * <p>There is one writer at a time. Readers get immutable snapshots and never wait for it. Whatever can be computed again
 * is remembered within a bound. Safe for use by several threads.
 *
 * @param <M> the message that a statement is sent as
 */
public final class Archive<M> {

    private final Engine engine;
    private final Function<Statement, M> translation;
    private final InstantSource clock;
    private final ArticleStore store;
    private final Function<Collection<Testimony>, Matching> matcher;
    private final Memo<String, Testimony> testimonies;
    private final Memo<Fingerprint, Edition<M>> editions;
    private final Fingerprints fingerprints = new Fingerprints();
    private final ChangeLog changeLog = new ChangeLog();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Indexing indexing;

    /** How many states there have been; for the one writer alone. */
    private long moments;

    private final GroupCommit commits;

    /**
     * An empty archive.
     *
     * @param engine what reads, matches and edits
     * @param translation a statement to its message
     * @param bound how much may be remembered of what can be computed again
     * @param maximumBytes about how many bytes of memory the articles may take
     * @param store where articles survive a restart
     * @param clock tells when an article was stored
     * @param matching runs one matching at a time
     */
    public Archive(
            Engine engine,
            Function<Statement, M> translation,
            CacheBound bound,
            long maximumBytes,
            ArticleStore store,
            InstantSource clock,
            Executor matching) {
        this.engine = engine;
        this.translation = translation;
        this.clock = clock;
        this.testimonies = new Memo<>(half(bound), Footprint::of);
        this.editions = new Memo<>(half(bound), Edition::bytes);
        this.store = store;
        this.matcher = engine.matcher().get();
        this.indexing = new Indexing(this::statement);
        this.commits = new GroupCommit(
                match(List.of(), matcher, utterances -> StatementIndex.EMPTY),
                this::changed,
                store,
                this::published,
                matching,
                maximumBytes);
    }

    /**
     * Takes in what the store keeps, read by so many threads. To be called once, before anything is filed; takes long.
     *
     * @throws dev.verbatim.service.store.StoreException if the store cannot give back what it keeps
     */
    public void restore(int threads) {
        commits.restore(new Restoration(this::restored, threads).restore(store));
    }

    private Holding restored(StoredArticle stored) {
        Deposit deposit = stored.deposit();
        Testimony testimony = engine.reader().apply(deposit.article());
        return new Holding(
                deposit,
                testimony,
                deposit.digest(),
                Optional.of(stored.createTime()),
                Optional.of(stored.updateTime()));
    }

    /** What has become of statements. */
    public ChangeLog changes() {
        return changeLog;
    }

    /** Has {@code listener} run after each change, by the one writer: it must not take long. */
    public void listen(Runnable listener) {
        listeners.add(listener);
    }

    private void published(Snapshot before, Snapshot after, List<Change> changes) {
        List<Holding> gone = changes.stream()
                .flatMap(change -> before.holding(change.articleId()).stream())
                .toList();
        gone.forEach(this::forget);
        if (!gone.isEmpty()) {
            indexing.keepOnly(after.utterances(), moments);
        }
        changeLog.note(before, after, changes);
        listeners.forEach(Runnable::run);
    }

    /** Forgets what was made of an article that has been replaced or withdrawn. */
    private void forget(Holding holding) {
        testimonies.forget(holding.etag());
        editions.forgetAll(fingerprint -> fingerprint.isWitnessedBy(holding.articleId()));
    }

    private static CacheBound half(CacheBound bound) {
        return bound instanceof CacheBound.Bytes bytes ? new CacheBound.Bytes(bytes.maximum() / 2) : bound;
    }

    /** The newest state: it has every article whose filing has been answered. */
    public Snapshot snapshot() {
        return commits.published();
    }

    /**
     * Reads an article and stores it. Reading happens before this method returns and takes long; the outcome comes when
     * a snapshot that has the article is published.
     *
     * @throws dev.verbatim.witness.TooManyQuotationsException as {@link dev.verbatim.witness.ArticleReader#read}
     */
    public CompletionStage<Outcome> file(Deposit deposit) {
        Optional<? extends CompletionStage<Outcome>> known = commits.known(deposit);
        return known.isPresent() ? known.get() : arriving(deposit, commits::add);
    }

    /** Says that articles will come, which had better be matched all at once; to be run once, when they have been filed. */
    public Runnable expect() {
        commits.expecting();
        return commits::expectedCame;
    }

    /**
     * Reads an article and puts it in the place of the one that has its name. As {@link #file}, but the outcome is {@link
     * Outcome.Absent} if there is none, and {@link Outcome.OtherVersion} if it has not the etag given.
     *
     * @throws dev.verbatim.witness.TooManyQuotationsException as {@link dev.verbatim.witness.ArticleReader#read}
     */
    public CompletionStage<Outcome> replace(Deposit deposit, Optional<String> etag) {
        return arriving(deposit, holding -> commits.replace(holding, etag));
    }

    /**
     * Withdraws an article. The outcome comes when a snapshot without it is published, or is {@link Outcome.Absent} if
     * there is none, or {@link Outcome.OtherVersion} if it has not the etag given.
     */
    public CompletionStage<Outcome> remove(String articleId, Optional<String> etag) {
        return commits.remove(articleId, etag);
    }

    private CompletionStage<Outcome> arriving(
            Deposit deposit, Function<Holding, ? extends CompletionStage<Outcome>> taking) {
        commits.arriving();
        try {
            String digest = deposit.digest();
            Testimony testimony = read(deposit, digest);
            Optional<Instant> now = Optional.of(clock.instant());
            return taking.apply(new Holding(deposit, testimony, digest, now, now));
        } finally {
            commits.arrived();
        }
    }

    /**
     * Reads an article and stores nothing.
     *
     * @throws dev.verbatim.witness.TooManyQuotationsException as {@link dev.verbatim.witness.ArticleReader#read}
     */
    public Holding read(Deposit deposit) {
        String digest = deposit.digest();
        return new Holding(deposit, read(deposit, digest), digest, Optional.empty(), Optional.empty());
    }

    private Testimony read(Deposit deposit, String digest) {
        return testimonies.get(digest, () -> engine.reader().apply(deposit.article()));
    }

    /** What these articles alone amount to, each name at most once; stores nothing. */
    public Snapshot match(Collection<Holding> holdings) {
        return match(holdings, engine.matcher().get(), utterances -> new Indexing(this::statement).of(utterances, 0));
    }

    private Snapshot match(
            Collection<Holding> holdings,
            Function<Collection<Testimony>, Matching> matcher,
            Function<Collection<Utterance>, StatementIndex> indexer) {
        return Snapshot.of(holdings, matcher, indexer);
    }

    private Snapshot changed(Snapshot before, List<Change> changes) {
        Map<String, Holding> holdings = new HashMap<>();
        before.holdings().forEach(holding -> holdings.put(holding.articleId(), holding));
        for (Change change : changes) {
            holdings.remove(change.articleId());
            change.holding().ifPresent(holding -> holdings.put(holding.articleId(), holding));
        }
        long moment = ++moments;
        return match(holdings.values(), matcher, utterances -> indexing.of(utterances, moment));
    }

    /**
     * The statement of an utterance. It is remembered if the newest snapshot has it, so that nothing is of which an article
     * has been withdrawn.
     */
    public Edition<M> edition(Utterance utterance) {
        Fingerprint fingerprint = fingerprints.of(utterance);
        Edition<M> edition =
                editions.get(fingerprint, () -> new Edition<>(engine.editor().apply(utterance), translation));
        if (snapshot()
                .utterance(utterance.statementId())
                .filter(utterance::equals)
                .isEmpty()) {
            editions.forget(fingerprint);
        }
        return edition;
    }

    private Statement statement(Utterance utterance) {
        return edition(utterance).statement();
    }

    /** Whether the statement of an utterance is at hand, so that {@link #edition} takes no time. */
    public boolean hasEdition(Utterance utterance) {
        return editions.holds(fingerprints.of(utterance));
    }

    /** How the memory of articles read has fared. */
    public CacheFigures testimonyFigures() {
        return testimonies.figures();
    }

    /** How the memory of statements edited has fared. */
    public CacheFigures editionFigures() {
        return editions.figures();
    }
}
