package dev.verbatim.client;

import dev.verbatim.client.input.InputException;
import dev.verbatim.v1.Channel;
import dev.verbatim.v1.SearchStatementsRequest;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The conditions that statements must meet. */
final class StatementConditions {
    private static final String CHANNEL_PREFIX = "CHANNEL_";

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

    /** Returns the search for all statements that meet them. */
    SearchStatementsRequest search() {
        var request = SearchStatementsRequest.newBuilder();
        text.ifPresent(request::setText);
        speaker.map(StatementConditions::speakerName).ifPresent(request::setSpeaker);
        channel.map(StatementConditions::channel).ifPresent(request::setChannel);
        days.first().ifPresent(request::setFirstDate);
        days.last().ifPresent(request::setLastDate);
        return request.build();
    }

    /** A resource name as it is; of any other name the lower-case ASCII letters and digits, with hyphens between. */
    static String speakerName(String name) {
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

    static Channel channel(String word) {
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
