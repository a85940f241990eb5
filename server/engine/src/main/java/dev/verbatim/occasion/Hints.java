package dev.verbatim.occasion;

import dev.verbatim.article.Channel;
import dev.verbatim.article.Evidence;
import dev.verbatim.article.Page;
import dev.verbatim.attribution.Attributions;
import dev.verbatim.attribution.Report;
import dev.verbatim.attribution.Speaker;
import dev.verbatim.quotation.QuotationKind;
import dev.verbatim.text.Folding;
import dev.verbatim.text.Span;
import dev.verbatim.text.Tokens;
import dev.verbatim.text.WordList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What each sentence's own words tell of channel and day, and to whose words that belongs.
 *
 * <p>A sentence that reports no words tells of those around it only if it names a channel; or a day, in the first
 * paragraph, which is the day of what the article is about.
 */
final class Hints {

    private static final WordList PERFECT = WordList.load("perfect.txt");
    private static final WordList SPOKEN = WordList.load("spoken-cues.txt");
    private static final long FOR = Folding.key("for");
    private static final List<Long> EARLIER = List.of(Folding.key("earlier"), Folding.key("previous"));
    /** So near to the start of a sentence, a day opens it, and its verb follows within so many words. */
    private static final int OPENING = 3;

    private static final int CLAUSE = 12;
    /** So near behind a channel, in code points, another stands with one word between: <i>a statement posted on X</i>. */
    private static final int ONE_WORD = 12;
    /** So many words behind a day, its verb may follow: <i>Smith on Monday night also rose</i>. */
    private static final int VERB = 4;

    private final Page page;
    private final Tokens tokens;
    private final Attributions attributions;
    private final Map<Integer, List<Report>> reportsOf = new HashMap<>();
    private final IdentityHashMap<Report, Hint> told = new IdentityHashMap<>();
    private final Map<Integer, List<Hint>> notes = new HashMap<>();
    private final Map<Integer, Hint> leadIns = new HashMap<>();

    Hints(Page page, Attributions attributions) {
        this.page = page;
        this.tokens = page.tokens();
        this.attributions = attributions;
        for (Report report : attributions.reports()) {
            reportsOf.computeIfAbsent(report.sentence(), s -> new ArrayList<>()).add(report);
        }
        for (int s = 0; s < attributions.sentences().size(); s++) {
            read(s);
        }
        for (int s = 1; s < attributions.sentences().size(); s++) {
            leadIn(s);
        }
    }

    /** Gives what a sentence reports the day on which the one before lets its speaker begin: <i>On Monday, he went further. “…,” he said.</i> */
    private void leadIn(int sentence) {
        Optional<Hint> day = Optional.ofNullable(leadIns.get(sentence - 1));
        for (Report report : reportsOf.getOrDefault(sentence, List.of())) {
            Speaker voice = report.attribution().voice();
            day.filter(hint -> attributions.sentences().get(sentence).paragraph()
                            == attributions.sentences().get(sentence - 1).paragraph())
                    .filter(hint -> hint.speaker().id().equals(voice.id()))
                    .filter(hint -> of(report).time().isEmpty())
                    .ifPresent(hint -> told.put(report, hint.with(of(report))));
        }
    }

    Hint of(Report report) {
        return told.getOrDefault(report, Hint.NOTHING);
    }

    List<Hint> notes(int sentence) {
        return notes.getOrDefault(sentence, List.of());
    }

    /** All hints, in no order. */
    List<Hint> all() {
        List<Hint> hints = new ArrayList<>(told.values());
        notes.values().forEach(hints::addAll);
        return hints;
    }

    /** Whether a report tells what somebody has said, at some time or other. */
    boolean isPerfect(Report report) {
        for (Span cue : report.attribution().cueSpans()) {
            int token = tokens.from(cue.start());
            if (PERFECT.has(tokens.key(token - 1)) || PERFECT.has(tokens.key(token - 2))) {
                return true;
            }
        }
        return false;
    }

    /** Whether words are told as the reason for something else: {@code apologised for saying “…”}. */
    boolean isOfPast(Report report) {
        return report.attribution().cueSpans().stream()
                .anyMatch(cue -> FOR == tokens.key(tokens.from(cue.start()) - 1));
    }

    /** Whether a report's cue says that the words were spoken, so that they stand in no post. */
    boolean isSpoken(Report report) {
        return report.attribution().cueSpans().stream()
                .anyMatch(cue -> SPOKEN.has(tokens.key(tokens.from(cue.start()))));
    }

    private void read(int sentence) {
        Span span = attributions.sentences().get(sentence).span();
        List<Report> reports = reportsOf.getOrDefault(sentence, List.of());
        List<Span> hidden = new ArrayList<>();
        for (Report report : reports) {
            if (!namesOutlet(report)) {
                hidden.addAll(report.quotation().contentSpans());
            }
        }
        int from = tokens.from(span.start());
        int to = tokens.from(span.end());
        List<Marker> markers = new MarkerFinder(tokens).find(from, to, hidden);
        if (markers.isEmpty()) {
            return;
        }
        List<Report> cued = reports.stream()
                .filter(r -> r.quotation().kind() != QuotationKind.TERM
                        && !r.attribution().voice().isUnknown())
                .toList();
        Speaker subject = attributions.sentences().get(sentence).speaker();
        new Owners(tokens, cued, subject)
                .of(markers, from, to)
                .forEach((speaker, own) -> tell(sentence, speaker, own, cued));
    }

    /** Whether marks only set off the name of a programme: <i>on “Meet the Press”</i>. */
    private boolean namesOutlet(Report report) {
        if (report.quotation().kind() != QuotationKind.TERM) {
            return false;
        }
        int first = tokens.from(report.quotation().contentSpans().get(0).start());
        while (first < tokens.size() && !tokens.isWord(first)) {
            first++;
        }
        return ChannelWords.at(tokens, first)
                .filter(named -> named.kind() == ChannelWords.Kind.OUTLET)
                .isPresent();
    }

    private void tell(int sentence, Speaker speaker, List<Marker> markers, List<Report> reports) {
        Hint hint = hint(speaker, markers);
        boolean reported = false;
        for (Report report : reports) {
            if (report.attribution().voice().id().equals(speaker.id())) {
                told.put(report, hint);
                reported = true;
            }
        }
        boolean tells = hint.channel() != Channel.UNSPECIFIED || tellsOneDay(hint) && isPastLead(sentence, markers);
        if (!reported && !tells && tellsOneDay(hint) && opensParagraph(sentence, markers)) {
            leadIns.put(sentence, hint);
        }
        if (!reported && tells) {
            notes.computeIfAbsent(sentence, s -> new ArrayList<>()).add(hint);
        }
    }

    /** Whether a sentence opens its paragraph with a day, and tells of what was. */
    private boolean opensParagraph(int sentence, List<Marker> markers) {
        Attributions.Subject opening = attributions.sentences().get(sentence);
        boolean first =
                sentence == 0 || attributions.sentences().get(sentence - 1).paragraph() != opening.paragraph();
        int from = tokens.from(opening.span().start());
        int to = tokens.from(opening.span().end());
        boolean near = markers.get(0).firstToken() - from < OPENING || to - from <= CLAUSE;
        return first && near && PastVerbs.stand(tokens, from, to, List.of());
    }

    /** Whether a sentence of the first paragraph tells of what was on a day: <i>She turns 70 on Monday</i> does not. */
    private boolean isPastLead(int sentence, List<Marker> markers) {
        Attributions.Subject lead = attributions.sentences().get(sentence);
        int from = tokens.from(lead.span().start());
        int day = markers.get(0).firstToken();
        int to = Math.min(tokens.from(lead.span().end()), day + (day - from < OPENING ? CLAUSE : VERB));
        return lead.paragraph() == 0 && PastVerbs.stand(tokens, from, to, List.of());
    }

    private static boolean tellsOneDay(Hint hint) {
        return hint.time().filter(TimeReference::isOneDay).isPresent();
    }

    private Hint hint(Speaker speaker, List<Marker> markers) {
        Channel channel = Channel.UNSPECIFIED;
        Optional<TimeReference> time = Optional.empty();
        List<Evidence> evidence = new ArrayList<>();
        Channel outlet = Channel.UNSPECIFIED;
        int end = -1;
        for (Marker marker : markers) {
            boolean at = isNarrower(channel, marker, marker.span().start() - end);
            channel = at ? marker.channel() : channel;
            end = marker.span().end();
            if (marker.outlet()) {
                outlet = marker.channel();
                continue;
            }
            boolean tells = marker.time().isPresent() ? tellsDay(time, marker) : channel == Channel.UNSPECIFIED;
            if (tells) {
                channel = marker.time().isPresent() ? channel : marker.channel();
                time = marker.time().or(timeOrNone(time));
            }
        }
        channel = channel == Channel.UNSPECIFIED ? outlet : channel;
        if (!markers.isEmpty()) {
            evidence.add(evidence(markers, channel, time.isPresent()));
        }
        return new Hint(speaker, channel, time, evidence, markers.stream().anyMatch(this::isEarlier));
    }

    /** Whether a channel's words say that it was before: <i>in an earlier statement</i>. */
    private boolean isEarlier(Marker marker) {
        int to = tokens.from(marker.span().end());
        for (int i = tokens.from(marker.span().start()); marker.channel() != Channel.UNSPECIFIED && i < to; i++) {
            if (EARLIER.contains(tokens.key(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether words right behind a channel's tell more of it: a speech <i>at a town hall</i>, a statement <i>posted on X</i>. */
    private static boolean isNarrower(Channel channel, Marker marker, int apart) {
        return switch (channel) {
            case SPEECH -> marker.channel().hasAudience() && apart <= 1;
            case WRITTEN_STATEMENT -> marker.channel() == Channel.SOCIAL_MEDIA_POST && apart <= ONE_WORD;
            default -> false;
        };
    }

    /** The first day counts, but for one told from another: <i>wrote it the day before but said it again on Monday</i>. */
    private static boolean tellsDay(Optional<TimeReference> told, Marker marker) {
        return told.isEmpty()
                || told.get() instanceof TimeReference.DaysFrom
                        && !(marker.time().orElseThrow() instanceof TimeReference.DaysFrom);
    }

    private static Supplier<Optional<TimeReference>> timeOrNone(Optional<TimeReference> time) {
        return () -> time;
    }

    /** The words from the first marker to the last, if they stand close together, else the first marker's. */
    private Evidence evidence(List<Marker> markers, Channel channel, boolean day) {
        int start = markers.get(0).span().start();
        int end = markers.get(0).span().end();
        for (Marker marker : markers) {
            if (marker.span().start() - end < Marker.ONE_PHRASE) {
                end = Math.max(end, marker.span().end());
            }
        }
        String what = channel == Channel.UNSPECIFIED ? "day" : day ? "channel and day" : "channel";
        return new Evidence(
                page.articleId(),
                tokens.text().select(new Span(start, end)),
                "The report's own words tell the " + what + ".");
    }
}
