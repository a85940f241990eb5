package dev.verbatim.service.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ProtocolMessageEnum;
import dev.verbatim.article.Channel;
import dev.verbatim.article.DateBasis;
import dev.verbatim.collation.VariationKind;
import dev.verbatim.quotation.QuotationKind;
import dev.verbatim.statement.MatchKind;
import dev.verbatim.statement.WitnessExtent;
import dev.verbatim.verification.Obstacle;
import dev.verbatim.verification.Verification;
import java.util.Arrays;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Each value of the engine's enums goes by the same name in the contract. */
class EnumsTest {

    @Test
    void enums_everyValue_keepsItsName() {
        assertNames("CHANNEL_", Channel.values(), Enums::channel);
        assertNames("DATE_BASIS_", DateBasis.values(), Enums::basis);
        assertNames("QUOTATION_KIND_", QuotationKind.values(), Enums::kind);
        assertNames("MATCH_KIND_", MatchKind.values(), Enums::match);
        assertNames("WITNESS_EXTENT_", WitnessExtent.values(), Enums::extent);
        assertNames("VARIATION_KIND_", VariationKind.values(), Enums::variation);
        assertNames("OBSTACLE_", Obstacle.values(), Enums::obstacle);
        assertNames("WORDING_VERDICT_", Verification.WordingVerdict.values(), Enums::wording);
        assertNames("SPEAKER_VERDICT_", Verification.SpeakerVerdict.values(), Enums::speaker);
        assertNames("DATE_VERDICT_", Verification.DateVerdict.values(), Enums::date);
    }

    @Test
    void channel_everyValue_comesBack() {
        assertThat(Channel.values())
                .allSatisfy(channel ->
                        assertThat(Enums.channel(Enums.channel(channel))).contains(channel));
        assertThat(Enums.channel(dev.verbatim.v1.Channel.UNRECOGNIZED)).isEmpty();
    }

    private static <E extends Enum<E>> void assertNames(
            String prefix, E[] values, Function<E, ProtocolMessageEnum> translation) {
        assertThat(Arrays.stream(values).map(translation).map(Object::toString))
                .containsExactlyElementsOf(Arrays.stream(values)
                        .map(value -> prefix + value.name())
                        .toList());
    }
}
