package dev.verbatim.client.diagnosis;

import dev.verbatim.client.library.Security;
import dev.verbatim.client.library.VerbatimClient;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The checks of a server, from the wire to the answers, each building on those before; it ends with the first that leaves
 * nothing to build on.
 */
public final class Examination {
    private final Address address;
    private final Security security;
    private final Clock clock;
    private boolean sound = true;

    /**
     * Prepares it.
     *
     * @param clock what the server's clock is compared with
     */
    public Examination(Address address, Security security, Clock clock) {
        this.address = address;
        this.security = security;
        this.clock = clock;
    }

    /**
     * Makes all checks and hands on each finding as it is made; returns whether none is a fault.
     *
     * @param write whether to store an article without quotations, and to take it away again
     * @throws IllegalArgumentException if a file that the security names cannot be read
     */
    public boolean run(boolean write, Consumer<Finding> sink) {
        var wire = new Wire(address);
        var certificates = new Certificates(address, security, clock);
        if (take(sink, wire.resolves()) && take(sink, wire.connects()) && take(sink, wire.speaks(security.tls()))) {
            if (!security.tls() || take(sink, certificates.check())) {
                ask(write, sink);
            }
        }
        return sound;
    }

    private void ask(boolean write, Consumer<Finding> sink) {
        try (var client = VerbatimClient.connect(address.toString(), security)) {
            var health = new Health(client.channel(), clock);
            if (!take(sink, health.serves())) {
                return;
            }
            take(sink, health.clock());
            take(sink, ContractCheck.compare(client.channel()));
            var reading = new Reading(client);
            if (take(sink, reading.admits())) {
                List<Function<Reading, Finding>> checks = List.of(Reading::finds, Reading::isQuick);
                checks.forEach(check -> take(sink, check.apply(reading)));
                take(
                        sink,
                        write
                                ? reading.stores()
                                : Finding.unknown(
                                        "store", "not tried; --write stores an article and takes it away again"));
            }
        }
    }

    /** Hands a finding on; returns whether to go on. */
    private boolean take(Consumer<Finding> sink, Finding finding) {
        sink.accept(finding);
        sound &= !finding.isFault();
        return !finding.isFault();
    }
}
