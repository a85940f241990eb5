package dev.verbatim.client.input;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleFilesTest {
    @TempDir
    private Path directory;

    @Test
    void iterator_textFile_isOneArticleNamedAfterTheFile() throws IOException {
        var file = write("monday.v2.txt", "“Yes,” she said.\r\n");

        assertThat(read(file)).containsExactly(file + " = articles/monday.v2: “Yes,” she said.\r\n");
    }

    @Test
    void iterator_textFileWithByteOrderMark_keepsTheTextAsItIs() throws IOException {
        assertThat(read(write("a.txt", "\uFEFFYes."))).allMatch(article -> article.endsWith(": \uFEFFYes."));
    }

    @Test
    void iterator_jsonLines_isAnArticleALineWithItsOwnNameOrFileAndLine() throws IOException {
        var file = write("news.jsonl", """
                \uFEFF{"name": "articles/a", "text": "one"}

                {"text": "two"}\r
                {"text": "three", "publishDate": {"year": 2024, "month": 6, "day": 3}}""");

        assertThat(read(file))
                .containsExactly(
                        file + ":1 = articles/a: one",
                        file + ":3 = articles/news.3: two",
                        file + ":4 = articles/news.4: three");
    }

    @Test
    void iterator_standardInput_isJsonLinesIfItStartsWithABrace() {
        assertThat(readInput("{\"text\": \"one\"}\n{\"text\": \"two\"}\n"))
                .containsExactly("stdin:1 = articles/stdin.1: one", "stdin:2 = articles/stdin.2: two");
        assertThat(readInput(" {no json}")).containsExactly("stdin = articles/stdin:  {no json}");
        assertThat(readInput("")).containsExactly("stdin = articles/stdin: ");
    }

    @Test
    void iterator_fileWithoutEnding_isReadLikeStandardInput() throws IOException {
        var file = write("pipe", "{\"text\": \"one\"}");

        assertThat(read(file)).containsExactly(file + ":1 = articles/pipe.1: one");
    }

    @Test
    void iterator_samePathTwice_isReadTwice() throws IOException {
        var file = write("a.txt", "one");

        assertThat(read(file, file)).hasSize(2);
    }

    @Test
    void of_twoFilesOfOneName_namesBoth() throws IOException {
        Files.createDirectories(directory.resolve("b"));
        var one = write("a.txt", "one");
        var other = write("b/a.txt", "two");

        assertThatThrownBy(() -> read(one, other))
                .isInstanceOf(InputException.class)
                .hasMessage(one + " and " + other + ": both would be articles/a; rename one of them");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            missing.txt | missing.txt: no such file
            page.html   | page.html: articles are read from .txt and .jsonl files, or from standard input (-)
            folder      | folder: is a directory; name its files, as in folder/*.txt
            latin1.txt  | latin1.txt: not UTF-8 at byte 4
            broken.jsonl| broken.jsonl:2: not JSON, at column 9
            field.jsonl | field.jsonl:1: not an article: Cannot find field: txt in message verbatim.v1.Article
            half.jsonl  | half.jsonl:1: holds half of a surrogate pair, which no text can
            deep.jsonl  | deep.jsonl:1: holds half of a surrogate pair, which no text can
            named.jsonl | named.jsonl:1: the name of an article is articles/ID, not a
            bytes.jsonl | bytes.jsonl:2: not UTF-8 at byte 11
            """)
    void iterator_wrongInput_saysWhereAndWhat(String name, String message) throws IOException {
        write("page.html", "<p>");
        Files.createDirectories(directory.resolve("folder"));
        Files.write(directory.resolve("latin1.txt"), new byte[] {'c', 'a', 'f', (byte) 0xE9, '.'});
        write("broken.jsonl", "{\"text\":\"a\"}\n{\"text\":}\n");
        write("field.jsonl", "{\"txt\":\"a\"}");
        write("half.jsonl", "{\"text\":\"a \\ud83d b\"}");
        write("deep.jsonl", "{\"text\":\"a\",\"authors\":[\"b\",\"\\udc00\"]}");
        write("named.jsonl", "{\"name\":\"a\",\"text\":\"a\"}");
        Files.write(
                directory.resolve("bytes.jsonl"), "{\"text\":\"a\"}\n{\"text\":\"b\u00FF\"}\n".getBytes(ISO_8859_1));

        assertThatThrownBy(() -> read(directory.resolve(name).toString()))
                .isInstanceOf(InputException.class)
                .hasMessage(message.replace(name, directory.resolve(name).toString()));
    }

    @Test
    void of_standardInputTwice_isRefused() {
        assertThatThrownBy(() -> read("-", "-")).hasMessage("standard input (-) can be read only once");
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text).toString();
    }

    private static List<String> read(String... names) {
        return read(InputStream.nullInputStream(), names);
    }

    private static List<String> readInput(String text) {
        return read(new ByteArrayInputStream(text.getBytes(UTF_8)), "-");
    }

    private static List<String> read(InputStream input, String... names) {
        var read = new ArrayList<String>();
        ArticleFiles.of(Arrays.asList(names), input)
                .forEach(article -> read.add(article.origin() + " = " + article.name() + ": "
                        + article.article().getText()));
        return read;
    }
}
