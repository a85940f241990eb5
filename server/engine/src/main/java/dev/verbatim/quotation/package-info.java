/**
 * What an article marks as words of others: segments between quotation marks, paired by type and place, and blocks set off
 * without marks, such as embedded posts and the turns of a transcript. Whose words they are is not asked here. Start with
 * {@link dev.verbatim.quotation.QuotationFinder}.
 *
 * <p>May import {@code text} and {@code article}.
 */
package dev.verbatim.quotation;
