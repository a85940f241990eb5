package dev.verbatim.client.diagnosis;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import javax.net.ssl.X509TrustManager;

/** A TLS handshake made to look at it: nothing is sent over what it opens. */
final class Handshake {
    private Handshake() {}

    /** Returns whether the server takes a handshake, whatever its certificate is. */
    static boolean answersTls(Address address) {
        try {
            return !certificates(address).isEmpty();
        } catch (IOException noTls) {
            return false;
        }
    }

    /** Returns the server's certificates, its own first, without judging them. */
    static List<X509Certificate> certificates(Address address) throws IOException {
        var seen = new Curious();
        try (var socket = opened(address, seen, /* checkName= */ false)) {
            socket.startHandshake();
        } catch (IOException failed) {
            if (seen.chain.isEmpty()) {
                throw failed;
            }
        }
        return seen.chain;
    }

    /**
     * Makes a handshake that trusts the server only if {@code trust} does and the name is right.
     *
     * @throws IOException if it does not, or the handshake fails otherwise
     */
    static void trusting(Address address, X509TrustManager trust) throws IOException {
        try (var socket = opened(address, trust, /* checkName= */ true)) {
            socket.startHandshake();
        }
    }

    private static SSLSocket opened(Address address, TrustManager trust, boolean checkName) throws IOException {
        var plain = new Socket();
        try {
            plain.connect(new InetSocketAddress(address.host(), address.port()), Wire.PATIENCE_MILLISECONDS);
            plain.setSoTimeout(Wire.PATIENCE_MILLISECONDS);
            var context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {trust}, null);
            var socket =
                    (SSLSocket) context.getSocketFactory().createSocket(plain, address.host(), address.port(), true);
            var parameters = socket.getSSLParameters();
            parameters.setApplicationProtocols(new String[] {"h2"});
            if (checkName) {
                parameters.setEndpointIdentificationAlgorithm("HTTPS");
            }
            socket.setSSLParameters(parameters);
            return socket;
        } catch (GeneralSecurityException impossible) {
            plain.close();
            throw new IllegalStateException(impossible);
        } catch (IOException failed) {
            plain.close();
            throw failed;
        }
    }

    /** Takes any certificate, and remembers it: to be looked at, not to be trusted. */
    private static final class Curious extends X509ExtendedTrustManager {
        private List<X509Certificate> chain = List.of();

        @Override
        public void checkServerTrusted(X509Certificate[] shown, String kind) {
            chain = List.of(shown);
        }

        @Override
        public void checkServerTrusted(X509Certificate[] shown, String kind, Socket socket) {
            chain = List.of(shown);
        }

        @Override
        public void checkServerTrusted(X509Certificate[] shown, String kind, javax.net.ssl.SSLEngine engine) {
            chain = List.of(shown);
        }

        @Override
        public void checkClientTrusted(X509Certificate[] shown, String kind) {}

        @Override
        public void checkClientTrusted(X509Certificate[] shown, String kind, Socket socket) {}

        @Override
        public void checkClientTrusted(X509Certificate[] shown, String kind, javax.net.ssl.SSLEngine engine) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
