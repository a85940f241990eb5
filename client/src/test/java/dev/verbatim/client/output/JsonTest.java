package dev.verbatim.client.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.v1.Article;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "it's",
                "<a href=\"x\">",
                "a & b = c",
                "\\u0027 stays",
                "\\\\u0027",
                "ends with \\",
                "tab\tand\nbreak",
                "\u2028",
                "😀 “”",
                "\\\\\\u003c"
            })
    void line_anyText_readsBackAndIsOneLine(String text) throws Exception {
        var line = Json.line(Article.newBuilder().setText(text).build());

        var read = Article.newBuilder();
        com.google.protobuf.util.JsonFormat.parser().merge(line, read);
        assertThat(read.getText()).isEqualTo(text);
        assertThat(line.lines()).hasSize(1);
    }

    @org.junit.jupiter.api.Test
    void line_charactersOfHtml_standAsTheyAre() {
        assertThat(Json.line(Article.newBuilder().setText("it's <b> & “c”").build()))
                .isEqualTo("{\"text\":\"it's <b> & “c”\"}");
    }

    @org.junit.jupiter.api.Test
    void string_marksAndBreaks_areEscaped() {
        assertThat(Json.string("a \"b\"\n")).isEqualTo("\"a \\\"b\\\"\\n\"");
    }
}
