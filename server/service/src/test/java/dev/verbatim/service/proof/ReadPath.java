package dev.verbatim.service.proof;

import com.google.protobuf.StringValue;
import dev.verbatim.v1.Article;
import dev.verbatim.v1.CreateArticleRequest;
import dev.verbatim.v1.GetStatementRequest;
import dev.verbatim.v1.GetStatementResponse;
import dev.verbatim.v1.StatementServiceGrpc;
import io.grpc.ManagedChannel;
import io.grpc.MethodDescriptor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * What a cached statement costs the server, beside a bare echo of a message as large: processor time a call, the two in turn.
 */
public final class ReadPath {

    private static final int CALLS = 20_000;
    private static final int WARM_UP_ROUNDS = 3;
    private static final int ROUNDS = 9;
    private static final int WORDS = 100;

    private ReadPath() {}

    /** Prints the figures. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<String> options = List.of("-Xmx256m", "-XX:+UseParallelGC");
        try (ServerProcess bare = ServerProcess.start(BareServer.class, options);
                ServerProcess verbatim = ServerProcess.start(options)) {
            GetStatementRequest request = statement(verbatim);
            GetStatementResponse answer = verbatim.statements().getStatement(request);
            StringValue message = StringValue.of("x".repeat(answer.getSerializedSize()));
            List<Double> ofBare = new ArrayList<>();
            List<Double> ofVerbatim = new ArrayList<>();
            List<Double> ratios = new ArrayList<>();
            for (int round = 0; round < WARM_UP_ROUNDS + ROUNDS; round++) {
                double echo = micros(bare, BareServer.ECHO, message);
                double read = micros(verbatim, StatementServiceGrpc.getGetStatementMethod(), request);
                if (round >= WARM_UP_ROUNDS) {
                    ofBare.add(echo);
                    ofVerbatim.add(read);
                    ratios.add(read / echo);
                }
            }
            System.out.printf(
                    Locale.ROOT,
                    "%d bytes: GetStatement %.1f µs of processor time a call, echo %.1f µs, ratio %.2f (medians of %d)%n",
                    answer.getSerializedSize(),
                    median(ofVerbatim),
                    median(ofBare),
                    median(ratios),
                    ROUNDS);
        }
    }

    /** The name of a statement of about 2 kB. */
    private static GetStatementRequest statement(ServerProcess server) {
        String text = "PORTVALE, 4 June 2024\n\n“" + "We will open the harbour again. ".repeat(WORDS / 6)
                + "It is large,” Ada Brook said on Monday.\n";
        String name = server.articles()
                .createArticle(CreateArticleRequest.newBuilder()
                        .setArticleId("a")
                        .setArticle(Article.newBuilder().setText(text).setPublisher("Gazette"))
                        .build())
                .getQuotations(0)
                .getStatement();
        return GetStatementRequest.newBuilder().setName(name).build();
    }

    /** Microseconds of the server's processor time that one of many calls takes. */
    private static <Q, R> double micros(ServerProcess server, MethodDescriptor<Q, R> method, Q request)
            throws InterruptedException {
        List<ManagedChannel> channels = server.channels(Burst.CHANNELS);
        long before = server.processorNanos();
        new Burst<>(channels, method, request, CALLS).run();
        return (server.processorNanos() - before) / 1_000.0 / CALLS;
    }

    private static double median(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }
}
