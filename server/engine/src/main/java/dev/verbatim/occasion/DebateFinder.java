package dev.verbatim.occasion;

import dev.verbatim.article.Channel;
import dev.verbatim.article.Evidence;
import dev.verbatim.article.Page;
import dev.verbatim.attribution.Attributions;
import dev.verbatim.attribution.Speaker;
import dev.verbatim.text.Folding;
import dev.verbatim.text.Span;
import dev.verbatim.text.Tokens;
import dev.verbatim.text.WordList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the debate that an article reports: one of its first sentences tells of it as past, and of its day.
 *
 * <p>Who takes part speaks there unless the article says otherwise: whoever is said to speak in a debate, or on its day
 * without telling where, and whom that first sentence names. Those who only comment on it are told by what they are.
 */
final class DebateFinder {

    private static final WordList TOPICS = WordList.load("debate-topics.txt");
    private static final WordList AHEAD = WordList.load("debates-ahead.txt");
    private static final WordList OUTSIDERS = WordList.load("debate-outsiders.txt");
    private static final WordList CLAUSES = WordList.load("clauses.txt");
    private static final long BETWEEN = Folding.key("between");
    /** So many words at most stand between a debate and its day. */
    private static final int DAY_REACH = 9;
    /** So many words behind a debate may say that it is still to come. */
    private static final int AHEAD_REACH = 3;

    private final Page page;
    private final Tokens tokens;
    private final Attributions attributions;
    private final MarkerFinder markers;

    /**
     * A debate.
     *
     * @param sentence the number of the sentence that tells of it
     * @param hint channel, day and evidence
     * @param speakers who takes part
     */
    record Debate(int sentence, Hint hint, Set<Speaker> speakers) {}

    DebateFinder(Page page, Attributions attributions) {
        this.page = page;
        this.tokens = page.tokens();
        this.attributions = attributions;
        this.markers = new MarkerFinder(tokens);
    }

    /** The debate that the article reports, if it reports one. */
    Optional<Debate> find(Hints hints) {
        int body = 0;
        for (int s = 0; s < attributions.sentences().size() && body < Attributions.LEAD; s++) {
            Attributions.Subject sentence = attributions.sentences().get(s);
            if (sentence.paragraph() < 0) {
                continue;
            }
            body++;
            if (mention(
                            tokens.from(sentence.span().start()),
                            tokens.from(sentence.span().end()))
                    < 0) {
                continue;
            }
            Lead lead = new Lead(sentence.span());
            Optional<Hint> told = lead.debate();
            if (told.isPresent()) {
                Set<Speaker> speakers = speakers(told.get(), hints.all());
                speakers.addAll(lead.people(sentence));
                return Optional.of(new Debate(s, told.get(), speakers));
            }
        }
        return Optional.empty();
    }

    /** The first word from token {@code from} up to {@code to} that names a debate, not one about a thing; -1 if none does. */
    private int mention(int from, int to) {
        for (int i = from; i < to; i++) {
            Optional<ChannelWords.Named> named = ChannelWords.at(tokens, i);
            boolean debate = named.isPresent()
                    && named.get().channel() == Channel.DEBATE
                    && named.get().kind() == ChannelWords.Kind.NOUN;
            if (debate && !TOPICS.has(tokens.key(i + 1))) {
                return i;
            }
        }
        return -1;
    }

    /** Who is said to speak in a debate of this day or of none, or on its day without telling where. */
    private static Set<Speaker> speakers(Hint debate, List<Hint> hints) {
        Set<Speaker> speakers = new LinkedHashSet<>();
        for (Hint told : hints) {
            boolean there = told.channel() == Channel.DEBATE && told.time().isEmpty();
            boolean then =
                    told.channel().agreesWith(Channel.DEBATE) && told.time().equals(debate.time());
            if (told.speaker().isPerson() && (there || then && !isOutsider(told.speaker()))) {
                speakers.add(told.speaker());
            }
        }
        return speakers;
    }

    private static boolean isOutsider(Speaker speaker) {
        for (String word : speaker.description().split(" ", -1)) {
            if (OUTSIDERS.has(Folding.key(word))) {
                return true;
            }
        }
        return false;
    }

    /** One of the first sentences, what is quoted in it left out. */
    private final class Lead {
        private final int from;
        private final int to;
        private final List<Span> hidden;

        Lead(Span sentence) {
            from = tokens.from(sentence.start());
            to = tokens.from(sentence.end());
            hidden = attributions.reports().stream()
                    .flatMap(report -> report.quotation().quotedSpans().stream())
                    .filter(span -> span.start() < sentence.end() && sentence.start() < span.end())
                    .toList();
        }

        Optional<Hint> debate() {
            int noun = noun();
            return noun < 0 || isAhead(noun) || !PastVerbs.stand(tokens, from, to, hidden)
                    ? Optional.empty()
                    : markers.day(Math.max(from, noun - DAY_REACH), Math.min(to, noun + DAY_REACH), from)
                            .map(day -> hint(noun, day));
        }

        /** The persons named before the first clause, if the sentence tells what was said in the debate, or between whom. */
        List<Speaker> people(Attributions.Subject sentence) {
            boolean there = isBetween()
                    || markers.find(from, to, hidden).stream().anyMatch(marker -> marker.channel() == Channel.DEBATE);
            int clause = from;
            while (clause < to && !CLAUSES.has(tokens.key(clause))) {
                clause++;
            }
            int end = clause < to ? tokens.start(clause) : sentence.span().end();
            return sentence.people().stream()
                    .filter(named -> there && named.span().start() < end)
                    .map(Attributions.Named::speaker)
                    .filter(speaker -> !isOutsider(speaker))
                    .toList();
        }

        private boolean isBetween() {
            for (int i = noun(); i < to; i++) {
                if (tokens.key(i) == BETWEEN) {
                    return true;
                }
            }
            return false;
        }

        private int noun() {
            int noun = mention(from, to);
            while (noun >= 0 && !isShown(noun)) {
                noun = mention(noun + 1, to);
            }
            return noun;
        }

        private boolean isAhead(int noun) {
            for (int i = from; i < Math.min(to, noun + AHEAD_REACH); i++) {
                if (isShown(i) && AHEAD.has(tokens.key(i))) {
                    return true;
                }
            }
            return false;
        }

        private boolean isShown(int token) {
            int position = tokens.start(token);
            return hidden.stream().noneMatch(span -> span.contains(position));
        }

        private Hint hint(int noun, Marker day) {
            Span both = new Span(
                    Math.min(tokens.start(noun), day.span().start()),
                    Math.max(tokens.end(noun), day.span().end()));
            Evidence evidence = new Evidence(
                    page.articleId(), tokens.text().select(both), "The article reports a debate of this day.");
            return new Hint(Speaker.UNKNOWN, Channel.DEBATE, day.time(), List.of(evidence), /* aside= */ false);
        }
    }
}
