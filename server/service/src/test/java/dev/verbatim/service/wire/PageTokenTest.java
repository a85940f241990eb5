package dev.verbatim.service.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.v1.ArticleView;
import dev.verbatim.v1.ListArticlesRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page token opens only for the method and the request that it was given for. */
class PageTokenTest {

    private static final String METHOD = "ListArticles";

    private final ListArticlesRequest request =
            ListArticlesRequest.newBuilder().setPageSize(10).build();
    private final String token = PageToken.after("50000012345 ä", METHOD, request);

    @Test
    void key_ownToken_isGivenBack() {
        assertThat(PageToken.key(token, METHOD, request)).contains("50000012345 ä");
    }

    @Test
    void key_noToken_isAbsent() {
        assertThat(PageToken.key("", METHOD, request)).isEmpty();
    }

    @Test
    void key_otherPageSize_isGivenBack() {
        var next = request.toBuilder().setPageSize(20).setPageToken(token).build();

        assertThat(PageToken.key(token, METHOD, next)).isPresent();
    }

    @Test
    void key_otherView_isRefused() {
        var next = request.toBuilder().setView(ArticleView.ARTICLE_VIEW_FULL).build();

        assertThat(Refusals.of(() -> PageToken.key(token, METHOD, next)))
                .isEqualTo(new Failure.PageTokenInvalid(METHOD));
    }

    @Test
    void key_otherMethod_isRefused() {
        assertThat(Refusals.of(() -> PageToken.key(token, "ListStatements", request)))
                .isEqualTo(new Failure.PageTokenInvalid("ListStatements"));
    }

    @Test
    void key_anyCharacterChanged_isRefused() {
        for (int i = 0; i < token.length(); i++) {
            char other = token.charAt(i) == 'A' ? 'B' : 'A';
            String forged = token.substring(0, i) + other + token.substring(i + 1);

            assertThat(Refusals.of(() -> PageToken.key(forged, METHOD, request)))
                    .as(forged)
                    .isEqualTo(new Failure.PageTokenInvalid(METHOD));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "====", "ä", "AAAA", "not a token"})
    void key_nothingLikeIt_isRefused(String forged) {
        assertThat(Refusals.of(() -> PageToken.key(forged, METHOD, request)))
                .isEqualTo(new Failure.PageTokenInvalid(METHOD));
    }
}
