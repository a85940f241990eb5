package dev.verbatim.article;

/** The means by which words reached the public. */
public enum Channel {
    /** Not told. */
    UNSPECIFIED,
    /** A post on a social media platform, a tweet for instance. */
    SOCIAL_MEDIA_POST,
    /** A press briefing or press conference. */
    PRESS_BRIEFING,
    /** A written statement or press release. */
    WRITTEN_STATEMENT,
    /** A speech, lecture or sermon. */
    SPEECH,
    /** An interview. */
    INTERVIEW,
    /** A letter, official document or report. */
    DOCUMENT,
    /** A debate. */
    DEBATE,
    /** A town hall or another meeting with citizens. */
    TOWN_HALL,
    /** A hearing or testimony. */
    TESTIMONY;

    /** Whether the words were spoken, and are known from a transcript, rather than written down by the speaker. */
    public boolean isSpoken() {
        return switch (this) {
            case PRESS_BRIEFING, SPEECH, INTERVIEW, DEBATE, TOWN_HALL, TESTIMONY -> true;
            case UNSPECIFIED, SOCIAL_MEDIA_POST, WRITTEN_STATEMENT, DOCUMENT -> false;
        };
    }

    /** Whether people come together to hear the words: an event that an article goes back to without naming it again. */
    public boolean hasAudience() {
        return switch (this) {
            case PRESS_BRIEFING, SPEECH, DEBATE, TOWN_HALL, TESTIMONY -> true;
            case UNSPECIFIED, INTERVIEW, SOCIAL_MEDIA_POST, WRITTEN_STATEMENT, DOCUMENT -> false;
        };
    }

    /** Whether words through this channel can have come through the other: the same, or one of them untold. */
    public boolean agreesWith(Channel other) {
        return this == other || this == UNSPECIFIED || other == UNSPECIFIED;
    }
}
