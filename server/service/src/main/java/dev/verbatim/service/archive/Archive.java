package dev.verbatim.service.archive;

import dev.verbatim.statement.Statement;
import dev.verbatim.utterance.Utterance;
import dev.verbatim.witness.Testimony;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
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
    private final Memo<String, Testimony> testimonies;
    private final Memo<Fingerprint, Edition<M>> editions;
    private final GroupCommit commits;

    /**
     * An empty archive.
     *
     * @param engine what reads, matches and edits
     * @param translation a statement to its message
     * @param bound how much may be remembered of what can be computed again
     * @param maximumBytes about how many bytes of memory the articles may take
     * @param clock tells when an article was stored
     * @param matching runs one matching at a time
     */
    public Archive(
            Engine engine,
            Function<Statement, M> translation,
            CacheBound bound,
            long maximumBytes,
            InstantSource clock,
            Executor matching) {
        this.engine = engine;
        this.translation = translation;
        this.clock = clock;
        this.testimonies = new Memo<>(half(bound), Footprint::of);
        this.editions = new Memo<>(half(bound), Edition::bytes);
        this.commits = new GroupCommit(this::match, matching, maximumBytes);
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
        if (known.isPresent()) {
            return known.get();
        }
        commits.arriving();
        try {
            String digest = deposit.digest();
            Testimony testimony = read(deposit, digest);
            return commits.add(new Holding(deposit, testimony, digest, Optional.of(clock.instant())));
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
        return new Holding(deposit, read(deposit, digest), digest, Optional.empty());
    }

    private Testimony read(Deposit deposit, String digest) {
        return testimonies.get(digest, () -> engine.reader().apply(deposit.article()));
    }

    /** What these articles alone amount to, each name at most once; stores nothing. */
    public Snapshot match(Collection<Holding> holdings) {
        return Snapshot.of(holdings, engine, utterance -> edition(utterance).statement());
    }

    /** The statement of an utterance. */
    public Edition<M> edition(Utterance utterance) {
        return editions.get(
                new Fingerprint(utterance), () -> new Edition<>(engine.editor().apply(utterance), translation));
    }

    /** Whether the statement of an utterance is at hand, so that {@link #edition} takes no time. */
    public boolean hasEdition(Utterance utterance) {
        return editions.holds(new Fingerprint(utterance));
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
