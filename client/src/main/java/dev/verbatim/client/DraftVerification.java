package dev.verbatim.client;

import dev.verbatim.client.input.InputArticle;
import dev.verbatim.client.input.InputException;
import dev.verbatim.client.library.CallException;
import dev.verbatim.client.library.CodePoints;
import dev.verbatim.client.library.Extraction;
import dev.verbatim.client.library.Failure;
import dev.verbatim.client.library.VerbatimClient;
import dev.verbatim.client.output.Answer;
import dev.verbatim.client.output.Terminal;
import dev.verbatim.v1.Article;
import dev.verbatim.v1.Quotation;
import dev.verbatim.v1.QuotationKind;
import dev.verbatim.v1.VerifyQuotationRequest;
import java.util.List;
import java.util.stream.Collectors;

/** Asks about each quotation of a draft that has words between marks; the draft is read, and not stored. */
final class DraftVerification implements Extraction<InputArticle> {
    private final VerbatimClient client;
    private final VerifyQuotationRequest.Builder claims;
    private final Terminal terminal;
    private final Answer answer;
    private boolean confirmed = true;

    private DraftVerification(
            VerbatimClient client, VerifyQuotationRequest.Builder claims, Terminal terminal, Answer answer) {
        this.client = client;
        this.claims = claims;
        this.terminal = terminal;
        this.answer = answer;
    }

    /**
     * Asks about all, and returns whether each was said so.
     *
     * @param claims what is claimed of each, but for its words and its speaker
     * @throws InputException if the server refuses the draft
     */
    static boolean verify(
            VerbatimClient client,
            Iterable<InputArticle> drafts,
            VerifyQuotationRequest.Builder claims,
            Terminal terminal,
            Answer answer) {
        var verification = new DraftVerification(client, claims, terminal, answer);
        client.extract(drafts.iterator(), verification);
        if (answer.isEmpty()) {
            answer.remark("The draft quotes no words.");
        }
        return verification.confirmed;
    }

    @Override
    public Article article(InputArticle draft) {
        return draft.article();
    }

    @Override
    public void found(InputArticle draft, List<Quotation> quotations) {
        var points = new CodePoints(draft.article().getText());
        for (var quotation : quotations) {
            if (quotation.getQuotedSpansCount() > 0) {
                ask(draft, points, quotation);
            }
        }
    }

    private void ask(InputArticle draft, CodePoints points, Quotation quotation) {
        var words = words(points, quotation);
        var request = claims.clone()
                .setText(words)
                .setClaimedSpeaker(quotation.getAttribution().getSpeakerDisplayName())
                .build();
        var verdict = client.statements(service -> service.verifyQuotation(request));
        answer.add(new VerifiedQuotation(draft, quotation, words, verdict, terminal));
        confirmed &= VerifyCommand.confirmed(verdict);
    }

    /** The words between marks; those of a mixed quotation do not adjoin, so that a gap stands where its prose does. */
    private static String words(CodePoints points, Quotation quotation) {
        var between = quotation.getKind() == QuotationKind.QUOTATION_KIND_MIXED ? " … " : " ";
        return quotation.getQuotedSpansList().stream().map(points::at).collect(Collectors.joining(between));
    }

    @Override
    public void refused(InputArticle draft, Failure why) {
        if (!why.isCallersFault()) {
            throw new CallException(why);
        }
        throw new InputException(draft.origin() + ": " + why.line());
    }
}
