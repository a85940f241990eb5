package dev.verbatim.benchmark.lookalike;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.verbatim.Scene;
import dev.verbatim.article.DayRange;
import dev.verbatim.statement.Statement;
import dev.verbatim.statement.StatementEditor;
import dev.verbatim.utterance.WitnessMatcher;
import dev.verbatim.verification.Inquiry;
import dev.verbatim.verification.Obstacle;
import dev.verbatim.verification.StatementIndex;
import dev.verbatim.verification.Verification;
import dev.verbatim.verification.Verification.WordingVerdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/**
 * Is a lookalike told from what was said, and what was said known again?
 *
 * <p>Takes statements as {@code reconstruct --format jsonl} prints them, makes 2,000 sentences that say something else and
 * 2,000 that a newspaper may print for what was said, and asks about each.
 */
public final class Lookalikes {

    private static final int EACH = 400;

    private final StatementIndex index;
    private final List<String> sentences;
    private final Set<String> said;
    private final Random random = new Random(4);

    private Lookalikes(List<String> texts) {
        List<Statement> statements = new ArrayList<>();
        for (String text : texts) {
            Scene scene = Scene.of("a" + statements.size())
                    .on("2021-03-02")
                    .by("Ann Bell")
                    .says("‹" + text.replaceAll("[‹›]", "") + "›");
            new WitnessMatcher()
                    .match(List.of(scene.testimony()))
                    .utterances()
                    .forEach(utterance -> statements.add(new StatementEditor().edit(utterance)));
        }
        index = StatementIndex.of(statements);
        sentences = texts.stream()
                .flatMap(text -> Sentences.of(text).stream())
                .distinct()
                .toList();
        said = Set.copyOf(sentences);
    }

    /** Measures with the statements of a file and prints a table; with {@code wanted} also what went wrong in that kind. */
    public static void run(Path file, String wanted) throws IOException {
        List<String> texts = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            JsonObject statement = JsonParser.parseString(line).getAsJsonObject();
            if (statement.has("text")) {
                texts.add(statement
                        .get("text")
                        .getAsString()
                        .replace(Statement.GAP, "")
                        .replaceAll(" +", " "));
            }
        }
        Lookalikes lookalikes = new Lookalikes(texts);
        System.out.printf("%,d statements, %,d sentences%n", texts.size(), lookalikes.sentences.size());
        System.out.printf(
                "%-10s%8s%10s%8s%9s%10s%12s%11s%10s%n",
                "kind", "made", "VERBATIM", "STYLE", "ALTERED", "FRAGMENT", "PARAPHRASE", "NOT_FOUND", "right");
        for (Made.Kind kind : Made.Kind.values()) {
            lookalikes.measure(kind, wanted);
        }
    }

    private void measure(Made.Kind kind, String wanted) {
        List<Made> made = made(kind);
        int[] verdicts = new int[WordingVerdict.values().length];
        int right = 0;
        for (Made one : made) {
            Verification answer = index.verify(new Inquiry(one.text(), "", DayRange.UNBOUNDED));
            verdicts[answer.wording().ordinal()]++;
            boolean good = isRight(kind, answer);
            right += good ? 1 : 0;
            if (!good && kind.name().equals(wanted)) {
                System.out.printf(
                        "  %s %s%n    %s%n    %s%n",
                        answer.wording(),
                        answer.nearMiss().map(miss -> miss.obstacle().name()).orElse("-"),
                        one.said(),
                        one.text());
            }
        }
        System.out.printf(
                "%-10s%8d%10d%8d%9d%10d%12d%11d%10.4f%n",
                kind,
                made.size(),
                verdicts[0],
                verdicts[1],
                verdicts[2],
                verdicts[3],
                verdicts[4],
                verdicts[5],
                (double) right / Math.max(1, made.size()));
    }

    /** Whether an alteration is refused for the right reason, or an edit known again. */
    private static boolean isRight(Made.Kind kind, Verification answer) {
        boolean saidSo = answer.wording() == WordingVerdict.VERBATIM || answer.wording() == WordingVerdict.STYLE;
        Obstacle obstacle =
                answer.nearMiss().map(Verification.NearMiss::obstacle).orElse(Obstacle.WORDING);
        return switch (kind) {
            case NEGATION -> obstacle == Obstacle.NEGATION;
            case NUMBER -> obstacle == Obstacle.NUMBER;
            case NAME -> obstacle == Obstacle.NAME;
            case AGENT -> obstacle == Obstacle.AGENT;
            case OPPOSITE -> !saidSo;
            case STYLE, MARKS, BRACKETS, CASE, CUT -> saidSo;
        };
    }

    private List<Made> made(Made.Kind kind) {
        Alterations alterations = new Alterations(random, names());
        Edits edits = new Edits(random);
        Set<Made> made = new LinkedHashSet<>();
        for (int round = 0; round < 8 && made.size() < EACH; round++) {
            for (int tries = 0; tries < sentences.size() && made.size() < EACH; tries++) {
                String sentence = sentences.get(random.nextInt(sentences.size()));
                List<String> all = kind.isAltered() ? alterations.of(kind, sentence) : edits.of(kind, sentence);
                if (!all.isEmpty()) {
                    String text = all.get(random.nextInt(all.size()));
                    if (!text.equals(sentence) && !said.contains(text)) {
                        made.add(new Made(kind, sentence, text));
                    }
                }
            }
        }
        return List.copyOf(made);
    }

    /** Words with a capital inside sentences that are nowhere met without: a title's capitals make no names. */
    private List<String> names() {
        Set<String> names = new LinkedHashSet<>();
        Set<String> common = new HashSet<>();
        sentences.forEach(sentence -> Sentences.words(sentence).forEach(word -> common.add(Sentences.bare(word))));
        for (String sentence : sentences) {
            List<String> words = Sentences.words(sentence);
            for (int i = 1; i < words.size(); i++) {
                String bare = Sentences.bare(words.get(i));
                if (bare.matches("[A-Z][a-z]{3,}")
                        && !common.contains(bare.toLowerCase(Locale.ROOT))
                        && !words.get(i - 1).matches(".*[.!?:\"“]")) {
                    names.add(bare);
                }
            }
        }
        return List.copyOf(names);
    }
}
