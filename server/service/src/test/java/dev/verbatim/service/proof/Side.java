package dev.verbatim.service.proof;

import com.google.protobuf.MessageLite;
import dev.verbatim.service.rpc.RawConnection;
import java.io.IOException;

/**
 * A server that is asked the same over and over, by one connection that sends so many calls at once and waits for all their
 * answers. A client that sends as fast as it can decides by its speed how many calls the server finds at a time, and so what
 * each costs: that differs between runs more than servers do.
 */
final class Side implements AutoCloseable {

    private static final int AT_ONCE = 50;

    private final String method;
    private final MessageLite request;
    private final String[] headers;
    private final RawConnection connection;
    private final Meter meter;
    private int calls;

    Side(ServerProcess server, String method, MessageLite request, String... headers) throws IOException {
        this.method = method;
        this.request = request;
        this.headers = headers;
        this.connection = new RawConnection(server.port());
        this.connection.flush();
        this.meter = Meter.of(server.pid());
    }

    /** What a call took. */
    record Cost(double micros, double bytes) {}

    /** Makes so many times fifty calls; answers what one of them took. */
    Cost run(int times) throws IOException {
        long bytes = meter.allocatedBytes();
        long nanos = meter.processorNanos();
        for (int i = 0; i < times; i++) {
            send();
            receive();
        }
        double made = (double) times * AT_ONCE;
        nanos = meter.processorNanos() - nanos;
        return new Cost(nanos / 1_000.0 / made, (meter.allocatedBytes() - bytes) / made);
    }

    private void send() throws IOException {
        for (int i = 0; i < AT_ONCE; i++) {
            int stream = 2 * calls + 1;
            connection.headers(stream, method, headers);
            connection.message(stream, request);
            calls++;
        }
        connection.flush();
    }

    private void receive() throws IOException {
        for (int answered = 0; answered < AT_ONCE; ) {
            RawConnection.Frame frame = connection.read();
            if (frame.type() == RawConnection.GOAWAY) {
                throw new IOException("the server ends the connection: " + frame.reason());
            }
            if (frame.isLast()) {
                if (frame.status() != 0) {
                    throw new IOException(method + " failed with status " + frame.status());
                }
                answered++;
            }
        }
    }

    @Override
    public void close() throws IOException {
        meter.close();
        connection.close();
    }
}
