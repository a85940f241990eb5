package dev.verbatim.client.diagnosis;

import com.google.protobuf.ByteString;
import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.InvalidProtocolBufferException;
import dev.verbatim.v1.GetArticleRequest;
import dev.verbatim.v1.GetStatementRequest;
import io.grpc.Channel;
import io.grpc.Status;
import io.grpc.reflection.v1.ServerReflectionGrpc;
import io.grpc.reflection.v1.ServerReflectionRequest;
import io.grpc.reflection.v1.ServerReflectionResponse;
import io.grpc.stub.StreamObserver;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** Whether the server has all of the contract that this client knows, by reflection. */
final class ContractCheck {
    private static final String CHECK = "contract";
    private static final int SHOWN = 3;
    private static final List<FileDescriptorProto> OURS = List.of(
            GetArticleRequest.getDescriptor().getFile().toProto(),
            GetStatementRequest.getDescriptor().getFile().toProto());

    private ContractCheck() {}

    static Finding compare(Channel channel) {
        try {
            var theirs = new TreeSet<String>();
            for (var file : OURS) {
                for (var got : files(
                        channel, file.getPackage() + "." + file.getService(0).getName())) {
                    theirs.addAll(parts(got));
                }
            }
            var missing = new TreeSet<String>();
            OURS.forEach(file -> missing.addAll(parts(file)));
            missing.removeAll(theirs);
            return missing.isEmpty()
                    ? Finding.well(CHECK, "the server has all that this client knows")
                    : older(missing);
        } catch (ExecutionException refused) {
            return Status.fromThrowable(refused).getCode() == Status.Code.UNIMPLEMENTED
                    ? Finding.unknown(CHECK, "reflection is off, so it cannot be compared")
                    : Finding.unknown(
                            CHECK,
                            "reflection answers "
                                    + Status.fromThrowable(refused).getCode());
        } catch (TimeoutException | InvalidProtocolBufferException | InterruptedException lost) {
            return Finding.unknown(CHECK, "reflection does not answer");
        }
    }

    private static Finding older(Set<String> missing) {
        return Finding.fault(
                CHECK,
                "the server's is older: it lacks "
                        + String.join(", ", missing.stream().limit(SHOWN).toList())
                        + (missing.size() > SHOWN ? " and " + (missing.size() - SHOWN) + " more" : ""),
                "update the server, or use the client of its version");
    }

    /** All methods and fields, by name. */
    private static Set<String> parts(FileDescriptorProto file) {
        var parts = new TreeSet<String>();
        file.getServiceList()
                .forEach(service -> service.getMethodList()
                        .forEach(method -> parts.add(service.getName() + "." + method.getName())));
        file.getMessageTypeList().forEach(message -> addFields(parts, message));
        return parts;
    }

    private static void addFields(Set<String> parts, DescriptorProto message) {
        message.getFieldList().forEach(field -> parts.add(message.getName() + "." + field.getName()));
    }

    private static List<FileDescriptorProto> files(Channel channel, String symbol)
            throws ExecutionException, TimeoutException, InterruptedException, InvalidProtocolBufferException {
        var answer = new Answer();
        var requests = ServerReflectionGrpc.newStub(channel).serverReflectionInfo(answer);
        requests.onNext(ServerReflectionRequest.newBuilder()
                .setFileContainingSymbol(symbol)
                .build());
        requests.onCompleted();
        var files = answer.first
                .get(Wire.PATIENCE_MILLISECONDS, TimeUnit.MILLISECONDS)
                .getFileDescriptorResponse()
                .getFileDescriptorProtoList();
        var read = Stream.<FileDescriptorProto>builder();
        for (ByteString file : files) {
            read.add(FileDescriptorProto.parseFrom(file));
        }
        return read.build().toList();
    }

    private static final class Answer implements StreamObserver<ServerReflectionResponse> {
        private final CompletableFuture<ServerReflectionResponse> first = new CompletableFuture<>();

        @Override
        public void onNext(ServerReflectionResponse response) {
            first.complete(response);
        }

        @Override
        public void onError(Throwable failed) {
            first.completeExceptionally(failed);
        }

        @Override
        public void onCompleted() {
            first.complete(ServerReflectionResponse.getDefaultInstance());
        }
    }
}
