package dev.verbatim.utterance;

import dev.verbatim.alignment.Aligner;
import dev.verbatim.alignment.Alignment;
import dev.verbatim.alignment.HardStop;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Which quotations have the sense of which indirect reports, whatever their circumstances, remembered from one matching to
 * the next. For one thread.
 */
final class Retellings {

    /** A sense that more quotations have than this tells nothing. */
    private static final int COMMON = 128;

    private static final int LEAST_SHARED = 2;
    private static final double LEAST_SHARE = 0.4;
    private static final int[] NONE = new int[0];
    private static final HardStop[] OBSTACLES = HardStop.values();

    /** So many content words must stand in one order in both before a difference between them tells. */
    private static final int LEAST_ALIGNED = 3;

    private static final double ALIKE = 0.6;

    private final PostingLists quotations = new PostingLists();
    private final PostingLists reports = new PostingLists();
    private final Presence<Words> quoting = new Presence<>();
    private final Presence<Words> reporting = new Presence<>();
    private int[][] retold = {NONE};
    /** In what each report differs from the quotations that it retells: 0, or a place in {@link #OBSTACLES} and one. */
    private byte[][] differing = {new byte[0]};

    /** The reports to be found anew: each once, however many quotations come and go together. */
    private final BitSet stale = new BitSet();

    private int[] seen = new int[64];
    private int round;

    /** Takes in who is new and forgets who is gone. */
    void update(List<Exhibit> exhibits) {
        List<Words> quotationsCome = new ArrayList<>();
        List<Words> reportsCome = new ArrayList<>();
        for (Exhibit exhibit : exhibits) {
            Words words = exhibit.words();
            if (exhibit.isQuoted() && quoting.keep(words.id(), words)) {
                quotationsCome.add(words);
            } else if (exhibit.isIndirect() && reporting.keep(words.id(), words)) {
                reportsCome.add(words);
            }
        }
        reporting.absent(this::removeReport);
        quoting.absent(this::removeQuotation);
        quotationsCome.forEach(this::addQuotation);
        reportsCome.forEach(this::addReport);
        stale.stream().forEach(report -> find(reporting.get(report)));
        stale.clear();
    }

    /** The ids of the quotations that share a sense with a report that not too many share, and senses enough; in no order. */
    int[] of(Exhibit report) {
        int id = report.words().id();
        return id < retold.length ? retold[id] : NONE;
    }

    /** In what a report differs from the quotation at a place in {@link #of}, though it has its sense. */
    Optional<HardStop> obstacle(Exhibit report, int place) {
        int obstacle = differing[report.words().id()][place];
        return obstacle == 0 ? Optional.empty() : Optional.of(OBSTACLES[obstacle - 1]);
    }

    /** A name that differs tells nothing: who reports another's words names other people than he did. */
    private static byte differing(Words report, Words quotation) {
        Alignment alignment = Aligner.align(quotation.quoted(), report.content());
        boolean tells = alignment.sameContent() >= LEAST_ALIGNED && alignment.similarity() >= ALIKE;
        Optional<HardStop> stop = tells ? alignment.hardStop() : Optional.empty();
        return (byte) stop.filter(one -> one != HardStop.NAME)
                .map(one -> one.ordinal() + 1)
                .orElse(0)
                .intValue();
    }

    private void addReport(Words report) {
        for (long sense : report.contentSenses()) {
            reports.insert(sense, report.id(), Integer.MAX_VALUE);
        }
        stale.set(report.id());
    }

    /** Finds the quotations of a report anew. */
    private void find(Words report) {
        round++;
        int[] found = new int[8];
        int count = 0;
        for (long sense : report.contentSenses()) {
            int candidates = quotations.count(sense);
            int[] documents = quotations.documents(sense);
            for (int i = 0; candidates <= COMMON && i < candidates; i++) {
                if (isFirst(documents[i]) && retells(report, quoting.get(documents[i]))) {
                    found = count == found.length ? Arrays.copyOf(found, 2 * count) : found;
                    found[count++] = documents[i];
                }
            }
        }
        set(report.id(), Arrays.copyOf(found, count));
        byte[] obstacles = new byte[count];
        for (int i = 0; i < count; i++) {
            obstacles[i] = differing(report, quoting.get(found[i]));
        }
        differing[report.id()] = obstacles;
    }

    private static boolean retells(Words report, Words quotation) {
        long[] senses = report.contentSenses();
        int shared = Placing.common(senses, quotation.quotedSenses());
        return shared >= LEAST_SHARED && (double) shared / senses.length >= LEAST_SHARE;
    }

    private void removeReport(int id) {
        for (long sense : reporting.get(id).contentSenses()) {
            reports.remove(sense, id);
        }
        set(id, NONE);
    }

    private void addQuotation(Words quotation) {
        for (long sense : quotation.quotedSenses()) {
            quotations.insert(sense, quotation.id(), Integer.MAX_VALUE);
        }
        markReportsOf(quotation, COMMON + 1);
    }

    private void removeQuotation(int id) {
        Words quotation = quoting.get(id);
        for (long sense : quotation.quotedSenses()) {
            quotations.remove(sense, id);
        }
        markReportsOf(quotation, COMMON);
    }

    /** Marks those reports that share a sense with a quotation that came or went, if it tells or has just ceased to. */
    private void markReportsOf(Words quotation, int most) {
        for (long sense : quotation.quotedSenses()) {
            int readers = quotations.count(sense) <= most ? reports.count(sense) : 0;
            int[] documents = reports.documents(sense);
            for (int i = 0; i < readers; i++) {
                stale.set(documents[i]);
            }
        }
    }

    private boolean isFirst(int id) {
        if (id >= seen.length) {
            seen = Arrays.copyOf(seen, Math.max(id + 1, 2 * seen.length));
        }
        boolean first = seen[id] != round;
        seen[id] = round;
        return first;
    }

    private void set(int id, int[] quotations) {
        int before = retold.length;
        if (id >= before) {
            retold = Arrays.copyOf(retold, Math.max(id + 1, 2 * before));
            Arrays.fill(retold, before, retold.length, NONE);
            differing = Arrays.copyOf(differing, retold.length);
        }
        retold[id] = quotations;
    }
}
