package dev.verbatim.client.input;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.util.JsonFormat;
import dev.verbatim.v1.Article;
import java.util.List;
import java.util.regex.Pattern;

/** Reads one line of JSON as an article. */
final class ArticleLine {
    private static final JsonFormat.Parser PARSER = JsonFormat.parser();
    private static final Pattern COLUMN = Pattern.compile("at line 1 column (\\d+)");

    private ArticleLine() {}

    static Article parse(String line, String origin) {
        var article = Article.newBuilder();
        try {
            PARSER.merge(line, article);
        } catch (InvalidProtocolBufferException malformed) {
            throw new InputException(origin + ": " + cause(malformed));
        }
        var message = article.build();
        if (hasLoneSurrogate(message)) {
            throw new InputException(origin + ": holds half of a surrogate pair, which no text can");
        }
        return message;
    }

    private static String cause(InvalidProtocolBufferException malformed) {
        var message = String.valueOf(malformed.getMessage());
        var column = COLUMN.matcher(message);
        if (column.find()) {
            return "not JSON, at column " + column.group(1);
        }
        return "not an article: " + message.lines().findFirst().orElse("empty");
    }

    private static boolean hasLoneSurrogate(Object value) {
        if (value instanceof String text) {
            return text.codePoints()
                    .anyMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
        }
        if (value instanceof Message message) {
            return message.getAllFields().values().stream().anyMatch(ArticleLine::hasLoneSurrogate);
        }
        return value instanceof List<?> values && values.stream().anyMatch(ArticleLine::hasLoneSurrogate);
    }
}
