package dev.verbatim.client;

import dev.verbatim.client.call.Connection;
import dev.verbatim.client.input.InputException;
import dev.verbatim.client.library.Security;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/** Which server answers, and how it and the client trust one another. */
final class ServerOptions {
    private static final Pattern HOST_AND_PORT = Pattern.compile("(?:[A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+]):[0-9]{1,5}");

    @Option(names = "--target", paramLabel = "HOST:PORT", description = "Ask this server instead of a private one.")
    private Optional<String> target = Optional.empty();

    @Option(names = "--tls", description = "Encrypt what is sent to --target; its certificate must be trusted.")
    private boolean tls;

    @Option(
            names = "--ca",
            paramLabel = "FILE",
            description = "Trust the certificates in this PEM file instead of Java's; implies --tls.")
    private Optional<Path> authorities = Optional.empty();

    @Option(
            names = "--cert",
            paramLabel = "FILE",
            description = "Show the server this certificate (PEM); needs --key, implies --tls.")
    private Optional<Path> certificate = Optional.empty();

    @Option(names = "--key", paramLabel = "FILE", description = "The private key of --cert (PEM, PKCS #8).")
    private Optional<Path> key = Optional.empty();

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            description = "Show the server the token in this file; needs --tls unless the server is on this machine.")
    private Optional<Path> token = Optional.empty();

    boolean isPrivate() {
        return target.isEmpty();
    }

    Connection connect() {
        var security = security();
        if (target.isEmpty()) {
            if (!security.equals(Security.NONE)) {
                throw new InputException("--tls, --ca, --cert, --key and --token-file need --target HOST:PORT");
            }
            return Connection.toPrivateServer();
        }
        return Connection.to(target().orElseThrow(), security);
    }

    /** Returns the server that is named, if one is; refuses one that is not host:port, or that a token must not be sent to. */
    Optional<String> target() {
        var security = security();
        if (target.isEmpty()) {
            return target;
        }
        if (!HOST_AND_PORT.matcher(target.get()).matches()) {
            throw new InputException("--target: not host:port: " + target.get());
        }
        if (token.isPresent() && !security.tls() && !isOnThisMachine(target.get())) {
            throw new InputException(
                    "--token-file: needs --tls, or whoever is on the way to " + target.get() + " reads the token");
        }
        return target;
    }

    Security security() {
        if (certificate.isPresent() != key.isPresent()) {
            throw new InputException("--cert and --key need one another");
        }
        return new Security(
                tls || authorities.isPresent() || certificate.isPresent(),
                authorities,
                certificate.flatMap(shown -> key.map(secret -> new Security.Identity(shown, secret))),
                token);
    }

    private static boolean isOnThisMachine(String target) {
        try {
            return InetAddress.getByName(target.substring(0, target.lastIndexOf(':')))
                    .isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }
}
