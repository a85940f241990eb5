package dev.verbatim.service.proof;

import com.google.protobuf.StringValue;
import dev.verbatim.v1.ListStatementsRequest;
import io.grpc.CallOptions;
import io.grpc.stub.ClientCalls;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How long it takes an empty server to start and to give its first answer, beside a bare one; or one with a data directory to
 * answer at all.
 */
public final class StartPace {

    private static final int ROUNDS = 7;

    private StartPace() {}

    /** Prints the figures; of the server with a data directory if an argument names one. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length == 1) {
            System.out.println("with " + arguments[0] + ": " + first("--data=" + arguments[0]));
            return;
        }
        List<Figures> bare = new ArrayList<>();
        List<Figures> verbatim = new ArrayList<>();
        for (int round = 0; round <= ROUNDS; round++) {
            Figures one = bare();
            Figures other = first();
            if (round > 0) {
                bare.add(one);
                verbatim.add(other);
            }
        }
        System.out.println("bare: " + median(bare) + "\nVerbatim: " + median(verbatim));
        System.out.printf(
                Locale.ROOT,
                "ratio: %.2f of the time, %.2f of the processor time (medians of %d)%n",
                median(verbatim).millis() / median(bare).millis(),
                median(verbatim).processorMillis() / median(bare).processorMillis(),
                ROUNDS);
    }

    private static Figures bare() throws IOException, InterruptedException {
        long start = System.nanoTime();
        try (ServerProcess server = ServerProcess.start(BareServer.class, List.of())) {
            ClientCalls.blockingUnaryCall(
                    server.channel(), BareServer.ECHO, CallOptions.DEFAULT, StringValue.of("Hello."));
            return Figures.since(start, server);
        }
    }

    private static Figures first(String... flags) throws IOException, InterruptedException {
        long start = System.nanoTime();
        try (ServerProcess server = ServerProcess.start(List.of(), flags)) {
            server.statements()
                    .listStatements(
                            ListStatementsRequest.newBuilder().setPageSize(1).build());
            return Figures.since(start, server);
        }
    }

    private static Figures median(List<Figures> figures) {
        double[] millis = figures.stream().mapToDouble(Figures::millis).sorted().toArray();
        double[] processor =
                figures.stream().mapToDouble(Figures::processorMillis).sorted().toArray();
        return new Figures(
                millis[millis.length / 2],
                processor[processor.length / 2],
                figures.get(0).residentMegabytes());
    }

    private record Figures(double millis, double processorMillis, long residentMegabytes) {

        static Figures since(long start, ServerProcess server) throws IOException {
            return new Figures(
                    (System.nanoTime() - start) / 1e6, server.processorNanos() / 1e6, server.residentMegabytes());
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "first answer after %.0f ms, %.0f ms of processor time, %d MB resident",
                    millis,
                    processorMillis,
                    residentMegabytes);
        }
    }
}
