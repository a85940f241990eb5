package dev.verbatim.service.wire;

import com.google.type.Date;
import dev.verbatim.article.Channel;
import dev.verbatim.article.DayRange;
import dev.verbatim.statement.Inquiry;
import dev.verbatim.v1.ArticleView;
import dev.verbatim.v1.SearchStatementsRequest;
import dev.verbatim.v1.StatementView;
import dev.verbatim.v1.VerifyQuotationRequest;
import java.time.LocalDate;
import java.util.Optional;

/** Takes what is asked out of requests, once it is found to be within the limits that the contract documents. */
public final class Questions {

    private static final int TEXT_CODE_POINTS = 10_000;
    private static final String UNKNOWN_VIEW = "is unknown; 0, 1 (basic) and 2 (full) are allowed";
    private static final int DEFAULT_PAGE_SIZE = 50;
    private static final int MAXIMUM_PAGE_SIZE = 1_000;

    private final Violations violations = new Violations();

    private Questions() {}

    /** Whether somebody said some words. */
    public static Inquiry inquiry(VerifyQuotationRequest request) {
        Questions questions = new Questions();
        questions.violations.oneTo("text", request.getText(), TEXT_CODE_POINTS);
        questions.violations.atMost("claimed_speaker", request.getClaimedSpeaker(), TEXT_CODE_POINTS);
        DayRange days = questions.days(
                new Bound("claimed_first_date", request.hasClaimedFirstDate(), request.getClaimedFirstDate()),
                new Bound("claimed_last_date", request.hasClaimedLastDate(), request.getClaimedLastDate()));
        questions.violations.throwIfAny();
        return new Inquiry(request.getText(), request.getClaimedSpeaker(), days);
    }

    /** Which statements are sought. */
    public static Conditions conditions(SearchStatementsRequest request) {
        Questions questions = new Questions();
        questions.violations.atMost("text", request.getText(), TEXT_CODE_POINTS);
        Optional<String> speaker = Names.speakerId(request.getSpeaker());
        if (speaker.isEmpty() && !request.getSpeaker().isEmpty()) {
            questions.violations.add("speaker", Names.malformed(request.getSpeaker(), "speakers/{speaker}"));
        }
        Optional<Channel> channel = Enums.channel(request.getChannel());
        if (channel.isEmpty()) {
            questions.violations.add(
                    "channel", "is " + request.getChannelValue() + "; a value of Channel is allowed, 0 for any");
        }
        DayRange days = questions.days(
                new Bound("first_date", request.hasFirstDate(), request.getFirstDate()),
                new Bound("last_date", request.hasLastDate(), request.getLastDate()));
        questions.violations.pageSize(request.getPageSize());
        if (request.getView() == StatementView.UNRECOGNIZED) {
            questions.violations.add("view", UNKNOWN_VIEW);
        }
        questions.violations.throwIfAny();
        return new Conditions(speaker, channel.filter(told -> told != Channel.UNSPECIFIED), days);
    }

    /** How many things a page may hold, from what a request says. */
    public static int pageSize(int asked) {
        Violations violations = new Violations();
        violations.pageSize(asked);
        violations.throwIfAny();
        return asked == 0 ? DEFAULT_PAGE_SIZE : Math.min(asked, MAXIMUM_PAGE_SIZE);
    }

    /** Whether the view is the full one; an unspecified one is the full one if {@code otherwise} says so. */
    public static boolean isFull(ArticleView view, boolean otherwise) {
        return switch (view) {
            case ARTICLE_VIEW_UNSPECIFIED -> otherwise;
            case ARTICLE_VIEW_BASIC -> false;
            case ARTICLE_VIEW_FULL -> true;
            case UNRECOGNIZED -> throw unknownView();
        };
    }

    /** Whether the view is the full one; an unspecified one is the full one if {@code otherwise} says so. */
    public static boolean isFull(StatementView view, boolean otherwise) {
        return switch (view) {
            case STATEMENT_VIEW_UNSPECIFIED -> otherwise;
            case STATEMENT_VIEW_BASIC -> false;
            case STATEMENT_VIEW_FULL -> true;
            case UNRECOGNIZED -> throw unknownView();
        };
    }

    private static FailureException unknownView() {
        return new FailureException(Failure.FieldInvalid.of("view", UNKNOWN_VIEW));
    }

    private DayRange days(Bound first, Bound last) {
        LocalDate earliest = day(first).orElse(LocalDate.MIN);
        LocalDate latest = day(last).orElse(LocalDate.MAX);
        if (latest.isBefore(earliest)) {
            violations.add(
                    last.path(), "is " + latest + ", before " + first.path() + " " + earliest + ": exchange the two");
            return DayRange.UNBOUNDED;
        }
        return new DayRange(earliest, latest);
    }

    private Optional<LocalDate> day(Bound bound) {
        return bound.given() ? Days.checked(violations, bound.path(), bound.date()) : Optional.empty();
    }

    /**
     * What a statement must meet, each if told.
     *
     * @param speakerId the id of the speaker or of an alias
     * @param channel the channel
     * @param days the days; those possible for the statement must overlap them
     */
    public record Conditions(Optional<String> speakerId, Optional<Channel> channel, DayRange days) {}

    private record Bound(String path, boolean given, Date date) {}
}
