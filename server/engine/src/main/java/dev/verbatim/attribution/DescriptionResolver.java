package dev.verbatim.attribution;

import dev.verbatim.text.Folding;
import dev.verbatim.text.WordList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds whom a description stands for: {@code the spokesman}, {@code the embassy}, {@code the statement}. */
final class DescriptionResolver {

    private static final int SENTENCES_BACK = 30;
    private static final int SUBJECTS_BACK = 2;

    private final Row row;
    private final Cast cast;
    private final Subjects subjects;
    private final Resolver resolver;
    private final BodyResolver bodies;

    private static final List<Long> OFFICES = List.of(
            Folding.key("minister"), Folding.key("secretary"), Folding.key("executive"), Folding.key("officer"));
    private static final WordList QUESTIONERS = WordList.load("questioners.txt");

    private final Map<Integer, Optional<Answer>> onlyOfAge = new HashMap<>();

    DescriptionResolver(Row row, Cast cast, Subjects subjects, Resolver resolver) {
        this.row = row;
        this.cast = cast;
        this.subjects = subjects;
        this.resolver = resolver;
        this.bodies = new BodyResolver(row, cast, subjects, resolver);
    }

    /** {@code the spokesman}, {@code the embassy}, {@code a White House official}. */
    Answer description(Phrase phrase, int last, Sentence sentence) {
        boolean definite = row.is(phrase.from(), Keyword.THE);
        int start = row.has(phrase.from(), WordClass.DETERMINER)
                        && phrase.to() - phrase.from() > 1
                        && !row.isName(phrase.from())
                        && !row.is(phrase.from() + 1, Keyword.OF)
                ? phrase.from() + 1
                : phrase.from();
        String words = row.words(start, phrase.to());
        int head = row.head(start, last + 1);
        if (definite) {
            Optional<Answer> taken = aged(start).or(() -> takenUp(start, last, head, sentence));
            if (taken.isPresent()) {
                return taken.get();
            }
        }
        boolean particular = definite && Cast.role(row.key(head)).equals("person");
        Answer answer = new Answer(Optional.empty(), words, particular, 0.85);
        bodies.remember(phrase, answer);
        return answer;
    }

    /** Whether a description is of somebody met in the paragraph already, or of an owner's: {@code the office's inspector}. */
    private boolean isOthers(int start, int head, Sentence sentence) {
        if (start == head && QUESTIONERS.has(row.key(head))) {
            return true;
        }
        for (int i = start; i < head; i++) {
            if (row.isPossessive(i)) {
                return true;
            }
        }
        int low = Math.max(0, sentence.number() - SENTENCES_BACK);
        for (int s = sentence.number(); s >= low && row.sentences().get(s).paragraph() == sentence.paragraph(); s--) {
            for (int i = row.sentences().get(s).from(); i < start; i++) {
                if (row.key(i) == row.key(head)) {
                    return true;
                }
            }
        }
        return false;
    }

    private Optional<Answer> takenUp(int start, int last, int head, Sentence sentence) {
        String role = Cast.role(row.key(head));
        if (role.equals("issued") && start == last) {
            return issuer(sentence);
        }
        if (role.equals("body") && last - start < 2) {
            return bodies.takenUp(start, head, sentence);
        }
        boolean titled = role.isEmpty() && start == last && row.has(head, WordClass.TITLE);
        boolean member = role.isEmpty() && start == last && Introductions.isMember(row.string(head));
        if (role.equals("voice") || role.equals("person") || titled || member) {
            return described(start, head, sentence).or(() -> spokeJustBefore(start, head, sentence));
        }
        return Optional.empty();
    }

    /** The person who spoke in the sentence before, in one paragraph, if nobody else is named since. */
    private Optional<Answer> spokeJustBefore(int start, int head, Sentence sentence) {
        int before = sentence.number() - 1;
        if (before < 0
                || row.sentences().get(before).paragraph() != sentence.paragraph()
                || isOthers(start, head, sentence)) {
            return Optional.empty();
        }
        Phrase speaker = subjects.speaker(before).isNone() ? subjects.of(before) : subjects.speaker(before);
        Optional<Figure> figure = speaker.isNone()
                ? Optional.empty()
                : resolver.resolve(speaker, row.sentences().get(before)).figure();
        for (int r = cast.firstRunFrom(speaker.to()); figure.isPresent() && r < cast.firstRunFrom(start); r++) {
            boolean other =
                    cast.figure(r).isPerson() && !Optional.of(cast.figure(r)).equals(figure);
            figure = other ? Optional.empty() : figure;
        }
        return figure.filter(found -> found.isPerson() && !found.isThing())
                .map(found -> new Answer(Optional.of(found), "", 0.7));
    }

    /** The only one of an age: {@code the 24-year-old}, {@code the 24-year-old winger}. */
    private Optional<Answer> aged(int item) {
        boolean number = row.isWord(item) && Character.isDigit(row.first(item));
        int years = number ? Introductions.years(row.string(item)) : 0;
        return years == 0 ? Optional.empty() : onlyOfAge.computeIfAbsent(years, this::onlyOfAge);
    }

    private Optional<Answer> onlyOfAge(int years) {
        List<Figure> aged =
                cast.figures().stream().filter(figure -> figure.age() == years).toList();
        return aged.size() == 1 ? Optional.of(new Answer(Optional.of(aged.get(0)), "", 0.85)) : Optional.empty();
    }

    /** Who issued the statement that speaks: the last one who spoke, this sentence or before. */
    private Optional<Answer> issuer(Sentence sentence) {
        for (int s = sentence.number() - 1; s >= Math.max(0, sentence.number() - 3); s--) {
            Phrase speaker = subjects.speaker(s).isNone() ? subjects.of(s) : subjects.speaker(s);
            if (!speaker.isNone()) {
                Answer answer = resolver.resolve(speaker, row.sentences().get(s));
                if (!answer.isNobody()) {
                    return Optional.of(new Answer(answer.figure(), answer.described(), 0.7));
                }
            }
        }
        return Optional.empty();
    }

    /**
     * The person before whose description in the article holds the head noun, and the name before it if there is one, as in
     * <i>the Ohio senator</i>: the subject of one of the last sentences, or the last one named.
     */
    private Optional<Answer> described(int start, int head, Sentence sentence) {
        for (int s = sentence.number() - 1; s >= Math.max(0, sentence.number() - SUBJECTS_BACK); s--) {
            Phrase subject = subjects.of(s);
            Optional<Figure> about = subject.isNone()
                    ? Optional.empty()
                    : resolver.resolve(subject, row.sentences().get(s)).figure();
            if (about.isPresent() && isDescribed(about.get(), start, head)) {
                return Optional.of(new Answer(about, "", 0.8));
            }
        }
        int low = row.sentences()
                .get(Math.max(0, sentence.number() - SENTENCES_BACK))
                .from();
        for (int r = cast.firstRunFrom(start) - 1; r >= 0 && cast.runs().get(r).from() >= low; r--) {
            if (isDescribed(cast.figure(r), start, head)) {
                return Optional.of(new Answer(Optional.of(cast.figure(r)), "", 0.75));
            }
        }
        return Optional.empty();
    }

    private boolean isDescribed(Figure figure, int start, int head) {
        boolean bare = start == head;
        return figure.kind() == SpeakerKind.PERSON
                && isOffice(figure, start, head)
                && (figure.isDescribedWith(row.key(head)) || bare && figure.isCalled(row.key(head)))
                && (bare || !row.isName(start) || figure.isDescribedWith(row.key(start)));
    }

    /** Whether a word before a minister or secretary, which tells one from another, stands in a figure's description too. */
    private boolean isOffice(Figure figure, int start, int head) {
        if (start == head
                || !OFFICES.contains(row.key(head))
                || row.isCapitalized(head - 1) && !row.isCapitalized(head)) {
            return true;
        }
        return figure.isDescribedWith(row.key(head - 1));
    }

    /** Notes whom a source stands for, so that a body's noun alone finds it later. */
    void remember(Phrase phrase, Answer answer) {
        bodies.remember(phrase, answer);
    }
}
