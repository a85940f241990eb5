package dev.verbatim.statement;

import dev.verbatim.alignment.Row;
import dev.verbatim.text.Span;
import dev.verbatim.utterance.Source;
import dev.verbatim.utterance.Utterance;
import dev.verbatim.witness.Witness;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Cites the witnesses of an utterance, the fullest first. */
final class Citations {

    private final Utterance utterance;
    private final Layout layout;
    private final List<Span> sentences;

    Citations(Utterance utterance, Layout layout) {
        this.utterance = utterance;
        this.layout = layout;
        this.sentences = layout.stretches().stream()
                .flatMap(stretch -> Sentences.of(stretch).stream())
                .toList();
    }

    List<Citation> cite() {
        Map<String, Source> sources =
                utterance.sources().stream().collect(Collectors.toMap(Source::articleId, Function.identity()));
        List<Supporter> fullest = utterance.witnesses().stream()
                .map(witness -> new Supporter(witness, support(witness)))
                .sorted(Supporter.FULLEST)
                .toList();
        Map<String, Integer> families = new LinkedHashMap<>();
        List<Citation> citations = new ArrayList<>();
        for (Supporter supporter : fullest) {
            Witness witness = supporter.witness();
            Support support = supporter.support();
            Source source = Objects.requireNonNull(sources.get(witness.articleId()), "source of a witness");
            int family = families.computeIfAbsent(source.family(), any -> families.size() + 1);
            citations.add(
                    new Citation(witness, source, extent(support), match(witness, support), support.span(), family));
        }
        return citations;
    }

    private Support support(Witness witness) {
        return Support.of(witness.isQuoted() ? Piece.of(witness) : List.of(), layout.stretches());
    }

    private WitnessExtent extent(Support support) {
        int length = layout.text().codePointCount(0, layout.text().length());
        BitSet text = new BitSet();
        layout.stretches().forEach(stretch -> text.set(stretch.start(), lastWordEnd(stretch)));
        text.andNot(support.covered());
        if (length > 0 && layout.gaps().isEmpty() && !isMissingWords(text)) {
            return WitnessExtent.WHOLE;
        }
        return hasSentence(support) ? WitnessExtent.PARTIAL : WitnessExtent.FRAGMENT;
    }

    private static int lastWordEnd(Stretch stretch) {
        Row row = stretch.row();
        return row.size() == 0 ? stretch.end() : stretch.start() + row.end(row.size() - 1);
    }

    /** Whether anything but space and marks is left of the text. */
    private boolean isMissingWords(BitSet left) {
        int[] points = layout.text().codePoints().toArray();
        return left.stream().anyMatch(i -> Character.isLetterOrDigit(points[i]));
    }

    private boolean hasSentence(Support support) {
        int[] points = layout.text().codePoints().toArray();
        for (Span sentence : sentences) {
            BitSet rest = new BitSet();
            rest.set(sentence.start(), sentence.end());
            rest.andNot(support.covered());
            boolean whole = rest.stream().noneMatch(i -> Character.isLetterOrDigit(points[i]));
            if (whole && isClosed(points, sentence)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a sentence is one: a capital at its start or a full stop at its end. */
    private static boolean isClosed(int[] points, Span sentence) {
        return Character.isUpperCase(points[sentence.start()]) || ".!?".indexOf(points[sentence.end() - 1]) >= 0;
    }

    private MatchKind match(Witness witness, Support support) {
        if (!witness.isQuoted()) {
            return MatchKind.PARAPHRASE;
        }
        if (support.covered().isEmpty()) {
            return MatchKind.TRANSLATION;
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
