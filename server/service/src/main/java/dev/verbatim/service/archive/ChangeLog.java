package dev.verbatim.service.archive;

import dev.verbatim.service.archive.StatementChange.Face;
import dev.verbatim.utterance.Utterance;
import java.security.SecureRandom;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * The last change of every statement, in the order in which they happened: what a reader who stopped anywhere has to be
 * told to know the newest state.
 *
 * <p>A statement that changes again moves to the end, so the log is never longer than there are statements, besides the
 * last {@value #GONE} that are gone. A reader needs no more than the number of the change it saw last:
 *
 * <pre>
 *     a changes    1:a
 *     b changes    1:a  2:b
 *     a changes         2:b  3:a
 * </pre>
 *
 * Nothing is noted until somebody asks to be told. Written by one thread at a time, read by any.
 */
public final class ChangeLog {

    static final int GONE = 10_000;

    private final long epoch = new SecureRandom().nextLong();
    private final ConcurrentSkipListMap<Long, StatementChange> changes = new ConcurrentSkipListMap<>();
    private final Map<String, StatementChange> latest = new HashMap<>();
    private final Queue<StatementChange> gone = new ArrayDeque<>();
    private volatile boolean open;
    private volatile long last;
    private volatile long horizon;

    ChangeLog() {}

    /** Notes changes from now on. */
    public void open() {
        open = true;
    }

    /** Which log this is: another server's, or this one's after a restart, has another epoch. */
    public long epoch() {
        return epoch;
    }

    /** The number of the newest change; 0 if there is none. */
    public long last() {
        return last;
    }

    /** The first change after that number, if any. */
    public Optional<StatementChange> after(long number) {
        return Optional.ofNullable(changes.higherEntry(number)).map(Map.Entry::getValue);
    }

    /**
     * Whether all that happened after that number is still known. To be asked after {@link #after}, which may know a change
     * before {@link #last} counts it: the log is looked at first, since a change leaves it only once it is counted.
     */
    public boolean reaches(long number) {
        boolean noted = changes.containsKey(number) || number <= last;
        return noted && number >= horizon;
    }

    /** Notes how the snapshot after some changes differs from the one before, in time linear in the statements. */
    void note(Snapshot before, Snapshot after, List<Change> causes) {
        if (!open) {
            return;
        }
        Set<String> articles = new HashSet<>();
        causes.forEach(cause -> articles.add(cause.articleId()));
        String any = causes.get(0).articleId();
        for (Listing.Entry<Utterance> entry : after.statements().entries()) {
            Utterance now = entry.thing();
            Optional<Utterance> old = before.utterance(now.statementId());
            if (old.filter(now::equals).isEmpty()) {
                String cause = cause(now, articles)
                        .or(() -> old.flatMap(utterance -> cause(utterance, articles)))
                        .orElse(any);
                append(now.statementId(), true, cause, old.filter(utterance -> isOf(utterance, now.statementId())));
            }
        }
        for (Listing.Entry<Utterance> entry : before.statements().entries()) {
            Utterance old = entry.thing();
            String id = old.statementId();
            Optional<Utterance> now = after.utterance(id);
            if (now.filter(utterance -> isOf(utterance, id)).isEmpty()) {
                String cause = cause(old, articles)
                        .or(() -> now.flatMap(utterance -> cause(utterance, articles)))
                        .orElse(any);
                append(id, false, cause, Optional.of(old));
            }
        }
    }

    private static boolean isOf(Utterance utterance, String statementId) {
        return utterance.statementId().equals(statementId);
    }

    private static Optional<String> cause(Utterance utterance, Set<String> articles) {
        return utterance.sources().stream()
                .map(source -> source.articleId())
                .filter(articles::contains)
                .findFirst();
    }

    private void append(String statementId, boolean present, String cause, Optional<Utterance> old) {
        Set<Face> faces = new HashSet<>();
        Optional.ofNullable(latest.get(statementId)).ifPresent(change -> {
            faces.addAll(change.faces());
            changes.remove(change.number());
        });
        old.map(Face::of).ifPresent(faces::add);
        StatementChange change = new StatementChange(last + 1, statementId, present, cause, faces);
        latest.put(statementId, change);
        changes.put(change.number(), change);
        last = change.number();
        if (!present) {
            gone.add(change);
            forgetOldest();
        }
    }

    private void forgetOldest() {
        if (gone.size() > GONE) {
            StatementChange oldest = gone.remove();
            if (latest.remove(oldest.statementId(), oldest)) {
                horizon = oldest.number();
                changes.remove(oldest.number());
            }
        }
    }
}
