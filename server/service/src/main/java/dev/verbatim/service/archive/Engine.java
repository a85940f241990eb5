package dev.verbatim.service.archive;

import dev.verbatim.article.Article;
import dev.verbatim.statement.Statement;
import dev.verbatim.statement.StatementEditor;
import dev.verbatim.utterance.Matching;
import dev.verbatim.utterance.Utterance;
import dev.verbatim.utterance.WitnessMatcher;
import dev.verbatim.witness.ArticleReader;
import dev.verbatim.witness.Testimony;
import java.util.Collection;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The engine's three doors: pure functions that several threads may use at once, but for matchers.
 *
 * @param reader an article to what it testifies
 * @param matcher makes a matcher: testimonies, one an article, to what they amount to. It may remember what it found out
 *     in its last matching and is for one thread at a time
 * @param editor an utterance to its statement
 */
public record Engine(
        Function<Article, Testimony> reader,
        Supplier<Function<Collection<Testimony>, Matching>> matcher,
        Function<Utterance, Statement> editor) {

    /** Refuses null. */
    public Engine {
        Objects.requireNonNull(reader, "reader");
        Objects.requireNonNull(matcher, "matcher");
        Objects.requireNonNull(editor, "editor");
    }

    /** The engine itself. */
    public static Engine standard() {
        return new Engine(new ArticleReader()::read, () -> new WitnessMatcher()::match, new StatementEditor()::edit);
    }
}
