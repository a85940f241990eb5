package dev.verbatim.service.rpc;

import com.google.protobuf.MessageLite;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A client of HTTP/2 that sends what it is told, be it good manners or not. For one thread. */
public final class RawConnection implements AutoCloseable {

    public static final int DATA = 0;
    static final int HEADERS = 1;
    public static final int RST_STREAM = 3;
    static final int SETTINGS = 4;
    public static final int PING = 6;
    public static final int GOAWAY = 7;
    static final int WINDOW_UPDATE = 8;
    static final int END_STREAM = 1;

    /** What stands for the status of an answer that has none. */
    public static final int NO_STATUS = 999;

    /** With its length before it, so that it is not the beginning of a longer one. */
    private static final String STATUS = (char) "grpc-status".length() + "grpc-status";

    private static final int END_HEADERS = 4;
    private static final int ACKNOWLEDGED = 1;
    private static final int PATIENCE_MILLIS = 60_000;

    /** HPACK: two headers of the static table, the mark of one to remember, and the number of the one last remembered. */
    private static final int POST = 0x83;

    private static final int HTTP = 0x86;
    private static final int REMEMBER = 0x40;
    private static final int LAST_REMEMBERED = 0xbe;
    private static final int TABLE_BYTES = 4096;
    private static final int ENTRY_BYTES = 32;
    private static final int MOST_NUMBERED = 64;

    private final Socket socket;
    private final DataOutputStream out;
    private final DataInputStream in;
    private List<String> numbered = List.of();

    /** Connects; the server may not use a table for headers, and need not wait for room to answer. */
    public RawConnection(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.setTcpNoDelay(true);
        out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream(), 1 << 16));
        in = new DataInputStream(socket.getInputStream());
        out.write("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        frame(SETTINGS, 0, 0, new byte[] {0, 1, 0, 0, 0, 0, 0, 4, 0x7f, (byte) 0xff, (byte) 0xff, (byte) 0xff});
        frame(WINDOW_UPDATE, 0, 0, number(Integer.MAX_VALUE - 65_535));
    }

    public void frame(int type, int flags, int stream, byte[] payload) throws IOException {
        out.writeByte(payload.length >> 16);
        out.writeShort(payload.length);
        out.writeByte(type);
        out.writeByte(flags);
        out.writeInt(stream);
        out.write(payload);
    }

    public void flush() throws IOException {
        out.flush();
    }

    /** Opens a stream for a method. The first one's headers are sent once and then by number, as clients do, if a table holds them. */
    public void headers(int stream, String method, String... others) throws IOException {
        List<String> all = new ArrayList<>(List.of(
                ":path",
                "/" + method,
                ":authority",
                "localhost",
                "content-type",
                "application/grpc",
                "te",
                "trailers"));
        all.addAll(List.of(others));
        ByteArrayOutputStream block = new ByteArrayOutputStream();
        block.write(POST);
        block.write(HTTP);
        if (numbered.equals(all)) {
            for (int i = all.size() / 2 - 1; i >= 0; i--) {
                block.write(LAST_REMEMBERED + i);
            }
        } else {
            boolean remember = numbered.isEmpty() && isFit(all);
            numbered = remember ? all : numbered;
            for (int i = 0; i < all.size(); i += 2) {
                header(block, remember ? REMEMBER : 0, all.get(i), all.get(i + 1));
            }
        }
        frame(HEADERS, END_HEADERS, stream, block.toByteArray());
    }

    private static boolean isFit(List<String> headers) {
        int count = headers.size() / 2;
        return count <= MOST_NUMBERED
                && headers.stream().mapToInt(String::length).sum() + count * ENTRY_BYTES <= TABLE_BYTES;
    }

    private static void header(ByteArrayOutputStream block, int form, String name, String value) {
        block.write(form);
        text(block, name);
        text(block, value);
    }

    private static void text(ByteArrayOutputStream block, String text) {
        int length = text.length();
        if (length < 127) {
            block.write(length);
        } else {
            block.write(127);
            for (length -= 127; length > 127; length >>= 7) {
                block.write(length & 127 | 128);
            }
            block.write(length);
        }
        block.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** Sends a message and ends the stream. */
    public void message(int stream, MessageLite message) throws IOException {
        message(stream, message.toByteArray());
    }

    /** Sends bytes as a message, be they one or not, and ends the stream. */
    public void message(int stream, byte[] bytes) throws IOException {
        frame(
                DATA,
                END_STREAM,
                stream,
                ByteBuffer.allocate(5 + bytes.length)
                        .put((byte) 0)
                        .putInt(bytes.length)
                        .put(bytes)
                        .array());
    }

    public void reset(int stream) throws IOException {
        frame(RST_STREAM, 0, stream, number(8));
    }

    /** Answers a ping. */
    void answer(Frame ping) throws IOException {
        frame(PING, ACKNOWLEDGED, 0, ping.payload);
        flush();
    }

    static byte[] number(int number) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(number).array();
    }

    /** The next frame that the server sends. */
    public Frame read() throws IOException {
        int length = in.readUnsignedByte() << 16 | in.readUnsignedShort();
        int type = in.readUnsignedByte();
        int flags = in.readUnsignedByte();
        int stream = in.readInt();
        return new Frame(type, flags, stream, in.readNBytes(length));
    }

    /** Reads until a stream ends; answers its {@code grpc-status}, or -1 if it was reset. */
    public int awaitStatus(int stream) throws IOException {
        int status = NO_STATUS;
        while (true) {
            Frame frame = read();
            if (frame.type == GOAWAY) {
                throw new IOException("the server ends the connection: " + frame.reason());
            }
            if (frame.stream == stream && frame.type == RST_STREAM) {
                return -1;
            }
            if (frame.stream == stream && frame.type == HEADERS) {
                status = frame.status();
            }
            if (frame.stream == stream && frame.isLast()) {
                return status;
            }
        }
    }

    /** Makes a call and answers its {@code grpc-status}. */
    public int call(int stream, String method, MessageLite request) throws IOException {
        headers(stream, method);
        message(stream, request);
        flush();
        return awaitStatus(stream);
    }

    /** Reads until the server ends the connection; answers why. */
    public String awaitGoAway() throws IOException {
        Frame frame = read();
        while (frame.type != GOAWAY) {
            frame = read();
        }
        return frame.reason();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    /** What the server sent. */
    public static final class Frame {

        private final int type;
        private final int flags;
        private final int stream;
        private final byte[] payload;

        private Frame(int type, int flags, int stream, byte[] payload) {
            this.type = type;
            this.flags = flags;
            this.stream = stream;
            this.payload = payload;
        }

        public int type() {
            return type;
        }

        public String reason() {
            return new String(payload, 8, payload.length - 8, StandardCharsets.UTF_8);
        }

        public boolean isLast() {
            return (type == HEADERS || type == DATA) && (flags & END_STREAM) != 0;
        }

        public int status() {
            String text = new String(payload, StandardCharsets.ISO_8859_1);
            int at = text.indexOf(STATUS) + STATUS.length();
            if (!text.contains(STATUS)) {
                return NO_STATUS;
            }
            return Integer.parseInt(text.substring(at + 1, at + 1 + text.charAt(at)));
        }
    }
}
