package dev.verbatim.occasion;

import dev.verbatim.article.Channel;
import dev.verbatim.article.DateBasis;
import dev.verbatim.article.Evidence;
import dev.verbatim.article.Page;
import dev.verbatim.attribution.Attributions;
import dev.verbatim.attribution.Report;
import dev.verbatim.attribution.Speaker;
import dev.verbatim.attribution.SpeakerKind;
import dev.verbatim.quotation.QuotationKind;
import dev.verbatim.text.Span;
import dev.verbatim.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Says when and through which channel the words of a report were said, as far as the article tells.
 *
 * <p>Each sentence's own words may name a channel or a day; they belong to the speaker of the cue beside them. What a
 * speaker says next without either is carried over from the occasion before, until another is named: from a post for a
 * few sentences, from what had no audience until another channel is told of. A lead that tells
 * neither takes them from the sentences right below it. If the article reports a debate, those who take part speak there.
 */
public final class OccasionResolver {

    private static final int SUBJECTS_BACK = 2;

    /** The occasions of the reports, in their order. Time linear in the length of the text. */
    public List<Occasion> resolve(Page page, Attributions attributions) {
        Hints hints = new Hints(page, attributions);
        Chains chains = new Chains();
        List<Chain.Entry> entries = new ArrayList<>();
        int next = 0;
        Optional<DebateFinder.Debate> debate = new DebateFinder(page, attributions).find(hints);
        for (int s = 0; s < attributions.sentences().size(); s++) {
            int sentence = s;
            debate.filter(d -> d.sentence() == sentence)
                    .ifPresent(d -> d.speakers().forEach(speaker -> chains.note(speaker, sentence, d.hint())));
            for (Hint note : hints.notes(s)) {
                boolean post = note.channel() == Channel.SOCIAL_MEDIA_POST;
                chains.note(post ? note.speaker() : bearer(attributions, note.speaker(), s), s, note);
            }
            while (next < attributions.reports().size()
                    && attributions.reports().get(next).sentence() <= s) {
                entries.add(entry(page, attributions, attributions.reports().get(next), hints, chains));
                next++;
            }
        }
        while (next < attributions.reports().size()) {
            entries.add(entry(page, attributions, attributions.reports().get(next++), hints, chains));
        }
        chains.settleLeads(s -> s < 0 ? s : attributions.sentences().get(s).paragraph());
        return entries.stream().map(Chain.Entry::occasion).toList();
    }

    private static Chain.Entry entry(Page page, Attributions attributions, Report report, Hints hints, Chains chains) {
        if (report.stamp().isPresent() || report.post()) {
            return Chain.fixed(stamped(page, report));
        }
        Hint hint = hints.of(report);
        Speaker voice = report.attribution().voice();
        if (voice.isUnknown()) {
            return Chain.fixed(hint.after(Optional.empty()).occasion());
        }
        Speaker bearer = bearer(attributions, voice, report.sentence());
        boolean post = hint.channel() == Channel.SOCIAL_MEDIA_POST;
        Hint reckoned = hint.after(chains.day(bearer));
        boolean interrupts = post
                && hint.time().filter(TimeReference.DaysFrom.class::isInstance).isPresent();
        if (reckoned.aside() || interrupts || hint.isNothing() && hints.isOfPast(report)) {
            return Chain.fixed(reckoned.occasion());
        }
        Hint told = post ? reckoned : hint;
        return chains.of(post ? voice : bearer, report.sentence(), told.channel())
                .report(
                        report.sentence(),
                        told,
                        new Chain.Manner(
                                hints.isPerfect(report),
                                hints.isSpoken(report),
                                report.quotation().kind() == QuotationKind.DIRECT));
    }

    /**
     * Whose occasions those of a speaker are: one who is only described is likely the one just spoken of. That he posts
     * something tells of no more than those words.
     */
    private static Speaker bearer(Attributions attributions, Speaker voice, int sentence) {
        if (voice.kind() != SpeakerKind.DESCRIBED) {
            return voice;
        }
        for (int s = sentence - 1; s >= Math.max(0, sentence - SUBJECTS_BACK); s--) {
            Speaker subject = attributions.sentences().get(s).speaker();
            if (subject.isPerson()) {
                return subject;
            }
        }
        return voice;
    }

    private static Occasion stamped(Page page, Report report) {
        Tokens tokens = page.tokens();
        Channel channel = report.post() ? Channel.SOCIAL_MEDIA_POST : Channel.UNSPECIFIED;
        Span frame = report.frame();
        Optional<TimeReference> time = report.stamp().map(DayFinder::reference);
        String reason = time.isPresent() ? "The post carries this stamp." : "The words are set off as a post.";
        Evidence evidence = new Evidence(page.articleId(), tokens.text().select(frame), reason);
        return new Occasion(
                channel,
                time.orElseGet(TimeReference.Untold::new),
                time.isPresent() ? DateBasis.STAMPED : DateBasis.UNSPECIFIED,
                List.of(evidence));
    }
}
