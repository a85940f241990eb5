package dev.verbatim.service.wire;

import com.google.type.Date;
import dev.verbatim.article.Channel;
import dev.verbatim.article.DayRange;
import dev.verbatim.v1.SearchStatementsRequest;
import dev.verbatim.v1.VerifyQuotationRequest;
import dev.verbatim.v1.WatchStatementsRequest;
import dev.verbatim.verification.Inquiry;
import java.time.LocalDate;
import java.util.Optional;

/** Takes what is asked out of requests, once it is found to be within the limits that the contract documents. */
public final class Questions {

    private static final int TEXT_CODE_POINTS = 10_000;

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
        Optional<String> speaker = questions.speaker(request.getSpeaker());
        Optional<Channel> channel = questions.channel(request.getChannel(), request.getChannelValue());
        DayRange days = questions.days(
                new Bound("first_date", request.hasFirstDate(), request.getFirstDate()),
                new Bound("last_date", request.hasLastDate(), request.getLastDate()));
        int pageSize = questions.violations.pageSize(request.getPageSize());
        boolean full = questions.violations.isFull(request.getView(), false);
        questions.violations.throwIfAny();
        return new Conditions(speaker, channel, days, pageSize, full);
    }

    /** Which changes are to be told. */
    public static Watch watch(WatchStatementsRequest request) {
        Questions questions = new Questions();
        Optional<String> speaker = questions.speaker(request.getSpeaker());
        Optional<Channel> channel = questions.channel(request.getChannel(), request.getChannelValue());
        Optional<String> statement = request.getStatement().isEmpty()
                ? Optional.empty()
                : Optional.of(questions.violations.statementId("statement", request.getStatement()));
        Optional<ResumeToken> token = ResumeToken.decode(request.getResumeToken());
        if (token.isEmpty() && !request.getResumeToken().isEmpty()) {
            questions.violations.add(
                    "resume_token",
                    "is " + Violations.shown(request.getResumeToken())
                            + ", which no response had: send one as it was given, or none to start again");
        }
        questions.violations.throwIfAny();
        return new Watch(
                new Conditions(speaker, channel, DayRange.UNBOUNDED, 0, true),
                statement,
                request.getIncludeCurrent(),
                token);
    }

    private Optional<String> speaker(String name) {
        return name.isEmpty() ? Optional.empty() : Optional.of(violations.speakerId("speaker", name));
    }

    private Optional<Channel> channel(dev.verbatim.v1.Channel told, int value) {
        Optional<Channel> channel = Enums.channel(told);
        if (channel.isEmpty()) {
            violations.add("channel", "is " + value + "; a value of Channel is allowed, 0 for any");
        }
        return channel.filter(known -> known != Channel.UNSPECIFIED);
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
     * @param pageSize how many are wanted at once
     * @param full whether they are wanted in the full view
     */
    public record Conditions(
            Optional<String> speakerId, Optional<Channel> channel, DayRange days, int pageSize, boolean full) {}

    /**
     * Which changes are to be told.
     *
     * @param conditions what a statement must meet
     * @param statementId the one statement to watch, by the name of any of its witnesses, if told
     * @param current whether all current statements are to be told first
     * @param token where to go on, if told
     */
    public record Watch(
            Conditions conditions, Optional<String> statementId, boolean current, Optional<ResumeToken> token) {}

    private record Bound(String path, boolean given, Date date) {}
}
