package dev.verbatim.client;

import dev.verbatim.client.call.Connection;
import dev.verbatim.client.input.InputException;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/** Which server answers. */
final class ServerOptions {
    private static final Pattern HOST_AND_PORT = Pattern.compile("(?:[A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+]):[0-9]{1,5}");

    @Option(names = "--target", paramLabel = "HOST:PORT", description = "Ask this server instead of a private one.")
    private Optional<String> target = Optional.empty();

    boolean isPrivate() {
        return target.isEmpty();
    }

    Connection connect() {
        target.filter(name -> !HOST_AND_PORT.matcher(name).matches()).ifPresent(name -> {
            throw new InputException("--target: not host:port: " + name);
        });
        return target.map(Connection::to).orElseGet(Connection::toPrivateServer);
    }
}
