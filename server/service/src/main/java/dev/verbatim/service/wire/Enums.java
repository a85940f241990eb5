package dev.verbatim.service.wire;

import dev.verbatim.v1.Channel;
import dev.verbatim.v1.DateBasis;
import dev.verbatim.v1.DateVerdict;
import dev.verbatim.v1.MatchKind;
import dev.verbatim.v1.Obstacle;
import dev.verbatim.v1.QuotationKind;
import dev.verbatim.v1.SpeakerVerdict;
import dev.verbatim.v1.VariationKind;
import dev.verbatim.v1.WitnessExtent;
import dev.verbatim.v1.WordingVerdict;
import java.util.Optional;

/** The engine's enums to the contract's, and back for those that clients send. */
final class Enums {

    private Enums() {}

    static Channel channel(dev.verbatim.article.Channel channel) {
        return switch (channel) {
            case UNSPECIFIED -> Channel.CHANNEL_UNSPECIFIED;
            case SOCIAL_MEDIA_POST -> Channel.CHANNEL_SOCIAL_MEDIA_POST;
            case PRESS_BRIEFING -> Channel.CHANNEL_PRESS_BRIEFING;
            case WRITTEN_STATEMENT -> Channel.CHANNEL_WRITTEN_STATEMENT;
            case SPEECH -> Channel.CHANNEL_SPEECH;
            case INTERVIEW -> Channel.CHANNEL_INTERVIEW;
            case DOCUMENT -> Channel.CHANNEL_DOCUMENT;
            case DEBATE -> Channel.CHANNEL_DEBATE;
            case TOWN_HALL -> Channel.CHANNEL_TOWN_HALL;
            case TESTIMONY -> Channel.CHANNEL_TESTIMONY;
        };
    }

    /** The engine's channel; empty for a value that this server does not know. */
    static Optional<dev.verbatim.article.Channel> channel(Channel channel) {
        for (dev.verbatim.article.Channel candidate : dev.verbatim.article.Channel.values()) {
            if (channel(candidate) == channel) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    static DateBasis basis(dev.verbatim.article.DateBasis basis) {
        return switch (basis) {
            case UNSPECIFIED -> DateBasis.DATE_BASIS_UNSPECIFIED;
            case STATED -> DateBasis.DATE_BASIS_STATED;
            case RECKONED -> DateBasis.DATE_BASIS_RECKONED;
            case CARRIED -> DateBasis.DATE_BASIS_CARRIED;
            case PUBLICATION -> DateBasis.DATE_BASIS_PUBLICATION;
            case STAMPED -> DateBasis.DATE_BASIS_STAMPED;
            case SHARED -> DateBasis.DATE_BASIS_SHARED;
        };
    }

    static QuotationKind kind(dev.verbatim.quotation.QuotationKind kind) {
        return switch (kind) {
            case DIRECT -> QuotationKind.QUOTATION_KIND_DIRECT;
            case MIXED -> QuotationKind.QUOTATION_KIND_MIXED;
            case INDIRECT -> QuotationKind.QUOTATION_KIND_INDIRECT;
            case BLOCK -> QuotationKind.QUOTATION_KIND_BLOCK;
            case TERM -> QuotationKind.QUOTATION_KIND_TERM;
        };
    }

    static MatchKind match(dev.verbatim.statement.MatchKind match) {
        return switch (match) {
            case EXACT -> MatchKind.MATCH_KIND_EXACT;
            case EDITED -> MatchKind.MATCH_KIND_EDITED;
            case FRAGMENT -> MatchKind.MATCH_KIND_FRAGMENT;
            case TRANSLATION -> MatchKind.MATCH_KIND_TRANSLATION;
            case PARAPHRASE -> MatchKind.MATCH_KIND_PARAPHRASE;
        };
    }

    static WitnessExtent extent(dev.verbatim.statement.WitnessExtent extent) {
        return switch (extent) {
            case WHOLE -> WitnessExtent.WITNESS_EXTENT_WHOLE;
            case PARTIAL -> WitnessExtent.WITNESS_EXTENT_PARTIAL;
            case FRAGMENT -> WitnessExtent.WITNESS_EXTENT_FRAGMENT;
        };
    }

    static VariationKind variation(dev.verbatim.collation.VariationKind kind) {
        return switch (kind) {
            case OMISSION -> VariationKind.VARIATION_KIND_OMISSION;
            case SUPPLIED -> VariationKind.VARIATION_KIND_SUPPLIED;
            case MARKUP -> VariationKind.VARIATION_KIND_MARKUP;
            case ORTHOGRAPHIC -> VariationKind.VARIATION_KIND_ORTHOGRAPHIC;
            case TRANSLATION -> VariationKind.VARIATION_KIND_TRANSLATION;
            case SUBSTANTIVE -> VariationKind.VARIATION_KIND_SUBSTANTIVE;
            case TRANSPOSITION -> VariationKind.VARIATION_KIND_TRANSPOSITION;
            case ADDITION -> VariationKind.VARIATION_KIND_ADDITION;
        };
    }

    static Obstacle obstacle(dev.verbatim.verification.Obstacle obstacle) {
        return switch (obstacle) {
            case NEGATION -> Obstacle.OBSTACLE_NEGATION;
            case NUMBER -> Obstacle.OBSTACLE_NUMBER;
            case NAME -> Obstacle.OBSTACLE_NAME;
            case WORDING -> Obstacle.OBSTACLE_WORDING;
            case AGENT -> Obstacle.OBSTACLE_AGENT;
        };
    }

    static WordingVerdict wording(dev.verbatim.verification.Verification.WordingVerdict verdict) {
        return switch (verdict) {
            case VERBATIM -> WordingVerdict.WORDING_VERDICT_VERBATIM;
            case STYLE -> WordingVerdict.WORDING_VERDICT_STYLE;
            case ALTERED -> WordingVerdict.WORDING_VERDICT_ALTERED;
            case FRAGMENT -> WordingVerdict.WORDING_VERDICT_FRAGMENT;
            case PARAPHRASE -> WordingVerdict.WORDING_VERDICT_PARAPHRASE;
            case NOT_FOUND -> WordingVerdict.WORDING_VERDICT_NOT_FOUND;
        };
    }

    static SpeakerVerdict speaker(dev.verbatim.verification.Verification.SpeakerVerdict verdict) {
        return switch (verdict) {
            case UNSPECIFIED -> SpeakerVerdict.SPEAKER_VERDICT_UNSPECIFIED;
            case SAME -> SpeakerVerdict.SPEAKER_VERDICT_SAME;
            case OTHER -> SpeakerVerdict.SPEAKER_VERDICT_OTHER;
            case UNSURE -> SpeakerVerdict.SPEAKER_VERDICT_UNSURE;
        };
    }

    static DateVerdict date(dev.verbatim.verification.Verification.DateVerdict verdict) {
        return switch (verdict) {
            case UNSPECIFIED -> DateVerdict.DATE_VERDICT_UNSPECIFIED;
            case WITHIN -> DateVerdict.DATE_VERDICT_WITHIN;
            case OUTSIDE -> DateVerdict.DATE_VERDICT_OUTSIDE;
            case UNSURE -> DateVerdict.DATE_VERDICT_UNSURE;
        };
    }
}
