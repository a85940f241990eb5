package dev.verbatim.client.diagnosis;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Whether anybody is there, and in which protocol. */
final class Wire {
    static final int PATIENCE_MILLISECONDS = 5_000;

    /** How a client of HTTP/2 begins: the preface and an empty frame of settings. */
    private static final byte[] GREETING = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\4\0\0\0\0\0".getBytes(US_ASCII);

    private static final int FRAME_HEADER = 9;
    private static final int FRAME_TYPE = 3;
    private static final byte SETTINGS = 4;

    private final Address address;

    private enum Speech {
        HTTP_2,
        HTTP_1,
        SILENCE,
        OTHER
    }

    Wire(Address address) {
        this.address = address;
    }

    Finding resolves() {
        try {
            var found = Arrays.stream(InetAddress.getAllByName(address.host()))
                    .map(InetAddress::getHostAddress)
                    .distinct()
                    .collect(Collectors.joining(", "));
            return Finding.well("host", address.host() + " is " + found);
        } catch (UnknownHostException unknown) {
            return Finding.fault(
                    "host", address.host() + " is not known here", "look for a slip in the name, or use an address");
        }
    }

    Finding connects() {
        long start = System.nanoTime();
        try (var socket = connected()) {
            long milliseconds = (System.nanoTime() - start) / 1_000_000;
            return Finding.well("port", socket.getPort() + " takes connections, in " + milliseconds + " ms");
        } catch (SocketTimeoutException silent) {
            return Finding.fault(
                    "port",
                    address + " does not answer within 5 seconds",
                    "see whether a firewall is between, and whether the machine is up");
        } catch (IOException refused) {
            return Finding.fault(
                    "port",
                    "nobody listens at " + address + " (" + refused.getMessage() + ")",
                    "start the server, or name its port; it prints where it listens");
        }
    }

    /** Whether the server encrypts as the client does, and speaks HTTP/2. */
    Finding speaks(boolean tls) {
        boolean encrypts = Handshake.answersTls(address);
        if (encrypts && tls) {
            return Finding.well("transport", "TLS, as asked for");
        }
        if (encrypts) {
            return Finding.fault(
                    "transport",
                    "the server speaks TLS, and it was called without",
                    "call it with --tls, or --ca FILE");
        }
        return switch (speech()) {
            case HTTP_2 ->
                tls
                        ? Finding.fault(
                                "transport",
                                "the server does not speak TLS, and it was called with",
                                "leave out --tls and --ca, or start it with --tls-cert and --tls-key")
                        : Finding.well("transport", "HTTP/2 without encryption");
            case HTTP_1 -> noServer("it speaks HTTP/1");
            case SILENCE -> noServer("it says nothing");
            case OTHER -> noServer("it does not speak HTTP/2");
        };
    }

    private Finding noServer(String why) {
        return Finding.fault("transport", "at " + address + " is no gRPC server: " + why, "name the server's own port");
    }

    private Speech speech() {
        try (var socket = connected()) {
            socket.getOutputStream().write(GREETING);
            var answer = socket.getInputStream().readNBytes(FRAME_HEADER);
            if (answer.length == FRAME_HEADER && answer[FRAME_TYPE] == SETTINGS) {
                return Speech.HTTP_2;
            }
            return new String(answer, US_ASCII).startsWith("HTTP/") ? Speech.HTTP_1 : Speech.OTHER;
        } catch (IOException silent) {
            return Speech.SILENCE;
        }
    }

    private Socket connected() throws IOException {
        var socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(address.host(), address.port()), PATIENCE_MILLISECONDS);
            socket.setSoTimeout(PATIENCE_MILLISECONDS);
            return socket;
        } catch (IOException failed) {
            socket.close();
            throw failed;
        }
    }
}
