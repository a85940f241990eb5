package dev.verbatim.client;

import dev.verbatim.client.input.ArticleFiles;
import dev.verbatim.client.input.InputArticle;
import dev.verbatim.client.input.InputException;
import dev.verbatim.client.layout.VerdictLayout;
import dev.verbatim.client.library.VerbatimClient;
import dev.verbatim.client.output.Answer;
import dev.verbatim.client.output.Terminal;
import dev.verbatim.v1.VerifyQuotationRequest;
import dev.verbatim.v1.VerifyQuotationResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says whether somebody said these words. */
@Command(
        name = "verify",
        description =
                "Says whether somebody said these words, or those that a draft quotes, as far as the articles show.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  verbatim verify \"I never said that\" --in seeds/*.txt",
            "  verbatim verify \"I never said that\" --speaker \"Jane Doe\" --from 2020-12 \\",
            "    --target localhost:50051",
            "  verbatim verify --draft draft.txt --in news/*.txt",
            "",
            "A draft is asked about quotation by quotation, by whom it says; it is not stored and no witness.",
            "Exit code 0: said so, word for word or with other style only, by the speaker and in the time claimed,"
                    + " if any are; of a draft, all its quotations. Exit code 1: anything else, an unsure answer included."
        })
final class VerifyCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "TEXT",
            description = "The words, with or without quotation marks.")
    private Optional<String> text = Optional.empty();

    @Option(
            names = "--draft",
            paramLabel = "FILE",
            description = "Instead of TEXT: an article whose quotations are all asked about.")
    private Optional<String> draft = Optional.empty();

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
        refuseContradictions();
        var claims = claims();
        var drafts = draft.map(this::drafts);
        var texts = drafts.orElse(List.of()).stream()
                .map(article -> article.article().getText())
                .collect(Collectors.toSet());
        var refusals = new ReportedRefusals(terminal);
        try (var connection = articles.connect(server, files, terminal, refusals, texts);
                var answer = drafts.isPresent() ? format.listOn(terminal) : format.singleOn(terminal)) {
            boolean confirmed = drafts.isPresent()
                    ? DraftVerification.verify(connection.client(), drafts.get(), claims, terminal, answer)
                    : verify(
                            connection.client(),
                            claims.setText(text.orElseThrow()).build(),
                            answer);
            return confirmed ? refusals.exitCode() : ExitCode.NEGATIVE;
        }
    }

    private List<InputArticle> drafts(String file) {
        var drafts = new ArrayList<InputArticle>();
        ArticleFiles.of(List.of(file), terminal.in()).forEach(drafts::add);
        return drafts;
    }

    private void refuseContradictions() {
        if (text.isPresent() == draft.isPresent()) {
            throw new InputException(
                    text.isPresent()
                            ? "name either TEXT or --draft FILE, not both; articles beside a draft go with --in"
                            : "name the words, TEXT, or a draft that quotes, --draft FILE");
        }
        if (draft.isPresent() && speaker.isPresent()) {
            throw new InputException("--speaker goes with TEXT; a draft names its speakers itself");
        }
    }

    private VerifyQuotationRequest.Builder claims() {
        var request = VerifyQuotationRequest.newBuilder();
        speaker.ifPresent(request::setClaimedSpeaker);
        days.first().ifPresent(request::setClaimedFirstDate);
        days.last().ifPresent(request::setClaimedLastDate);
        return request;
    }

    private boolean verify(VerbatimClient client, VerifyQuotationRequest request, Answer answer) {
        var verdict = client.statements(service -> service.verifyQuotation(request));
        answer.add(FormatOptions.element(
                terminal, verdict, page -> VerdictLayout.write(page, request.getText(), verdict)));
        return confirmed(verdict);
    }

    /** Returns whether it was said so, by the speaker and in the time claimed, if any are. */
    static boolean confirmed(VerifyQuotationResponse verdict) {
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
