package dev.verbatim.service.proof;

import com.google.protobuf.StringValue;
import dev.verbatim.v1.Article;
import dev.verbatim.v1.ArticleServiceGrpc.ArticleServiceBlockingStub;
import dev.verbatim.v1.CreateArticleRequest;
import dev.verbatim.v1.GetStatementRequest;
import dev.verbatim.v1.StatementServiceGrpc;
import java.io.IOException;
import java.util.List;

/** What a cached statement costs the server, beside a bare echo of a message as large. */
public final class ReadPath {

    static final List<String> OPTIONS = List.of("-Xmx256m", "-XX:+UseSerialGC");
    static final String METHOD = StatementServiceGrpc.getGetStatementMethod().getFullMethodName();
    private static final int WORDS = 100;

    private ReadPath() {}

    /** Prints the figures. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        System.out.println("GetStatement against an echo: " + Duel.of(ReadPath::start));
    }

    private static void start(Duel duel) throws IOException, InterruptedException {
        try (ServerProcess verbatim = ServerProcess.start(OPTIONS);
                ServerProcess bare = ServerProcess.start(BareServer.class, OPTIONS)) {
            GetStatementRequest request = statement(verbatim.articles());
            int size = verbatim.statements().getStatement(request).getSerializedSize();
            StringValue message = StringValue.of("x".repeat(size));
            try (Side read = new Side(verbatim, METHOD, request);
                    Side echo = new Side(bare, BareServer.ECHO.getFullMethodName(), message)) {
                duel.rounds(read, echo);
            }
        }
    }

    /** Stores an article; answers the name of a statement of about 2 kB. */
    static GetStatementRequest statement(ArticleServiceBlockingStub articles) {
        String text = "PORTVALE, 4 June 2024\n\n“" + "We will open the harbour again. ".repeat(WORDS / 6)
                + "It is large,” Ada Brook said on Monday.\n";
        String name = articles.createArticle(CreateArticleRequest.newBuilder()
                        .setArticleId("a")
                        .setArticle(Article.newBuilder().setText(text).setPublisher("Gazette"))
                        .build())
                .getQuotations(0)
                .getStatement();
        return GetStatementRequest.newBuilder().setName(name).build();
    }
}
