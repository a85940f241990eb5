package dev.verbatim.client;

import dev.verbatim.client.call.PrivateServer;
import dev.verbatim.client.input.InputException;
import dev.verbatim.client.output.Terminal;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Unmatched;

/** Runs a server until it is stopped. */
@Command(
        name = "serve",
        description = "Runs a server on the loopback interface until it is stopped.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  verbatim serve",
            "  verbatim serve --port 0",
            "",
            "Prints the address once it accepts calls. Other options are the server's settings, as --NAME=VALUE; a"
                    + " name it does not know stops it, and it says which it knows."
        })
final class ServeCommand implements Callable<Integer> {
    private static final Pattern SETTING = Pattern.compile("--(?<name>[^=]+)=(?<value>.*)");

    private final Terminal terminal;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "50051",
            description = "The port to listen on (default: 50051); 0 takes any free one.")
    private String port = "50051";

    @Unmatched
    private List<String> others = new ArrayList<>();

    ServeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        try (var server = PrivateServer.start(settings())) {
            Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop"));
            new PrintStream(terminal.out(), true, StandardCharsets.UTF_8)
                    .println("Verbatim listens on localhost:" + server.port());
            server.awaitTermination();
            return ExitCode.ANSWERED;
        } catch (IllegalArgumentException setting) {
            throw new InputException(String.valueOf(setting.getMessage()));
        }
    }

    private Map<String, String> settings() {
        var settings = new LinkedHashMap<String, String>();
        settings.put("port", port);
        for (var other : others) {
            var setting = SETTING.matcher(other);
            if (!setting.matches()) {
                throw new InputException("serve: a setting is given as --NAME=VALUE, not as " + other);
            }
            settings.put(setting.group("name"), setting.group("value"));
        }
        return settings;
    }
}
