package dev.verbatim.client.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class CallTableTest {

    @Test
    void calls_onAFreshServer_areAnsweredAsExpected() throws IOException {
        try (var server = WireServer.start()) {
            var rows = CallTable.run(Path.of("contract/calls.json"), server.channel());

            assertThat(rows).hasSizeGreaterThan(40);
            assertThat(rows)
                    .filteredOn(row -> row.difference().isPresent())
                    .extracting(CallTable.Row::printed)
                    .isEmpty();
        }
    }
}
