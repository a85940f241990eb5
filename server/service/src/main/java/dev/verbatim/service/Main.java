package dev.verbatim.service;

import dev.verbatim.service.journal.Journal;
import java.io.IOException;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.Map;

/** Starts the server from the command line. */
public final class Main {

    private static final int FAILED = 1;
    private static final int MISUSED = 2;
    private static final Journal JOURNAL = new Journal(Main.class.getName());

    private Main() {}

    /**
     * Serves until the process is told to stop. Exits with 2 and one line on standard error if a flag or a variable is
     * wrong, with 1 if the socket cannot be bound.
     */
    public static void main(String[] arguments) throws InterruptedException {
        if (arguments.length == 1 && arguments[0].equals("--help")) {
            printHelp(System.out);
            return;
        }
        try {
            ServerConfig config = ServerConfig.of(settings(arguments, System.getenv()));
            VerbatimServer server = VerbatimServer.start(config);
            Runtime.getRuntime().addShutdownHook(new Thread(server::close, "verbatim-shutdown"));
            server.metricsPort().ifPresent(port -> say(config, "verbatim shows metrics on port " + port));
            say(
                    config,
                    "verbatim is listening on "
                            + config.reach().address().getAddress().getHostAddress() + ":" + server.port());
            server.awaitTermination();
        } catch (IllegalArgumentException e) {
            end(MISUSED, e, "; --help lists the flags");
        } catch (IOException e) {
            end(FAILED, e, "");
        }
    }

    /** Says something on standard error, which holds nothing but JSON if that is how it logs. */
    private static void say(ServerConfig config, String message) {
        if (config.jsonLog()) {
            JOURNAL.info(message, Map.of());
        } else {
            System.err.println(message);
        }
    }

    private static void end(int code, Exception reason, String advice) {
        System.err.println("verbatim: " + reason.getMessage() + advice);
        System.exit(code);
    }

    /** The settings by key: of the environment, and of the flags, which win. */
    static Map<String, String> settings(String[] arguments, Map<String, String> environment) {
        Map<String, String> settings = new HashMap<>();
        for (Setting setting : Setting.values()) {
            if (environment.containsKey(setting.variable())) {
                settings.put(setting.key(), environment.get(setting.variable()));
            }
        }
        for (int i = 0; i < arguments.length; i++) {
            String flag = arguments[i];
            if (!flag.startsWith("--")) {
                throw new IllegalArgumentException("unknown argument " + flag);
            }
            int equals = flag.indexOf('=');
            if (equals < 0 && i + 1 == arguments.length) {
                throw new IllegalArgumentException("flag " + flag + " has no value");
            }
            String key = equals < 0 ? flag.substring(2) : flag.substring(2, equals);
            settings.put(key, equals < 0 ? arguments[++i] : flag.substring(equals + 1));
        }
        return settings;
    }

    private static void printHelp(PrintStream out) {
        out.println("Starts the Verbatim server. Each flag can also be set by an environment variable.");
        for (Setting setting : Setting.values()) {
            String fallback = setting.fallback().isEmpty() ? "" : " (default " + setting.fallback() + ")";
            out.printf("  --%-24s %-34s %s%s%n", setting.key(), setting.variable(), setting.description(), fallback);
        }
    }
}
