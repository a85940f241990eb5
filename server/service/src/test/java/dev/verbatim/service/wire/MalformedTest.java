package dev.verbatim.service.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import com.google.protobuf.UnknownFieldSet;
import com.google.rpc.BadRequest.FieldViolation;
import dev.verbatim.v1.CreateArticleRequest;
import dev.verbatim.v1.ReconstructStatementsRequest;
import org.junit.jupiter.api.Test;

/** Bytes that are no message are refused, and the text at fault is named if there is one. */
class MalformedTest {

    private static final int TEXT = 8;
    private static final ByteString LONE_SURROGATE =
            ByteString.copyFrom(new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80});
    private static final ByteString CUT_OFF = ByteString.copyFrom(new byte[] {'a', (byte) 0xC3});

    @Test
    void failure_brokenTextInArticle_isNamed() {
        byte[] bytes = field(2, field(TEXT, LONE_SURROGATE).toByteString()).toByteArray();

        assertThat(field(Malformed.failure(CreateArticleRequest.getDescriptor(), bytes)))
                .isEqualTo("article.text");
    }

    @Test
    void failure_brokenTextInList_isNamedByIndex() {
        ByteString good = field(TEXT, ByteString.copyFromUtf8("Fine.")).toByteString();
        ByteString bad = field(5, CUT_OFF).toByteString();
        byte[] bytes = field(1, good, bad).toByteArray();

        assertThat(field(Malformed.failure(ReconstructStatementsRequest.getDescriptor(), bytes)))
                .isEqualTo("articles[1].authors[0]");
    }

    @Test
    void failure_messageInNoForm_isNamed() {
        byte[] bytes = field(2, ByteString.copyFrom(new byte[] {(byte) 0xFF})).toByteArray();

        assertThat(field(Malformed.failure(CreateArticleRequest.getDescriptor(), bytes)))
                .isEqualTo("article");
    }

    @Test
    void failure_noMessageAtAll_isTheRequest() {
        assertThat(field(Malformed.failure(CreateArticleRequest.getDescriptor(), new byte[] {(byte) 0xFF})))
                .isEqualTo("request");
    }

    private static UnknownFieldSet field(int number, ByteString... values) {
        UnknownFieldSet.Field.Builder field = UnknownFieldSet.Field.newBuilder();
        for (ByteString value : values) {
            field.addLengthDelimited(value);
        }
        return UnknownFieldSet.newBuilder().addField(number, field.build()).build();
    }

    private static String field(Failure failure) {
        FieldViolation first = ((Failure.FieldInvalid) failure).violations().get(0);
        return first.getField();
    }
}
