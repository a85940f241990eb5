package dev.verbatim.client.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Issues certificates as PEM files in a folder, made by the JDK's {@code keytool}. */
public final class Authority {
    private static final String PASSWORD = "changeit";
    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

    private final Path folder;
    private final Path keyStore;

    /** An authority of its own that keeps its files in {@code folder}. */
    public Authority(Path folder) {
        this.folder = folder;
        this.keyStore = folder.resolve("authority.p12");
        keytool("-alias", "authority", "-dname", "CN=Authority of " + folder.getFileName(), "-ext", "bc:c");
        export("authority");
    }

    /** A certificate and its key, as PEM files. */
    public record Issued(Path certificate, Path key) {}

    /** The authority's own certificate. */
    public Path certificate() {
        return folder.resolve("authority.pem");
    }

    /** Issues a certificate for this machine to a party of that name. */
    public Issued issue(String name) {
        return issue(name, "-ext", "san=dns:localhost,ip:127.0.0.1");
    }

    /** Issues a certificate that expired yesterday. */
    public Issued issueExpired(String name) {
        return issue(name, "-ext", "san=dns:localhost,ip:127.0.0.1", "-startdate", "-9d", "-validity", "8");
    }

    /** Issues a certificate with these options of {@code keytool}. */
    public Issued issue(String name, String... options) {
        var all = new ArrayList<>(List.of("-alias", name, "-dname", "CN=" + name, "-signer", "authority"));
        all.addAll(List.of(options));
        keytool(all.toArray(String[]::new));
        return export(name);
    }

    private void keytool(String... options) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-J-XX:TieredStopAtLevel=1",
                "-genkeypair",
                "-keyalg",
                "EC",
                "-keystore",
                keyStore.toString(),
                "-storepass",
                PASSWORD));
        command.addAll(List.of(options));
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IllegalStateException(command + ": " + said);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private Issued export(String name) {
        try {
            var store = KeyStore.getInstance(keyStore.toFile(), PASSWORD.toCharArray());
            var pem = new StringBuilder();
            for (Certificate certificate : store.getCertificateChain(name)) {
                pem.append(block("CERTIFICATE", certificate.getEncoded()));
            }
            var key = store.getKey(name, PASSWORD.toCharArray());
            return new Issued(
                    Files.writeString(folder.resolve(name + ".pem"), pem),
                    Files.writeString(folder.resolve(name + ".key"), block("PRIVATE KEY", key.getEncoded())));
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException(unusable);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String block(String type, byte[] bytes) {
        return "-----BEGIN %s-----%n%s%n-----END %s-----%n".formatted(type, LINES.encodeToString(bytes), type);
    }
}
