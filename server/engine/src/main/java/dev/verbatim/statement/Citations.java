package dev.verbatim.statement;

import dev.verbatim.text.CodePoints;
import dev.verbatim.text.Span;
import dev.verbatim.utterance.Source;
import dev.verbatim.utterance.Utterance;
import dev.verbatim.witness.Witness;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Cites the witnesses of an utterance, the fullest first. */
final class Citations {

    private final Utterance utterance;
    private final Layout layout;
    private final CodePoints text;
    private final Sentences sentences;

    Citations(Utterance utterance, Layout layout) {
        this.utterance = utterance;
        this.layout = layout;
        this.text = CodePoints.of(layout.text());
        this.sentences = Sentences.of(layout);
    }

    List<Citation> cite() {
        Map<String, Source> sources =
                utterance.sources().stream().collect(Collectors.toMap(Source::articleId, Function.identity()));
        List<Supporter> fullest = utterance.witnesses().stream()
                .map(witness -> new Supporter(witness, support(witness)))
                .sorted(Supporter.FULLEST)
                .toList();
        Set<String> atLength = fullest.stream()
                .filter(supporter -> hasSentence(supporter.support()))
                .map(supporter -> supporter.witness().articleId())
                .collect(Collectors.toSet());
        Map<String, Integer> families = new LinkedHashMap<>();
        List<Citation> citations = new ArrayList<>();
        for (Supporter supporter : fullest) {
            Witness witness = supporter.witness();
            Support support = supporter.support();
            Source source = Objects.requireNonNull(sources.get(witness.articleId()), "source of a witness");
            int family = families.computeIfAbsent(source.family(), any -> families.size() + 1);
            MatchKind match = match(witness, support, atLength);
            citations.add(new Citation(witness, source, extent(support), match, support.span(), family));
        }
        return citations;
    }

    private Support support(Witness witness) {
        return Support.of(witness.isQuoted() ? Piece.of(witness) : List.of(), layout);
    }

    private WitnessExtent extent(Support support) {
        if (text.length() > 0 && layout.gaps().isEmpty() && support.coversWords(new Span(0, text.length()), text)) {
            return WitnessExtent.WHOLE;
        }
        return hasSentence(support) ? WitnessExtent.PARTIAL : WitnessExtent.FRAGMENT;
    }

    private boolean hasSentence(Support support) {
        return sentences.overlapping(support.span()).stream()
                .anyMatch(sentence -> isClosed(sentence) && support.coversWords(sentence, text));
    }

    /** Whether a sentence is one: a capital at its start or a full stop at its end. */
    private boolean isClosed(Span sentence) {
        return Character.isUpperCase(text.at(sentence.start())) || ".!?".indexOf(text.at(sentence.end() - 1)) >= 0;
    }

    /** What an article that has whole sentences of the text quotes besides is no second translation: words of another place. */
    private MatchKind match(Witness witness, Support support, Set<String> atLength) {
        if (!witness.isQuoted()) {
            return MatchKind.PARAPHRASE;
        }
        if (support.spans().isEmpty()) {
            return atLength.contains(witness.articleId()) ? MatchKind.FRAGMENT : MatchKind.TRANSLATION;
        }
        if (!support.exact() || support.missing()) {
            return MatchKind.EDITED;
        }
        return hasSentence(support) ? MatchKind.EXACT : MatchKind.FRAGMENT;
    }

    /** A witness and what of the text it has. */
    private record Supporter(Witness witness, Support support) {

        static final Comparator<Supporter> FULLEST = Comparator.<Supporter>comparingInt(
                        supporter -> -supporter.support().words())
                .thenComparing(supporter -> !supporter.witness().original())
                .thenComparing(supporter -> !supporter.witness().isQuoted())
                .thenComparing(Supporter::witness);
    }
}
