package dev.verbatim.client;

import dev.verbatim.client.call.PrivateServer;
import dev.verbatim.client.input.InputException;
import dev.verbatim.client.output.Terminal;
import dev.verbatim.local.ServerSetting;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Spec;

/** Runs a server until it is stopped. Its options are whatever can be set about the server that is on the class path. */
@Command(
        name = "serve",
        description = "Runs a server until it is stopped; on this machine alone unless told otherwise.",
        optionListHeading = "%nEach option can also be set by the variable after it; the option wins.%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  verbatim serve",
            "  verbatim serve --port 0 --data /var/lib/verbatim",
            "",
            "Prints the address once it answers calls."
        })
final class ServeCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Map<String, String> environment;

    @Spec
    private CommandSpec spec;

    private ServeCommand(Terminal terminal, Map<String, String> environment) {
        this.terminal = terminal;
        this.environment = environment;
    }

    static CommandLine command(Terminal terminal, Map<String, String> environment) {
        var command = new CommandLine(new ServeCommand(terminal, environment));
        PrivateServer.settings().forEach(setting -> command.getCommandSpec().addOption(option(setting)));
        return command;
    }

    private static OptionSpec option(ServerSetting setting) {
        var fallback = setting.fallback().isEmpty() ? "" : " (default: " + setting.fallback() + ")";
        return OptionSpec.builder(option(setting.name()))
                .type(String.class)
                .paramLabel("VALUE")
                .description(setting.description() + fallback, setting.variable())
                .build();
    }

    private static String option(String name) {
        return "--" + name;
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

    /** What is set, by an option or else by a variable. The server's own default port, which a private one has not. */
    private Map<String, String> settings() {
        var settings = new LinkedHashMap<String, String>();
        for (var setting : PrivateServer.settings()) {
            var fallback = setting.name().equals("port") ? Optional.of(setting.fallback()) : Optional.<String>empty();
            Optional.ofNullable(spec.findOption(option(setting.name())).<String>getValue())
                    .or(() -> Optional.ofNullable(environment.get(setting.variable())))
                    .or(() -> fallback)
                    .ifPresent(value -> settings.put(setting.name(), value));
        }
        return settings;
    }
}
