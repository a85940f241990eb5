/**
 * Whose words an article reports, and how we know: cues and their subjects, what each cue reports with and without marks, and
 * the names, titles, pronouns and bodies that stand for a speaker. Start with {@link
 * dev.verbatim.attribution.Attributor}.
 *
 * <p>May import {@code text}, {@code article} and {@code quotation}.
 */
package dev.verbatim.attribution;
