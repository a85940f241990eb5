package dev.verbatim.client.input;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
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
                .hasMessage(one + " and " + other
                        + ": both would be articles/a; rename one of them, or name a folder above both");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            missing.txt | missing.txt: no such file
            page.pdf    | page.pdf: articles are read from .txt, .html, .htm, .xhtml, .jsonl, .ndjson, each also with .gz, from folders, or from standard input (-)
            folder      | folder: no articles in this folder or below; read are .txt, .html, .htm, .xhtml, .jsonl, .ndjson, each also with .gz
            *.txt.html  | *.txt.html: no file matches; read are .txt, .html, .htm, .xhtml, .jsonl, .ndjson, each also with .gz
            {a          | {a: not a pattern: Missing '}
            latin1.txt  | latin1.txt: not UTF-8 at byte 4; text is read as UTF-8, or as its byte order mark says
            huge.txt    | huge.txt: too large for one article: more than 2,000,004 bytes; many articles are read from .jsonl, one a line
            cut.txt.gz  | cut.txt.gz: cannot be read: Unexpected end of ZLIB input stream
            broken.jsonl| broken.jsonl:2: not JSON, at column 9
            field.jsonl | field.jsonl:1: not an article: Cannot find field: txt in message verbatim.v1.Article
            half.jsonl  | half.jsonl:1: holds half of a surrogate pair, which no text can
            deep.jsonl  | deep.jsonl:1: holds half of a surrogate pair, which no text can
            named.jsonl | named.jsonl:1: the name of an article is articles/ID, not a
            bytes.jsonl | bytes.jsonl:2: not UTF-8 at byte 11; text is read as UTF-8, or as its byte order mark says
            """)
    void iterator_wrongInput_saysWhereAndWhat(String name, String message) throws IOException {
        write("page.pdf", "%PDF");
        write("huge.txt", "a".repeat(2_000_005));
        var whole = gzip("“Yes,” she said. ".repeat(1_000));
        Files.write(directory.resolve("cut.txt.gz"), Arrays.copyOf(whole, whole.length / 2));
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
                .hasMessage(directory.resolve(name) + message.substring(name.length()));
    }

    @Test
    void of_standardInputTwice_isRefused() {
        assertThatThrownBy(() -> read("-", "-")).hasMessage("standard input (-) can be read only once");
    }

    @Test
    void of_folder_isAllArticlesInItAndBelowInTheOrderOfTheirPaths() throws IOException {
        Files.createDirectories(directory.resolve("news/2024/06"));
        Files.createDirectories(directory.resolve("news/page_files"));
        Files.createDirectories(directory.resolve("news/.git"));
        write("news/b.txt", "two");
        write("news/2024/06/b.txt", "one");
        Files.write(directory.resolve("news/c.jsonl.gz"), gzip("{\"text\":\"three\"}"));
        write("news/page.html", "<p>four");
        write("news/page_files/frame.html", "<p>not read");
        write("news/.git/a.txt", "not read");
        write("news/.hidden.txt", "not read");
        write("news/photo.jpg", "not read");

        assertThat(read(directory.resolve("news").toString()).stream().map(this::below))
                .containsExactly(
                        "news/2024/06/b.txt = articles/2024.06.b: one",
                        "news/b.txt = articles/b: two",
                        "news/c.jsonl.gz:1 = articles/c.1: three",
                        "news/page.html = articles/page: four");
    }

    @Test
    void of_pattern_isAllThatMatchesInTheOrderOfTheirPaths() throws IOException {
        Files.createDirectories(directory.resolve("a/x"));
        Files.createDirectories(directory.resolve("a/y"));
        write("a/x/page.txt", "one");
        write("a/y/page.txt", "two");
        write("a/y/page.md", "not read");

        assertThat(read(directory + "/a/*/page.*").stream().map(this::below))
                .containsExactly("a/x/page.txt = articles/x.page: one", "a/y/page.txt = articles/y.page: two");
        assertThat(read(directory + "/a/x/**/*.txt").stream().map(this::below))
                .containsExactly("a/x/page.txt = articles/page: one");
    }

    @Test
    void iterator_faultInAFolder_isHandedOnAndTheRestRead() throws IOException {
        Files.createDirectories(directory.resolve("news"));
        write("news/a.jsonl", "{\"text\":\"one\"}\n{\"text\":}\n{\"text\":\"two\"}");
        Files.write(directory.resolve("news/b.txt"), new byte[] {(byte) 0xE9});
        write("news/c.txt", "three");
        var skipped = new ArrayList<String>();
        var texts = new ArrayList<String>();

        ArticleFiles.of(List.of(directory.resolve("news").toString()), InputStream.nullInputStream())
                .iterator(wrong -> skipped.add(below(String.valueOf(wrong.getMessage()))))
                .forEachRemaining(article -> texts.add(article.article().getText()));

        assertThat(texts).containsExactly("one", "two", "three");
        assertThat(skipped)
                .containsExactly(
                        "news/a.jsonl:2: not JSON, at column 9",
                        "news/b.txt: not UTF-8 at byte 1; text is read as UTF-8, or as its byte order mark says");
    }

    @ParameterizedTest
    @CsvSource({
        "monday.txt, monday",
        "monday.txt.gz, monday",
        "MONDAY.HTML, MONDAY",
        "“Café” stays (1).html, Cafe-stays-1",
        "_v2.final.txt, v2.final",
        "多.txt, article"
    })
    void iterator_fileName_isMadeAnId(String file, String id) throws IOException {
        write(file, "<p>one</p>");

        assertThat(read(directory.resolve(file).toString()))
                .allMatch(article -> article.contains(" = articles/" + id + ": "));
    }

    @Test
    void iterator_compressedStandardInput_isReadAsWhatItHolds() throws IOException {
        assertThat(read(new ByteArrayInputStream(gzip("{\"text\":\"one\"}")), "-"))
                .containsExactly("stdin:1 = articles/stdin.1: one");
        assertThat(readInput("\n<!-- a --><!DOCTYPE html><p>one")).containsExactly("stdin = articles/stdin: one");
        assertThat(readInput("<tweet author=\"@a\">one</tweet>"))
                .containsExactly("stdin = articles/stdin: <tweet author=\"@a\">one</tweet>");
    }

    @Test
    void iterator_textInUtf16_isReadByItsByteOrderMark() throws IOException {
        Files.write(directory.resolve("a.txt"), "\uFEFF“Yes”".getBytes(StandardCharsets.UTF_16LE));

        assertThat(read(directory.resolve("a.txt").toString())).allMatch(article -> article.endsWith(": \uFEFF“Yes”"));
    }

    private static byte[] gzip(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var compressed = new GZIPOutputStream(bytes)) {
            compressed.write(text.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }

    private String below(String text) {
        return text.replace(directory + "/", "");
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
