package dev.verbatim.witness;

import dev.verbatim.article.Article;
import dev.verbatim.article.DateBasis;
import dev.verbatim.article.DayRange;
import dev.verbatim.article.Original;
import dev.verbatim.article.Page;
import dev.verbatim.attribution.Attribution;
import dev.verbatim.attribution.Speaker;
import dev.verbatim.attribution.SpeakerKind;
import dev.verbatim.occasion.Occasion;
import dev.verbatim.occasion.TimeReference;
import dev.verbatim.quotation.Block;
import dev.verbatim.quotation.Quotation;
import dev.verbatim.quotation.QuotationKind;
import dev.verbatim.text.CodePoints;
import dev.verbatim.text.Selector;
import dev.verbatim.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads an original: a post or a release is one witness, what was spoken is a witness for each sentence, so that each passage
 * that papers quote can be told from the others. The sentences of one turn have one {@link Witness#sentence()}.
 */
final class OriginalReader {

    List<Witness> read(Article article, Page page, List<Block> blocks) {
        Original original = article.original().orElseThrow();
        List<Witness> witnesses = new ArrayList<>();
        if (original.speakerDisplayName().isEmpty()) {
            turns(page, original, blocks.stream().filter(block -> !block.post()).toList(), witnesses);
        } else if (!page.body().isEmpty()) {
            add(page, original, page.body(), original.speakerDisplayName(), 0, witnesses);
        }
        return witnesses;
    }

    /** A turn goes on, over paragraphs that name nobody, until the next one begins. */
    private static void turns(Page page, Original original, List<Block> turns, List<Witness> witnesses) {
        CodePoints text = page.tokens().text();
        for (int turn = 0; turn < turns.size(); turn++) {
            String name = turns.get(turn).name().map(text::substring).orElse("");
            int start = turns.get(turn).content().get(0).start();
            int end = turn + 1 < turns.size()
                    ? turns.get(turn + 1)
                            .name()
                            .orElse(turns.get(turn + 1).content().get(0))
                            .start()
                    : page.body().end();
            add(page, original, text.strip(start, end), name, turn, witnesses);
        }
    }

    private static void add(Page page, Original original, Span words, String name, int turn, List<Witness> witnesses) {
        List<String> aliases = original.handle().isEmpty() ? List.of() : List.of("@" + original.handle());
        Speaker speaker = name.isEmpty() ? Speaker.UNKNOWN : new Speaker(name, SpeakerKind.PERSON, aliases, "");
        Attribution attribution =
                speaker.isUnknown() ? Attribution.NONE : new Attribution(List.of(), List.of(), speaker, speaker, 1.0);
        Occasion occasion = new Occasion(
                original.channel(),
                new TimeReference.Told(DayRange.of(original.utterDate())),
                DateBasis.STAMPED,
                List.of());
        List<Span> parts = original.channel().isSpoken() ? new SentenceCutter(page).cut(words) : List.of(words);
        for (Span part : parts) {
            witnesses.add(witness(page, part, witnesses.size() + 1, turn, attribution, occasion));
        }
    }

    private static Witness witness(
            Page page, Span words, int number, int turn, Attribution attribution, Occasion occasion) {
        Selector selector = page.tokens().text().select(words);
        List<Selector> selectors = List.of(selector);
        List<Span> spans = List.of(selector.span());
        Quotation quotation = new Quotation(QuotationKind.BLOCK, spans, spans);
        return new Witness(
                page.articleId(),
                number,
                turn,
                false,
                true,
                List.of(),
                quotation,
                attribution,
                occasion,
                selectors,
                selectors);
    }
}
