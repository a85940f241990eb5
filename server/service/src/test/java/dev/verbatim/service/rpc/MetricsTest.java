package dev.verbatim.service.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.verbatim.service.archive.CacheBound;
import dev.verbatim.service.archive.PlainEngine;
import dev.verbatim.service.metrics.MetricsPage;
import dev.verbatim.v1.Article;
import dev.verbatim.v1.CreateArticleRequest;
import dev.verbatim.v1.GetArticleRequest;
import dev.verbatim.v1.GetStatementRequest;
import io.grpc.StatusRuntimeException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a server's page of metrics says after some calls. */
class MetricsTest {

    private static final String GET_STATEMENT =
            "grpc_method=\"GetStatement\",grpc_service=\"verbatim.v1.StatementService\",grpc_type=\"unary\"";
    private static final InetSocketAddress ANY_PORT = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

    @Test
    void page_afterCalls_countsThemAndWhatThereIs() throws Exception {
        try (MetricsPage metrics = MetricsPage.open(ANY_PORT);
                Served served = new Served(
                        new PlainEngine().engine(),
                        new CacheBound.Entries(10),
                        32,
                        Memory.heap(1.0),
                        new Access(Optional.empty(), 0, false, metrics.calls()))) {
            metrics.show(served.archive, served.server::load, Optional.of(() -> Instant.ofEpochSecond(2_000_000_000)));
            var unused = served.articles()
                    .createArticle(CreateArticleRequest.newBuilder()
                            .setArticleId("a")
                            .setArticle(Article.newBuilder().setText("Ada Brook: Yes.\nAda Brook: No."))
                            .build());
            for (int i = 0; i < 3; i++) {
                var unusedToo = served.statements()
                        .getStatement(GetStatementRequest.newBuilder()
                                .setName("statements/a.1")
                                .build());
            }
            assertThatThrownBy(() -> served.articles()
                            .getArticle(GetArticleRequest.newBuilder()
                                    .setName("articles/none")
                                    .build()))
                    .isInstanceOf(StatusRuntimeException.class);

            assertThat(page(metrics))
                    .contains(
                            "verbatim_articles 1.0",
                            "verbatim_quotations 2.0",
                            "verbatim_statements 2.0",
                            "verbatim_watchers 0.0",
                            "verbatim_articles_in_progress 0.0",
                            "verbatim_certificate_expiry_timestamp_seconds 2.0E9",
                            "grpc_server_started_total{" + GET_STATEMENT + "} 3.0",
                            "grpc_server_handled_total{grpc_code=\"OK\"," + GET_STATEMENT + "} 3.0",
                            "grpc_server_handling_seconds_count{" + GET_STATEMENT + "} 3",
                            "grpc_server_handled_total{grpc_code=\"NOT_FOUND\",grpc_method=\"GetArticle\","
                                    + "grpc_service=\"verbatim.v1.ArticleService\",grpc_type=\"unary\"} 1.0")
                    .doesNotContain(
                            "verbatim_cache_hits_total{cache=\"statements_edited\"} 0.0",
                            "verbatim_cache_misses_total{cache=\"statements_edited\"} 0.0")
                    .anyMatch(line -> line.startsWith("verbatim_network_direct_memory_bytes "))
                    .anyMatch(line -> line.startsWith("jvm_memory_used_bytes{"));
        }
    }

    @Test
    void page_portTaken_isRefusedWithTheAddress() throws IOException {
        try (MetricsPage metrics = MetricsPage.open(ANY_PORT)) {
            InetSocketAddress taken = new InetSocketAddress(InetAddress.getLoopbackAddress(), metrics.port());

            assertThatThrownBy(() -> MetricsPage.open(taken))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("cannot be served on")
                    .hasMessageContaining(String.valueOf(metrics.port()));
        }
    }

    private static List<String> page(MetricsPage metrics) throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + metrics.port() + "/metrics"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body().lines().toList();
    }
}
