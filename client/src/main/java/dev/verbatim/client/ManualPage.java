package dev.verbatim.client;

import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The manual page of a program, in the macros of man(7), from what picocli knows of its commands. */
final class ManualPage {
    private final StringBuilder page = new StringBuilder();

    ManualPage(CommandSpec program) {
        var name = program.name();
        line(".TH " + name.toUpperCase(Locale.ROOT) + " 1");
        section("NAME");
        text(name + " - " + sentence(program).replaceAll("\\.$", ""));
        section("SYNOPSIS");
        text(name + " COMMAND [OPTIONS] [FILE...]");
        section("DESCRIPTION");
        footer(program);
        section("COMMANDS");
        program.subcommands().values().forEach(command -> command(command.getCommandSpec()));
    }

    private void command(CommandSpec command) {
        line(".SS " + escaped(command.qualifiedName()));
        text(String.join(" ", command.usageMessage().description()));
        command.positionalParameters().forEach(parameter -> argument(parameter, parameter.paramLabel()));
        command.options().stream().filter(option -> !option.usageHelp()).forEach(this::option);
        footer(command);
    }

    private void option(OptionSpec option) {
        var names = String.join(", ", option.names());
        argument(option, option.arity().max() == 0 ? names : names + " " + option.paramLabel());
    }

    private void argument(ArgSpec argument, String term) {
        line(".TP");
        line(".B " + escaped(term));
        text(String.join(" ", argument.description()));
    }

    /** Examples are indented and keep their lines; all else is running text. */
    private void footer(CommandSpec command) {
        boolean example = false;
        for (var text : List.of(command.usageMessage().footer())) {
            if (text.startsWith("  ") != example) {
                example = !example;
                line(example ? ".PP\n.EX" : ".EE");
            }
            if (text.isEmpty()) {
                line(".PP");
            } else {
                text(text);
            }
        }
        if (example) {
            line(".EE");
        }
    }

    private static String sentence(CommandSpec command) {
        return String.join(" ", command.usageMessage().description()).strip();
    }

    private void section(String name) {
        line(".SH " + name);
    }

    private void text(String text) {
        var escaped = escaped(text);
        line(escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" + escaped : escaped);
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\e").replace("-", "\\-");
    }

    private void line(String line) {
        page.append(line).append('\n');
    }

    @Override
    public String toString() {
        return page.toString();
    }
}
