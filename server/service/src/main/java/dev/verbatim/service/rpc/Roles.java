package dev.verbatim.service.rpc;

import dev.verbatim.service.security.Role;
import io.grpc.MethodDescriptor;

/** Which role a method takes. */
final class Roles {

    private Roles() {}

    /** The least role that may call it: what only asks takes a reader; a method that nobody has thought of, an admin. */
    static Role needed(MethodDescriptor<?, ?> method) {
        if (method.isSafe()) {
            return Role.READER;
        }
        return switch (String.valueOf(method.getBareMethodName())) {
            case "WatchStatements", "ServerReflectionInfo" -> Role.READER;
            case "CreateArticle", "UpdateArticle", "IngestArticles" -> Role.WRITER;
            default -> Role.ADMIN;
        };
    }
}
