package dev.verbatim.service.rpc;

import io.grpc.Attributes;
import io.grpc.Grpc;
import io.grpc.ServerTransportFilter;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import org.jspecify.annotations.Nullable;

/** Notes of each connection whose certificate the client showed, once, since to ask is not cheap. */
final class PeerName extends ServerTransportFilter {

    private static final Attributes.Key<String> KEY = Attributes.Key.create("verbatim-peer-name");

    /** The name of who is at the other end; empty if it showed no certificate. */
    static String of(Attributes attributes) {
        @Nullable String name = attributes.get(KEY);
        return name == null ? "" : name;
    }

    @Override
    public Attributes transportReady(Attributes attributes) {
        @Nullable SSLSession session = attributes.get(Grpc.TRANSPORT_ATTR_SSL_SESSION);
        return session == null
                ? attributes
                : attributes.toBuilder().set(KEY, subject(session)).build();
    }

    private static String subject(SSLSession session) {
        try {
            return session.getPeerCertificates()[0] instanceof X509Certificate certificate
                    ? certificate.getSubjectX500Principal().getName()
                    : "";
        } catch (SSLPeerUnverifiedException e) {
            return "";
        }
    }
}
