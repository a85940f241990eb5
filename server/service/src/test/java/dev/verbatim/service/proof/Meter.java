package dev.verbatim.service.proof;

import com.sun.management.ThreadMXBean;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.management.MBeanServerConnection;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/**
 * What another process has taken. Processor time is Linux's by the nanosecond, thread by thread: that of a whole process comes
 * in hundredths of a second. What compiles the program is left out, since it ends, and so is what answers this meter.
 */
final class Meter implements AutoCloseable {

    private static final List<String> NOT_CALLS = List.of("C1 ", "C2 ", "RMI ", "JMX ");

    private final Path tasks;
    private final JMXConnector connector;
    private final ThreadMXBean threads;

    private Meter(long process, JMXConnector connector) throws IOException {
        this.tasks = Path.of("/proc", Long.toString(process), "task");
        this.connector = connector;
        MBeanServerConnection beans = connector.getMBeanServerConnection();
        this.threads = ManagementFactory.newPlatformMXBeanProxy(
                beans, ManagementFactory.THREAD_MXBEAN_NAME, ThreadMXBean.class);
    }

    /** The meter of a process that runs Java, from a JDK, which it trusts: it is one that it started. */
    @SuppressWarnings("BanJNDI")
    static Meter of(long process) throws IOException {
        try {
            VirtualMachine machine = VirtualMachine.attach(Long.toString(process));
            try {
                return new Meter(
                        process, JMXConnectorFactory.connect(new JMXServiceURL(machine.startLocalManagementAgent())));
            } finally {
                machine.detach();
            }
        } catch (AttachNotSupportedException e) {
            throw new IOException(e);
        }
    }

    /** How much processor time the threads that live have taken, the collector's too. */
    long processorNanos() throws IOException {
        long sum = 0;
        try (DirectoryStream<Path> threads = Files.newDirectoryStream(tasks)) {
            for (Path thread : threads) {
                sum += nanos(thread);
            }
        }
        return sum;
    }

    private static long nanos(Path thread) throws IOException {
        try {
            String name = Files.readString(thread.resolve("comm"));
            String time = Files.readString(thread.resolve("schedstat"));
            return NOT_CALLS.stream().anyMatch(name::startsWith) ? 0 : Long.parseLong(time, 0, time.indexOf(' '), 10);
        } catch (NoSuchFileException e) {
            return 0;
        }
    }

    /** How many bytes the threads that live have allocated. */
    long allocatedBytes() {
        return Arrays.stream(threads.getThreadAllocatedBytes(threads.getAllThreadIds()))
                .filter(bytes -> bytes > 0)
                .sum();
    }

    @Override
    public void close() throws IOException {
        connector.close();
    }
}
