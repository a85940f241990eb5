/**
 * When and through which channel something was said, as far as one article tells: in the report's own sentence, in a stamp, or
 * carried over from the speaker's words before. A day may depend on the day of publication; then it is kept as it is told.
 * Start with {@link dev.verbatim.occasion.OccasionResolver}.
 *
 * <p>May import {@code text}, {@code article}, {@code quotation} and {@code attribution}.
 */
package dev.verbatim.occasion;
