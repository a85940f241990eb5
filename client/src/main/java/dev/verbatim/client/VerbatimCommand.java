package dev.verbatim.client;

import dev.verbatim.client.output.Terminal;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Spec;

/** The program: finds the command that the arguments name, runs it, and turns its failure into a line and a code. */
@Command(
        name = "verbatim",
        synopsisSubcommandLabel = "COMMAND",
        description = {
            "Says who said what, when, through which channel, in what words and according to whom, as far as news"
                    + " articles show.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  verbatim reconstruct seeds/*.txt",
            "  verbatim verify \"I never said that\" --in news/*.txt",
            "  verbatim serve --port 50051",
            "",
            "Articles are .txt and .html files (one each), .jsonl files (one as JSON a line), any of them with .gz,"
                    + " folders of such files, or - for standard input. Without --target a command starts a private"
                    + " server, which ends with it.",
            "",
            "Exit codes: 0 answered; 1 answered, but no (each command's help tells); 2 the command line or the input"
                    + " is wrong; 3 the server cannot be reached or failed."
        })
public final class VerbatimCommand implements Callable<Integer> {
    /** The library that lays the help out refuses fewer columns. */
    private static final int NARROWEST_HELP = 55;

    private static final int WIDEST_HELP = 100;

    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    private VerbatimCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Runs the program and ends the process. */
    public static void main(String[] arguments) {
        System.exit(run(Terminal.ofProcess(), arguments));
    }

    static int run(Terminal terminal, String... arguments) {
        var program = new CommandLine(new VerbatimCommand(terminal))
                .addSubcommand(new ReconstructCommand(terminal))
                .addSubcommand(new ExtractCommand(terminal))
                .addSubcommand(new ArticlesCommand(terminal))
                .addSubcommand(new StatementsCommand(terminal))
                .addSubcommand(new ShowCommand(terminal))
                .addSubcommand(new VerifyCommand(terminal))
                .addSubcommand(new ReportCommand(terminal))
                .addSubcommand(new CheckCommand(terminal))
                .addSubcommand(new WatchCommand(terminal))
                .addSubcommand(new IngestCommand(terminal))
                .addSubcommand(new DoctorCommand(terminal, Clock.systemUTC()))
                .addSubcommand(ServeCommand.command(terminal, System.getenv()))
                .addSubcommand(new TokenCommand(terminal));
        program.addSubcommand(new CompletionCommand(terminal)).addSubcommand(new ManCommand(terminal));
        return Failures.reported(configured(program, terminal), terminal).execute(arguments);
    }

    private static CommandLine configured(CommandLine program, Terminal terminal) {
        program.getSubcommands().values().forEach(VerbatimCommand::addHelp);
        addHelp(program);
        return program.setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8))
                .setColorScheme(CommandLine.Help.defaultColorScheme(
                        terminal.colour() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF))
                .setUsageHelpWidth(Math.max(NARROWEST_HELP, Math.min(terminal.columns(), WIDEST_HELP)))
                .setUsageHelpAutoWidth(false)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setAbbreviatedOptionsAllowed(false);
    }

    private static void addHelp(CommandLine command) {
        command.getCommandSpec()
                .addOption(OptionSpec.builder("-h", "--help")
                        .usageHelp(true)
                        .description("Show this help.")
                        .build());
    }

    /** Without a command: prints the help where errors go. */
    @Override
    public Integer call() {
        spec.commandLine().usage(terminal.err());
        return ExitCode.USAGE;
    }
}
