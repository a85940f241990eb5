package dev.verbatim.client.dossier;

import dev.verbatim.client.layout.Phrases;
import dev.verbatim.v1.Article;
import dev.verbatim.v1.Evidence;
import dev.verbatim.v1.Statement;
import dev.verbatim.v1.TextSelector;
import dev.verbatim.v1.TextSpan;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Statements with all that supports them, as a report or an export shows them: the best supported first.
 *
 * @param editions the statements
 * @param articles the articles they cite or lean on, in the order they were given
 * @param speakers who said them, whoever said most first
 * @param timeline when
 * @param byName the articles by resource name
 */
public record Dossier(
        List<Edition> editions,
        List<ArticleEntry> articles,
        List<SpeakerEntry> speakers,
        Timeline timeline,
        Map<String, ArticleEntry> byName) {
    /** Copies the collections. */
    public Dossier {
        editions = List.copyOf(editions);
        articles = List.copyOf(articles);
        speakers = List.copyOf(speakers);
        byName = Map.copyOf(byName);
    }

    /** Makes a dossier of statements in the full view and the articles they cite, each with its text. */
    public static Dossier of(Collection<Statement> statements, Collection<Article> articles) {
        var editions = new ArrayList<Edition>();
        statements.stream()
                .sorted(Comparator.comparingInt(Statement::getIndependentWitnessCount)
                        .thenComparingInt(Statement::getCitationsCount)
                        .reversed())
                .forEach(statement -> editions.add(Edition.of(editions.size() + 1, statement)));
        var places = places(editions, articles);
        var titles = titles(editions);
        var entries = new ArrayList<ArticleEntry>();
        var byName = new HashMap<String, ArticleEntry>();
        for (var article : articles) {
            var name = article.getName();
            var entry = ArticleEntry.of(
                    entries.size() + 1,
                    article,
                    titles.getOrDefault(name, article.getTitle()),
                    places.getOrDefault(name, List.of()));
            entries.add(entry);
            byName.put(name, entry);
        }
        return new Dossier(editions, entries, speakers(editions), Timeline.of(editions, entries), byName);
    }

    /** Returns the names of the articles that statements cite or lean on. */
    public static Set<String> articlesOf(Collection<Statement> statements) {
        var names = new TreeSet<String>();
        for (var statement : statements) {
            statement.getCitationsList().forEach(citation -> names.add(WitnessEntry.article(citation.getQuotation())));
            statement.getOccasion().getEvidenceList().forEach(passage -> names.add(passage.getArticle()));
        }
        return names;
    }

    /** Returns the names of the articles that the date of an article leans on. */
    public static Set<String> articlesOf(Article article) {
        return article.getPublishDating().getEvidenceList().stream()
                .map(Evidence::getArticle)
                .collect(Collectors.toSet());
    }

    private static Map<String, List<TextSpan>> places(List<Edition> editions, Collection<Article> articles) {
        var places = new HashMap<String, List<TextSpan>>();
        for (var edition : editions) {
            for (var witness : edition.witnesses()) {
                for (TextSelector selector : witness.selectors()) {
                    places.computeIfAbsent(witness.article(), name -> new ArrayList<>())
                            .add(selector.getSpan());
                }
            }
            addEvidence(places, edition.statement().getOccasion().getEvidenceList());
        }
        articles.forEach(
                article -> addEvidence(places, article.getPublishDating().getEvidenceList()));
        return places;
    }

    /** The headlines as the server read them, which it does where none was given. */
    private static Map<String, String> titles(List<Edition> editions) {
        var titles = new HashMap<String, String>();
        for (var edition : editions) {
            edition.witnesses()
                    .forEach(witness ->
                            titles.put(witness.article(), witness.citation().getTitle()));
        }
        return titles;
    }

    private static void addEvidence(Map<String, List<TextSpan>> places, List<Evidence> evidence) {
        evidence.forEach(passage -> places.computeIfAbsent(passage.getArticle(), name -> new ArrayList<>())
                .add(passage.getSelector().getSpan()));
    }

    private static List<SpeakerEntry> speakers(List<Edition> editions) {
        var bySpeaker = new LinkedHashMap<String, List<Edition>>();
        editions.forEach(edition -> bySpeaker
                .computeIfAbsent(edition.speaker(), name -> new ArrayList<>())
                .add(edition));
        return bySpeaker.entrySet().stream()
                .map(speaker -> new SpeakerEntry(speaker.getKey(), speaker.getValue()))
                .sorted(Comparator.comparingInt(
                        (SpeakerEntry speaker) -> -speaker.editions().size()))
                .toList();
    }

    /** Returns the link to a place in an article's text; {@code #top} if the article is not here. */
    public String link(String article, TextSpan place) {
        var entry = byName.get(article);
        return entry == null ? "#top" : "#" + entry.anchor(place);
    }

    /** Returns the link to an article; {@code #top} if it is not here. */
    public String link(String article) {
        var entry = byName.get(article);
        return entry == null ? "#top" : "#" + entry.anchor();
    }

    /** Returns what the dossier is about, in one line. */
    public String title() {
        return speakers.size() == 1 ? speakers.get(0).name() : "Who said what";
    }

    /** Returns how much there is of what. */
    public String extent() {
        return Phrases.dotted(
                Phrases.counted(editions.size(), "statement"),
                Phrases.counted(speakers.size(), "speaker"),
                Phrases.counted(articles.size(), "article"));
    }
}
