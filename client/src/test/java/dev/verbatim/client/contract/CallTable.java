package dev.verbatim.client.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.rpc.BadRequest;
import com.google.rpc.Code;
import com.google.rpc.ErrorInfo;
import io.grpc.Channel;
import io.grpc.ManagedChannelBuilder;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The calls of {@code client/contract/calls.json}, made one after the other on a fresh server; a row each. */
final class CallTable {
    private static final Set<String> TIMES = Set.of("createTime", "updateTime");
    private static final String REASON_PREFIX = "ERROR_REASON_";

    private final Channel channel;
    private final Expectation expectation = new Expectation();

    /** What became of a call: one line, and where it differs if it does. */
    record Row(String line, Optional<String> difference) {
        String printed() {
            return (difference.isEmpty() ? "ok     " : "WRONG  ")
                    + line
                    + difference.map(text -> "\n         " + text).orElse("");
        }
    }

    private CallTable(Channel channel) {
        this.channel = channel;
    }

    /** Makes all calls of a file. */
    static List<Row> run(Path file, Channel channel) throws IOException {
        var table = new CallTable(channel);
        var rows = new ArrayList<Row>();
        JsonParser.parseString(Files.readString(file)).getAsJsonObject().getAsJsonArray("calls").asList().stream()
                .map(call -> table.row(call.getAsJsonObject()))
                .forEachOrdered(rows::add);
        return rows;
    }

    /** Prints the table of {@code FILE} on the server at {@code TARGET}: {@code CallTable TARGET FILE}. */
    public static void main(String[] arguments) throws IOException {
        var channel =
                ManagedChannelBuilder.forTarget(arguments[0]).usePlaintext().build();
        var rows = run(Path.of(arguments[1]), channel);
        channel.shutdownNow();
        long good = rows.stream().filter(row -> row.difference().isEmpty()).count();
        var out = new PrintStream(System.out, true, UTF_8);
        rows.forEach(row -> out.println(row.printed()));
        out.println(rows.size() + " calls, " + good + " answered as expected");
        System.exit(good == rows.size() ? 0 : 1);
    }

    private Row row(JsonObject call) {
        var method = call.get("method").getAsString();
        var expected = expected(call);
        var requests = expectation.filled(call.get("requests")).getAsJsonArray().asList();
        var outcome = WireCall.of(channel, method)
                .run(
                        requests,
                        call.has("cancelAfterLast")
                                ? Optional.of(expected.getAsJsonArray("answers").size())
                                : Optional.empty(),
                        Optional.ofNullable(call.get("deadlineMilliseconds")).map(JsonElement::getAsInt));
        var got = got(outcome);
        var line = "%-22s %-38s %s"
                .formatted(
                        method.substring(method.indexOf('/') + 1),
                        ended(got.getAsJsonObject("error")),
                        call.get("call").getAsString());
        return new Row(line, expectation.difference("", expected, got));
    }

    private static JsonObject expected(JsonObject call) {
        var expected = new JsonObject();
        expected.add("answers", call.has("answers") ? inOrder(call.getAsJsonArray("answers")) : new JsonArray());
        expected.add("error", call.has("error") ? call.get("error") : new JsonObject());
        return expected;
    }

    private static JsonObject got(WireCall.Outcome outcome) {
        var answers = new JsonArray();
        outcome.answers().forEach(answer -> answers.add(withoutTimes(answer)));
        var got = new JsonObject();
        got.add("answers", inOrder(answers));
        got.add("error", error(outcome.status()));
        return got;
    }

    /** A stream of answers to several articles may come in any order. */
    private static JsonArray inOrder(JsonArray answers) {
        var sorted = new JsonArray();
        answers.asList().stream()
                .sorted(Comparator.comparing(
                        answer -> Optional.ofNullable(answer.getAsJsonObject().get("requestId"))
                                .map(JsonElement::getAsString)
                                .orElse("")))
                .forEachOrdered(sorted::add);
        return sorted;
    }

    private static JsonElement withoutTimes(JsonElement answer) {
        if (answer instanceof JsonArray array) {
            var kept = new JsonArray();
            array.forEach(element -> kept.add(withoutTimes(element)));
            return kept;
        }
        if (!(answer instanceof JsonObject object)) {
            return answer;
        }
        var kept = new JsonObject();
        object.entrySet().stream()
                .filter(field -> !TIMES.contains(field.getKey()))
                .forEach(field -> kept.add(
                        field.getKey(),
                        field.getKey().equals("error")
                                ? error(WireCall.status(field.getValue()))
                                : withoutTimes(field.getValue())));
        return kept;
    }

    /** A status in short: nothing if all is well. */
    private static JsonObject error(com.google.rpc.Status status) {
        var error = new JsonObject();
        if (status.getCode() == Code.OK_VALUE) {
            return error;
        }
        error.addProperty("code", Code.forNumber(status.getCode()).name());
        WireCall.detail(status, ErrorInfo.class).ifPresent(info -> {
            error.addProperty("reason", info.getReason().replace(REASON_PREFIX, ""));
            var metadata = new JsonObject();
            info.getMetadataMap().forEach(metadata::addProperty);
            error.add("metadata", metadata);
        });
        WireCall.detail(status, BadRequest.class).ifPresent(request -> {
            var fields = new JsonArray();
            request.getFieldViolationsList().forEach(violation -> fields.add(violation.getField()));
            error.add("fields", fields);
        });
        return error;
    }

    private static String ended(JsonObject error) {
        return error.has("code")
                ? error.get("code").getAsString()
                        + (error.has("reason") ? " " + error.get("reason").getAsString() : "")
                : "OK";
    }
}
