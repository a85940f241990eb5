package dev.verbatim.client.contract;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.util.JsonFormat;
import dev.verbatim.v1.ArticleServiceGrpc;
import dev.verbatim.v1.StatementServiceGrpc;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.PrototypeMarshaller;
import io.grpc.Status;
import io.grpc.protobuf.StatusProto;
import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.ClientResponseObserver;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Any call of the contract by its name, with messages as JSON. */
final class WireCall {
    private static final JsonFormat.TypeRegistry TYPES = JsonFormat.TypeRegistry.newBuilder()
            .add(com.google.rpc.ErrorInfo.getDescriptor())
            .add(com.google.rpc.BadRequest.getDescriptor())
            .add(com.google.rpc.RetryInfo.getDescriptor())
            .build();

    /** A stream that never has as many answers as expected ends then, and does not hang. */
    private static final int PATIENCE_SECONDS = 60;

    private final Channel channel;
    private final MethodDescriptor<Message, Message> method;

    /** What came back: the answers in their order, and how the call ended. */
    record Outcome(List<JsonElement> answers, com.google.rpc.Status status) {}

    private WireCall(Channel channel, MethodDescriptor<Message, Message> method) {
        this.channel = channel;
        this.method = method;
    }

    @SuppressWarnings("unchecked")
    static WireCall of(Channel channel, String method) {
        return Stream.of(ArticleServiceGrpc.getServiceDescriptor(), StatementServiceGrpc.getServiceDescriptor())
                .flatMap(service -> service.getMethods().stream())
                .filter(candidate -> candidate.getFullMethodName().equals(method))
                .map(found -> new WireCall(channel, (MethodDescriptor<Message, Message>) found))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no method of the contract: " + method));
    }

    /**
     * Sends the requests and waits until the call has ended.
     *
     * @param cancelAfter after so many answers the call is cancelled, which then counts as a good end
     */
    Outcome run(List<JsonElement> requests, Optional<Integer> cancelAfter, Optional<Integer> deadlineMilliseconds) {
        var options = deadlineMilliseconds
                .map(limit -> CallOptions.DEFAULT.withDeadlineAfter(limit, TimeUnit.MILLISECONDS))
                .orElse(CallOptions.DEFAULT.withDeadlineAfter(PATIENCE_SECONDS, TimeUnit.SECONDS));
        var answers = new Answers(cancelAfter.orElse(Integer.MAX_VALUE));
        var sender = ClientCalls.asyncBidiStreamingCall(channel.newCall(method, options), answers);
        requests.forEach(request -> sender.onNext(message(request)));
        sender.onCompleted();
        var status = answers.end.join();
        return new Outcome(List.copyOf(answers.received), status);
    }

    private Message message(JsonElement request) {
        var marshaller = (PrototypeMarshaller<Message>) method.getRequestMarshaller();
        var builder = java.util.Objects.requireNonNull(marshaller.getMessagePrototype())
                .newBuilderForType();
        try {
            JsonFormat.parser().merge(request.toString(), builder);
        } catch (InvalidProtocolBufferException wrong) {
            throw new IllegalArgumentException(method.getFullMethodName() + ": " + request, wrong);
        }
        return builder.build();
    }

    /** Reads a status that is part of an answer. */
    static com.google.rpc.Status status(JsonElement json) {
        var status = com.google.rpc.Status.newBuilder();
        try {
            JsonFormat.parser().usingTypeRegistry(TYPES).merge(json.toString(), status);
        } catch (InvalidProtocolBufferException wrong) {
            throw new AssertionError("not a status: " + json, wrong);
        }
        return status.build();
    }

    static <T extends Message> Optional<T> detail(com.google.rpc.Status status, Class<T> type) {
        return status.getDetailsList().stream()
                .filter(detail -> detail.is(type))
                .map(detail -> {
                    try {
                        return detail.unpack(type);
                    } catch (InvalidProtocolBufferException garbled) {
                        throw new AssertionError("a detail cannot be read", garbled);
                    }
                })
                .findFirst();
    }

    private static JsonElement json(Message message) {
        try {
            return JsonParser.parseString(
                    JsonFormat.printer().usingTypeRegistry(TYPES).print(message));
        } catch (InvalidProtocolBufferException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static final class Answers implements ClientResponseObserver<Message, Message> {
        private final List<JsonElement> received = new ArrayList<>();
        private final CompletableFuture<com.google.rpc.Status> end = new CompletableFuture<>();
        private final int most;
        private Optional<ClientCallStreamObserver<Message>> call = Optional.empty();

        Answers(int most) {
            this.most = most;
        }

        @Override
        public void beforeStart(ClientCallStreamObserver<Message> requests) {
            call = Optional.of(requests);
        }

        @Override
        public void onNext(Message message) {
            received.add(json(message));
            if (received.size() == most) {
                end.complete(com.google.rpc.Status.getDefaultInstance());
                call.orElseThrow().cancel("enough", null);
            }
        }

        @Override
        public void onError(Throwable failed) {
            var status = StatusProto.fromThrowable(failed);
            end.complete(
                    status == null
                            ? com.google.rpc.Status.newBuilder()
                                    .setCode(Status.fromThrowable(failed)
                                            .getCode()
                                            .value())
                                    .build()
                            : status);
        }

        @Override
        public void onCompleted() {
            end.complete(com.google.rpc.Status.getDefaultInstance());
        }
    }
}
