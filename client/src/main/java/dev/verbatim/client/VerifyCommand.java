package dev.verbatim.client;

import dev.verbatim.client.call.Connection;
import dev.verbatim.client.layout.VerdictLayout;
import dev.verbatim.client.output.Terminal;
import dev.verbatim.v1.VerifyQuotationRequest;
import dev.verbatim.v1.VerifyQuotationResponse;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says whether somebody said these words. */
@Command(
        name = "verify",
        description = "Says whether somebody said these words, as far as the articles show.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  verbatim verify \"I never said that\" --in seeds/*.txt",
            "  verbatim verify \"I never said that\" --speaker \"Jane Doe\" --from 2020-12 \\",
            "    --target localhost:50051",
            "",
            "Exit code 0: said so, word for word or with other style only, by the speaker and in the time claimed,"
                    + " if any are. Exit code 1: anything else, an unsure answer included."
        })
final class VerifyCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "TEXT", description = "The words, with or without quotation marks.")
    private String text = "";

    @Parameters(index = "1..*", paramLabel = "FILE", description = "The articles, without --target; as with --in.")
    private List<String> files = List.of();

    @Mixin
    private GivenArticles articles;

    @Option(names = "--speaker", paramLabel = "NAME", description = "Who is said to have said it, in any words.")
    private Optional<String> speaker = Optional.empty();

    @Mixin
    private DayRange days;

    @Mixin
    private ServerOptions server;

    @Mixin
    private FormatOptions format;

    VerifyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var request = request();
        var refusals = new ReportedRefusals(terminal);
        try (var connection = articles.connect(server, files, terminal, refusals);
                var answer = format.singleOn(terminal)) {
            var verdict = Connection.call(() -> connection.statements().verifyQuotation(request));
            answer.add(FormatOptions.element(terminal, verdict, page -> VerdictLayout.write(page, text, verdict)));
            return confirmed(verdict) ? refusals.exitCode() : ExitCode.NEGATIVE;
        }
    }

    private VerifyQuotationRequest request() {
        var request = VerifyQuotationRequest.newBuilder().setText(text);
        speaker.ifPresent(request::setClaimedSpeaker);
        days.first().ifPresent(request::setClaimedFirstDate);
        days.last().ifPresent(request::setClaimedLastDate);
        return request.build();
    }

    private static boolean confirmed(VerifyQuotationResponse verdict) {
        var wording = switch (verdict.getWordingVerdict()) {
            case WORDING_VERDICT_VERBATIM, WORDING_VERDICT_STYLE -> true;
            case WORDING_VERDICT_ALTERED,
                    WORDING_VERDICT_FRAGMENT,
                    WORDING_VERDICT_PARAPHRASE,
                    WORDING_VERDICT_NOT_FOUND,
                    WORDING_VERDICT_UNSPECIFIED,
                    UNRECOGNIZED -> false;
        };
        var speaker = switch (verdict.getSpeakerVerdict()) {
            case SPEAKER_VERDICT_SAME, SPEAKER_VERDICT_UNSPECIFIED -> true;
            case SPEAKER_VERDICT_OTHER, SPEAKER_VERDICT_UNSURE, UNRECOGNIZED -> false;
        };
        var date = switch (verdict.getDateVerdict()) {
            case DATE_VERDICT_WITHIN, DATE_VERDICT_UNSPECIFIED -> true;
            case DATE_VERDICT_OUTSIDE, DATE_VERDICT_UNSURE, UNRECOGNIZED -> false;
        };
        return wording && speaker && date;
    }
}
