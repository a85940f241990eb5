package dev.verbatim.service.archive;

import dev.verbatim.article.Dating;
import dev.verbatim.attribution.Speaker;
import dev.verbatim.utterance.Matching;
import dev.verbatim.utterance.Source;
import dev.verbatim.utterance.Utterance;
import dev.verbatim.verification.StatementIndex;
import dev.verbatim.witness.Testimony;
import dev.verbatim.witness.Witness;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a set of articles amounts to at one moment. Immutable; safe for use by several threads. */
public final class Snapshot {

    private final Map<String, Holding> holdings;
    private final Map<String, Source> sources;
    private final Map<String, Utterance> utterances;
    private final Map<String, Speaker> speakers;
    private final Listing<Holding> articleListing;
    private final Listing<Utterance> statementListing;
    private final Listing<Speaker> speakerListing;
    private final Lazy<StatementIndex> index;

    private Snapshot(
            Map<String, Holding> holdings, Matching matching, Function<Collection<Utterance>, StatementIndex> indexer) {
        this.holdings = holdings;
        this.sources = matching.sources().stream().collect(Collectors.toMap(Source::articleId, Function.identity()));
        this.utterances = byWitness(matching.utterances());
        this.speakers = byName(matching.speakers());
        this.articleListing = Listing.of(
                holdings.values(),
                holding -> Listing.latestFirst(publication(holding).days(), holding.articleId()));
        this.statementListing = Listing.of(
                matching.utterances(),
                utterance -> Listing.latestFirst(utterance.dating().days(), utterance.statementId()));
        this.speakerListing = Listing.of(matching.speakers(), speaker -> speaker.displayName() + '\n' + speaker.id());
        this.index = new Lazy<>(() -> indexer.apply(matching.utterances()));
    }

    /** What these articles amount to, each name at most once; its statements are indexed by {@code indexer} when needed. */
    static Snapshot of(
            Collection<Holding> holdings,
            Function<Collection<Testimony>, Matching> matcher,
            Function<Collection<Utterance>, StatementIndex> indexer) {
        Map<String, Holding> byId =
                holdings.stream().collect(Collectors.toMap(Holding::articleId, Function.identity()));
        Matching matching =
                matcher.apply(holdings.stream().map(Holding::testimony).toList());
        return new Snapshot(Map.copyOf(byId), matching, indexer);
    }

    private static Map<String, Utterance> byWitness(List<Utterance> utterances) {
        Map<String, Utterance> byWitness = new HashMap<>();
        for (Utterance utterance : utterances) {
            for (Witness witness : utterance.witnesses()) {
                byWitness.put(witness.statementId(), utterance);
            }
        }
        return Map.copyOf(byWitness);
    }

    private static Map<String, Speaker> byName(List<Speaker> speakers) {
        Map<String, Speaker> byName = new HashMap<>();
        speakers.forEach(speaker -> byName.putIfAbsent(speaker.id(), speaker));
        for (Speaker speaker : speakers) {
            speaker.aliases().forEach(alias -> byName.putIfAbsent(Speaker.idOf(alias), speaker));
        }
        return Map.copyOf(byName);
    }

    /** The article of that id, if present. */
    public Optional<Holding> holding(String articleId) {
        return Optional.ofNullable(holdings.get(articleId));
    }

    /** How many articles there are. */
    public int size() {
        return holdings.size();
    }

    /** All articles, in no order. */
    Collection<Holding> holdings() {
        return holdings.values();
    }

    /** When an article was published, narrowed by what it shares with the others. */
    public Dating publication(Holding holding) {
        return Optional.ofNullable(sources.get(holding.articleId()))
                .map(Source::publication)
                .orElse(holding.testimony().publication());
    }

    /** The utterance that has the witness of that statement id, if present. */
    public Optional<Utterance> utterance(String statementId) {
        return Optional.ofNullable(utterances.get(statementId));
    }

    /** The speaker of that id, or with an alias of that id, if present. */
    public Optional<Speaker> speaker(String speakerId) {
        return Optional.ofNullable(speakers.get(speakerId));
    }

    /** The articles, the most recently published first, then by id. */
    public Listing<Holding> articles() {
        return articleListing;
    }

    /** The utterances, by the latest day possible, the most recent first, then by statement id. */
    public Listing<Utterance> statements() {
        return statementListing;
    }

    /** The speakers, by display name. */
    public Listing<Speaker> speakers() {
        return speakerListing;
    }

    /** All utterances, in no order. */
    Collection<Utterance> utterances() {
        return statementListing.things();
    }

    /** The index of all statements. The first call takes long if many have changed; later ones wait for it. */
    public StatementIndex index() {
        return index.get();
    }
}
