package dev.verbatim.client;

import dev.verbatim.client.call.Listings;
import dev.verbatim.client.input.InputException;
import dev.verbatim.client.layout.StatementLayout;
import dev.verbatim.client.output.Terminal;
import dev.verbatim.v1.Channel;
import dev.verbatim.v1.SearchStatementsRequest;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists the statements that meet conditions, in short. */
@Command(
        name = "statements",
        description = "Lists statements, the most recent first, or with --text those that it quotes, the best first.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  verbatim statements seeds/*.txt --channel post",
            "  verbatim statements --target localhost:50051 --text \"never said\" --from 2020-12",
            "",
            "Prints each in short, in JSON the basic view of a Statement; `verbatim show` prints all of one.",
            "Exit code 1: no statement fits, or some articles were refused."
        })
final class StatementsCommand implements Callable<Integer> {
    private static final String CHANNEL_PREFIX = "CHANNEL_";

    private final Terminal terminal;

    @Parameters(paramLabel = "FILE", arity = "0..*", description = "The articles, without --target; as with --in.")
    private List<String> files = List.of();

    @Mixin
    private GivenArticles articles;

    @Option(names = "--text", paramLabel = "TEXT", description = "Only those that quote these words.")
    private Optional<String> text = Optional.empty();

    @Option(names = "--speaker", paramLabel = "NAME", description = "Only those of this speaker: a name or an alias.")
    private Optional<String> speaker = Optional.empty();

    @Option(
            names = "--channel",
            paramLabel = "CHANNEL",
            description = "Only those through this channel: post, briefing, statement, speech, interview, document,"
                    + " debate, town-hall or testimony.")
    private Optional<String> channel = Optional.empty();

    @Mixin
    private DayRange days;

    @Option(names = "--limit", paramLabel = "N", description = "At most this many.")
    private Optional<Integer> limit = Optional.empty();

    @Mixin
    private ServerOptions server;

    @Mixin
    private FormatOptions format;

    StatementsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var search = search();
        var refusals = new ReportedRefusals(terminal);
        try (var connection = articles.connect(server, files, terminal, refusals);
                var answer = format.listOn(terminal)) {
            Listings.search(connection, search)
                    .limit(limit.orElse(Integer.MAX_VALUE))
                    .map(match -> match.getStatement())
                    .forEachOrdered(statement -> answer.add(FormatOptions.element(
                            terminal, statement, page -> StatementLayout.brief(page, statement))));
            if (answer.isEmpty()) {
                answer.remark("No statement fits.");
                return ExitCode.NEGATIVE;
            }
        }
        return refusals.exitCode();
    }

    private SearchStatementsRequest search() {
        var request = SearchStatementsRequest.newBuilder();
        text.ifPresent(request::setText);
        speaker.map(StatementsCommand::speakerName).ifPresent(request::setSpeaker);
        channel.map(StatementsCommand::channel).ifPresent(request::setChannel);
        days.first().ifPresent(request::setFirstDate);
        days.last().ifPresent(request::setLastDate);
        return request.build();
    }

    /** A resource name as it is; of any other name the lower-case ASCII letters and digits, with hyphens between. */
    private static String speakerName(String name) {
        if (name.startsWith("speakers/")) {
            return name;
        }
        var id = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return "speakers/" + id;
    }

    private static Channel channel(String word) {
        var wanted = word.toUpperCase(Locale.ROOT).replace('-', '_');
        var fitting = Arrays.stream(Channel.values())
                .filter(channel -> channel != Channel.UNRECOGNIZED && channel.getNumber() != 0)
                .filter(channel -> ("_" + channel.name() + "_").contains("_" + wanted + "_"))
                .toList();
        if (fitting.size() != 1) {
            throw new InputException("--channel: " + word + " is not one of " + channelNames());
        }
        return fitting.get(0);
    }

    private static String channelNames() {
        return Arrays.stream(Channel.values())
                .filter(channel -> channel != Channel.UNRECOGNIZED && channel.getNumber() != 0)
                .map(channel -> channel.name().substring(CHANNEL_PREFIX.length()))
                .map(name -> name.toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.joining(", "));
    }
}
