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
import dev.verbatim.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Reads an original: the whole text is the speaker's, or each turn its own speaker's if it is a transcript. */
final class OriginalReader {

    List<Witness> read(Article article, Page page, List<Block> blocks) {
        Original original = article.original().orElseThrow();
        List<Block> turns = blocks.stream().filter(block -> !block.post()).toList();
        List<Witness> witnesses = new ArrayList<>();
        if (original.speakerDisplayName().isEmpty()) {
            for (Block turn : turns) {
                String name = turn.name().map(page.tokens().text()::substring).orElse("");
                witnesses.add(witness(page, original, turn.content(), name, witnesses.size() + 1));
            }
        } else if (!page.body().isEmpty()) {
            witnesses.add(witness(page, original, List.of(page.body()), original.speakerDisplayName(), 1));
        }
        return witnesses;
    }

    private static Witness witness(Page page, Original original, List<Span> content, String name, int number) {
        CodePoints text = page.tokens().text();
        List<String> aliases = original.handle().isEmpty() ? List.of() : List.of("@" + original.handle());
        Speaker speaker = name.isEmpty() ? Speaker.UNKNOWN : new Speaker(name, SpeakerKind.PERSON, aliases, "");
        Attribution attribution =
                speaker.isUnknown() ? Attribution.NONE : new Attribution(List.of(), List.of(), speaker, speaker, 1.0);
        Occasion occasion = new Occasion(
                original.channel(),
                new TimeReference.Told(DayRange.of(original.utterDate())),
                DateBasis.STAMPED,
                List.of());
        Quotation quotation = new Quotation(QuotationKind.BLOCK, content, content);
        return new Witness(
                page.articleId(),
                number,
                number - 1,
                false,
                true,
                List.of(),
                quotation,
                attribution,
                occasion,
                content.stream().map(text::select).toList(),
                content.stream().map(text::select).toList());
    }
}
