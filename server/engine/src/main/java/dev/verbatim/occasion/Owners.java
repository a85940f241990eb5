package dev.verbatim.occasion;

import dev.verbatim.article.Channel;
import dev.verbatim.attribution.Report;
import dev.verbatim.attribution.Speaker;
import dev.verbatim.text.Folding;
import dev.verbatim.text.Span;
import dev.verbatim.text.Tokens;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Tells of whose words each marker of a sentence tells: of those of the cue beside it, or of its subject's. */
final class Owners {

    private static final long IN = Folding.key("in");
    private static final long WHICH = Folding.key("which");
    /** So few code points after the content, a day or channel still belongs to it. */
    private static final int CLOSE = 3;

    private final Tokens tokens;
    private final List<Report> reports;
    private final Speaker subject;

    /** Owners in a sentence with this subject and these reports, each of somebody. */
    Owners(Tokens tokens, List<Report> reports, Speaker subject) {
        this.tokens = tokens;
        this.reports = reports;
        this.subject = subject;
    }

    /** The markers of a sentence from token {@code from} to {@code to}, by whose words they tell of; those of nobody left out. */
    Map<Speaker, List<Marker>> of(List<Marker> markers, int from, int to) {
        int inWhich = inWhich(from, to);
        int antecedent = antecedent(markers, inWhich);
        Map<Speaker, List<Marker>> bySpeaker = new LinkedHashMap<>();
        Optional<Report> last = Optional.empty();
        for (int m = 0; m < markers.size(); m++) {
            Marker marker = markers.get(m);
            boolean before = inWhich >= 0 && marker.firstToken() < inWhich;
            Optional<Report> owner = before
                    ? m >= antecedent ? nearest(tokens.start(inWhich), true) : Optional.empty()
                    : nearest(marker.span().start(), false).or(goingOn(markers, m, last));
            last = owner;
            Speaker speaker = owner.map(r -> r.attribution().voice())
                    .orElse(before || reports.isEmpty() ? subject : Speaker.UNKNOWN);
            if (!speaker.isUnknown()) {
                bySpeaker.computeIfAbsent(speaker, s -> new ArrayList<>()).add(marker);
            }
        }
        return bySpeaker;
    }

    /** The owner of the marker before, if this one goes on with it: <i>at a rally in Ohio on Monday</i>. */
    private Supplier<Optional<Report>> goingOn(List<Marker> markers, int m, Optional<Report> last) {
        boolean near = m > 0
                && isOnePhrase(
                        markers.get(m - 1).span().end(), markers.get(m).span().start());
        return () -> near ? last : Optional.empty();
    }

    private boolean isOnePhrase(int from, int to) {
        for (int i = from; i < to; i++) {
            if (tokens.text().at(i) == ',') {
                return false;
            }
        }
        return to - from < Marker.ONE_PHRASE;
    }

    private int inWhich(int from, int to) {
        for (int i = from; i + 1 < to; i++) {
            if (tokens.key(i) == IN && tokens.key(i + 1) == WHICH) {
                return i;
            }
        }
        return -1;
    }

    /** The last channel named before <i>in which</i>: what follows it belongs to the words said there. */
    private static int antecedent(List<Marker> markers, int inWhich) {
        int antecedent = markers.size();
        for (int m = 0; m < markers.size(); m++) {
            if (markers.get(m).firstToken() < inWhich && markers.get(m).channel() != Channel.UNSPECIFIED) {
                antecedent = m;
            }
        }
        return antecedent;
    }

    private Optional<Report> nearest(int position, boolean after) {
        Optional<Report> best = Optional.empty();
        int least = Integer.MAX_VALUE;
        for (Report report : reports) {
            int at = report.attribution().cueSpans().isEmpty()
                    ? report.quotation().contentSpans().get(0).start()
                    : report.attribution().cueSpans().get(0).start();
            int distance = Math.abs(at - position);
            if (distance < least && (after ? at > position : isBeside(report, at, position))) {
                least = distance;
                best = Optional.of(report);
            }
        }
        return best;
    }

    /** Whether a position lies before the cue, between cue and content, in the cue's clause, or right after the content. */
    private static boolean isBeside(Report report, int cue, int position) {
        List<Span> content = report.quotation().contentSpans();
        int end = content.get(content.size() - 1).end();
        boolean behind = position >= end && end > cue;
        return !behind || position - end <= CLOSE;
    }
}
