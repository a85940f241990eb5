/**
 * What came in, and how its page is laid out: headline, dateline, the paragraphs of the story, and the furniture around them
 * that nobody is quoted in. Also the days and channels that all later rooms speak of. Start with {@link
 * dev.verbatim.article.Article}, then {@link dev.verbatim.article.PageReader}.
 *
 * <p>May import {@code text} only.
 */
package dev.verbatim.article;
