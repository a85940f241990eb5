package dev.verbatim.service.wire;

import dev.verbatim.article.Dating;
import dev.verbatim.article.Original;
import dev.verbatim.service.archive.Holding;
import dev.verbatim.service.archive.Snapshot;
import dev.verbatim.service.store.Deposit;
import dev.verbatim.utterance.Utterance;
import dev.verbatim.v1.Article;
import dev.verbatim.v1.Attribution;
import dev.verbatim.v1.CreateArticleResponse;
import dev.verbatim.v1.Quotation;
import dev.verbatim.v1.UpdateArticleResponse;
import dev.verbatim.witness.Witness;
import java.util.List;
import java.util.Optional;

/** Articles and their quotations as messages. */
public final class ArticleMessages {

    private ArticleMessages() {}

    /** An article as a snapshot has it; its text only in the full view. */
    public static Article article(Holding holding, Snapshot snapshot, boolean full) {
        Deposit deposit = holding.deposit();
        dev.verbatim.article.Article read = deposit.article();
        Article.Builder message = Article.newBuilder()
                .setName(Names.article(read.id()))
                .setUri(read.uri())
                .setPublisher(read.publisher())
                .setTitle(read.title())
                .addAllAuthors(read.authors())
                .setLanguageCode(deposit.languageCode())
                .setPublishDating(TextMessages.dating(snapshot.publication(holding)))
                .setBodySpan(TextMessages.span(holding.testimony().body()))
                .setEtag(holding.etag());
        read.publishDate().flatMap(Days::date).ifPresent(message::setPublishDate);
        read.original().ifPresent(original -> message.setOriginal(original(original, deposit)));
        holding.createTime().map(TextMessages::timestamp).ifPresent(message::setCreateTime);
        holding.updateTime().map(TextMessages::timestamp).ifPresent(message::setUpdateTime);
        if (full) {
            message.setText(read.text());
        }
        return message.build();
    }

    private static dev.verbatim.v1.Original original(Original original, Deposit deposit) {
        dev.verbatim.v1.Original.Builder message = dev.verbatim.v1.Original.newBuilder()
                .setSpeakerDisplayName(original.speakerDisplayName())
                .setHandle(original.handle())
                .setChannel(Enums.channel(original.channel()));
        Days.date(original.utterDate()).ifPresent(message::setUtterDate);
        deposit.utterTime().map(TextMessages::timestamp).ifPresent(message::setUtterTime);
        return message.build();
    }

    /** An article and its quotations, as the answer to its creation. */
    public static CreateArticleResponse created(Holding holding, Snapshot snapshot) {
        return CreateArticleResponse.newBuilder()
                .setArticle(article(holding, snapshot, false))
                .addAllQuotations(quotations(holding, snapshot))
                .build();
    }

    /** An article and its quotations, as the answer to its correction. */
    public static UpdateArticleResponse updated(Holding holding, Snapshot snapshot) {
        return UpdateArticleResponse.newBuilder()
                .setArticle(article(holding, snapshot, false))
                .addAllQuotations(quotations(holding, snapshot))
                .build();
    }

    private static List<Quotation> quotations(Holding holding, Snapshot snapshot) {
        return holding.testimony().witnesses().stream()
                .map(witness -> quotation(witness, holding, snapshot))
                .toList();
    }

    /** A quotation as a snapshot has it, with its name and its statement. */
    public static Quotation quotation(Witness witness, Holding holding, Snapshot snapshot) {
        Quotation.Builder message =
                builder(witness, snapshot.publication(holding)).setName(Names.quotation(witness));
        snapshot.utterance(witness.statementId())
                .map(Utterance::statementId)
                .map(Names::statement)
                .ifPresent(message::setStatement);
        return message.build();
    }

    /** The quotations of an article by itself, unnamed and without statements. */
    public static List<Quotation> quotations(Holding holding) {
        return holding.testimony().witnesses().stream()
                .map(witness ->
                        builder(witness, holding.testimony().publication()).build())
                .toList();
    }

    private static Quotation.Builder builder(Witness witness, Dating publication) {
        Dating dating = witness.occasion().dating(publication.days());
        Quotation.Builder message = Quotation.newBuilder()
                .setKind(Enums.kind(witness.kind()))
                .addAllContentSpans(TextMessages.spans(witness.quotation().contentSpans()))
                .addAllQuotedSpans(TextMessages.spans(witness.quotation().quotedSpans()))
                .setOccasion(TextMessages.occasion(
                        witness.occasion().channel(), dating, witness.occasion().evidence()));
        attribution(witness.attribution()).ifPresent(message::setAttribution);
        return message;
    }

    private static Optional<Attribution> attribution(dev.verbatim.attribution.Attribution attribution) {
        boolean nobody = attribution.cueSpans().isEmpty()
                && attribution.sourceSpans().isEmpty()
                && attribution.speaker().isUnknown();
        if (nobody) {
            return Optional.empty();
        }
        Attribution.Builder message = Attribution.newBuilder()
                .addAllSourceSpans(TextMessages.spans(attribution.sourceSpans()))
                .setConfidence(attribution.confidence());
        attribution.cueSpans().stream().findFirst().map(TextMessages::span).ifPresent(message::setCueSpan);
        if (!attribution.speaker().isUnknown()) {
            message.setSpeaker(Names.speaker(attribution.speaker().id()))
                    .setSpeakerDisplayName(attribution.speaker().displayName());
        }
        return Optional.of(message.build());
    }
}
