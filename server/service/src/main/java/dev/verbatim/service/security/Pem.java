package dev.verbatim.service.security;

import io.grpc.util.CertificateUtils;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.List;

/** Reads certificates and keys, and says which file is wrong and what is allowed. */
final class Pem {

    private static final byte[] PROBE = {1, 2, 3};

    private Pem() {}

    /**
     * A certificate with its key.
     *
     * @param chain the certificate, then those that link it to an authority
     * @param key the private key of the first
     */
    record Identity(List<X509Certificate> chain, PrivateKey key) {}

    static Identity identity(TlsFiles files, ByteBuffer certificate, ByteBuffer key) throws IOException {
        List<X509Certificate> chain = certificates(files.certificate(), certificate);
        PrivateKey privateKey = key(files.key(), key);
        if (!belong(chain.get(0), privateKey)) {
            throw new IOException(files.key() + " is not the key of " + files.certificate()
                    + ": the two are one pair, to be replaced together");
        }
        return new Identity(chain, privateKey);
    }

    static List<X509Certificate> certificates(Path file, ByteBuffer pem) throws IOException {
        String allowed = " holds no certificates; allowed are X.509 certificates in PEM";
        try {
            X509Certificate[] certificates = CertificateUtils.getX509Certificates(stream(pem));
            if (certificates.length > 0) {
                return List.of(certificates);
            }
        } catch (GeneralSecurityException e) {
            throw new IOException(file + allowed, e);
        }
        throw new IOException(file + allowed);
    }

    private static PrivateKey key(Path file, ByteBuffer pem) throws IOException {
        String allowed = " holds no key; allowed is an RSA or elliptic-curve key in PKCS #8, as PEM without a password";
        try {
            return CertificateUtils.getPrivateKey(stream(pem));
        } catch (GeneralSecurityException | IOException | RuntimeException e) {
            throw new IOException(file + allowed, e);
        }
    }

    /** Whether what the key signs is what the certificate verifies. */
    private static boolean belong(X509Certificate certificate, PrivateKey key) {
        String algorithm = "SHA256with" + (key.getAlgorithm().equals("EC") ? "ECDSA" : key.getAlgorithm());
        try {
            Signature signer = Signature.getInstance(algorithm);
            signer.initSign(key);
            signer.update(PROBE);
            Signature verifier = Signature.getInstance(algorithm);
            verifier.initVerify(certificate.getPublicKey());
            verifier.update(PROBE);
            return verifier.verify(signer.sign());
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static InputStream stream(ByteBuffer bytes) {
        byte[] copy = new byte[bytes.remaining()];
        bytes.duplicate().get(copy);
        return new ByteArrayInputStream(copy);
    }
}
