package dev.verbatim.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.verbatim.local.LocalServer;
import dev.verbatim.local.LocalServerProvider;
import dev.verbatim.service.archive.CacheBound;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Settings are checked before anything starts. */
class ServerConfigTest {

    @Test
    void of_nothing_hasTheDefaults() {
        ServerConfig config = ServerConfig.of(Map.of());

        assertThat(config.reach().address().getAddress().getHostAddress()).isEqualTo("127.0.0.1");
        assertThat(config.reach().address().getPort()).isEqualTo(50_051);
        assertThat(config.cache()).isEqualTo(new CacheBound.Bytes(64L << 20));
        assertThat(config.limits().articlesInProgress()).isEqualTo(32);
        assertThat(config.limits().drain()).isEqualTo(Duration.ofSeconds(10));
        assertThat(config.limits().connectionAge()).isEmpty();
    }

    @Test
    void of_everything_isTaken() {
        ServerConfig config = ServerConfig.of(Map.of(
                "address", "::1",
                "port", "0",
                "cache-entries", "1",
                "store-bytes", "5",
                "workers", "3",
                "articles-in-progress", "4",
                "drain-seconds", "0",
                "gather", "true",
                "connection-age-seconds", "60"));

        assertThat(config.reach().address().getAddress().isLoopbackAddress()).isTrue();
        assertThat(config.reach().address().getPort()).isZero();
        assertThat(config.cache()).isEqualTo(new CacheBound.Entries(1));
        assertThat(config.storeBytes()).isEqualTo(5);
        assertThat(config.limits().workers()).isEqualTo(3);
        assertThat(config.limits().gather()).isTrue();
        assertThat(config.limits().connectionAge()).isEqualTo(Optional.of(Duration.ofSeconds(60)));
    }

    @ParameterizedTest
    @CsvSource({
        "port, 65536, port is `65536`; allowed is a whole number from 0 to 65535",
        "port, x, port is `x`; allowed is a whole number from 0 to 65535",
        "port, '', port is ``; allowed is a whole number from 0 to 65535",
        "cache-bytes, -1, cache-bytes is `-1`; allowed is a whole number from 0 on",
        "workers, 0, workers is `0`; allowed is a whole number from 1 to 1000000",
        "address, nowhere.invalid, address is `nowhere.invalid`; allowed is an address of this machine such as 127.0.0.1",
        "insecure, yes, insecure is `yes`; allowed is true or false",
        "reflection, '', reflection is ``; allowed is true or false",
        "tls-key, k.pem, 'of tls-cert and tls-key one is missing; allowed are both, with or without client-ca, or none'",
        "client-ca, c.pem, 'of tls-cert and tls-key one is missing; allowed are both, with or without client-ca, or none'",
        "tls-cert, '', tls-cert is ``; allowed is the path of a file or directory"
    })
    void of_valueNotAllowed_isRefusedWithWhatIs(String key, String value, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ServerConfig.of(Map.of(key, value)))
                .withMessage(message);
    }

    @Test
    void of_addressThatOthersReach_needsEncryptionOrConsent() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ServerConfig.of(Map.of("address", "0.0.0.0")))
                .withMessageStartingWith(
                        "address is `0.0.0.0`; allowed is a loopback address such as 127.0.0.1; others")
                .withMessageContaining("--tls-cert and --tls-key, or --insecure=true");

        ServerConfig encrypted = ServerConfig.of(Map.of("address", "0.0.0.0", "tls-cert", "c.pem", "tls-key", "k.pem"));
        ServerConfig consented = ServerConfig.of(Map.of("address", "0.0.0.0", "insecure", "true"));

        assertThat(encrypted.reach().tls()).isPresent();
        assertThat(consented.reach().tls()).isEmpty();
        assertThat(consented.reach().address().getAddress().isAnyLocalAddress()).isTrue();
    }

    @Test
    void of_reflectionUnsaid_isOnForThisMachineOnly() {
        assertThat(ServerConfig.of(Map.of()).reach().reflection()).isTrue();
        assertThat(ServerConfig.of(Map.of("reflection", "false")).reach().reflection())
                .isFalse();
        assertThat(ServerConfig.of(Map.of("address", "0.0.0.0", "insecure", "true"))
                        .reach()
                        .reflection())
                .isFalse();
        assertThat(ServerConfig.of(Map.of("address", "0.0.0.0", "insecure", "true", "reflection", "true"))
                        .reach()
                        .reflection())
                .isTrue();
    }

    @Test
    void of_unknownKey_isRefusedWithThoseThereAre() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ServerConfig.of(Map.of("prot", "1")))
                .withMessageStartingWith("unknown setting prot; allowed are address, port, ");
    }

    @Test
    void settings_flagAndVariable_flagWins() {
        Map<String, String> settings = Main.settings(
                new String[] {"--port", "1", "--workers=2"}, Map.of("VERBATIM_PORT", "9", "VERBATIM_CACHE_BYTES", "7"));

        assertThat(settings).isEqualTo(Map.of("port", "1", "workers", "2", "cache-bytes", "7"));
    }

    @ParameterizedTest
    @CsvSource({"port, unknown argument port", "--port, flag --port has no value"})
    void settings_noFlag_isRefused(String argument, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Main.settings(new String[] {argument}, Map.of()))
                .withMessage(message);
    }

    @Test
    void provider_loaded_startsServersOfTheirOwn() throws IOException {
        LocalServerProvider provider =
                ServiceLoader.load(LocalServerProvider.class).findFirst().orElseThrow();

        try (LocalServer one = provider.start(Map.of());
                LocalServer other = provider.start(Map.of())) {
            assertThat(one.port()).isPositive().isNotEqualTo(other.port());
        }
    }
}
