package dev.verbatim.service.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.service.security.Role;
import dev.verbatim.v1.ArticleServiceGrpc;
import dev.verbatim.v1.StatementServiceGrpc;
import io.grpc.MethodDescriptor;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each method of the contract has its role: whoever adds one must say here which. */
class RolesTest {

    @Test
    void needed_everyMethod_isTheRoleDocumented() {
        Map<String, String> needed = new TreeMap<>();
        Stream.of(ArticleServiceGrpc.getServiceDescriptor(), StatementServiceGrpc.getServiceDescriptor())
                .flatMap(service -> service.getMethods().stream())
                .forEach(method ->
                        needed.merge(Roles.needed(method).label(), name(method), (some, one) -> some + " " + one));
        needed.replaceAll((role, methods) ->
                String.join(" ", Stream.of(methods.split(" ", -1)).sorted().toList()));

        assertThat(needed)
                .isEqualTo(Map.of(
                        "reader",
                        "ExtractQuotations GetArticle GetSpeaker GetStatement ListArticles ListQuotations ListSpeakers"
                                + " ListStatements ReconstructStatements SearchStatements VerifyQuotation WatchStatements",
                        "writer",
                        "CreateArticle IngestArticles UpdateArticle",
                        "admin",
                        "DeleteArticle"));
    }

    @Test
    void covers_role_whatThoseBelowMay() {
        assertThat(Role.ADMIN.covers(Role.WRITER)).isTrue();
        assertThat(Role.WRITER.covers(Role.READER)).isTrue();
        assertThat(Role.READER.covers(Role.READER)).isTrue();
        assertThat(Role.READER.covers(Role.WRITER)).isFalse();
        assertThat(Role.WRITER.covers(Role.ADMIN)).isFalse();
    }

    private static String name(MethodDescriptor<?, ?> method) {
        return String.valueOf(method.getBareMethodName());
    }
}
