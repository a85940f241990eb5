package dev.verbatim.client.diagnosis;

import com.google.protobuf.Any;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.rpc.ErrorInfo;
import dev.verbatim.v1.GetArticleRequest;
import dev.verbatim.v1.GetStatementRequest;
import dev.verbatim.v1.ListStatementsRequest;
import dev.verbatim.v1.ListStatementsResponse;
import dev.verbatim.v1.Statement;
import dev.verbatim.v1.StatementServiceGrpc;
import dev.verbatim.v1.VerifyQuotationRequest;
import dev.verbatim.v1.VerifyQuotationResponse;
import dev.verbatim.v1.WordingVerdict;
import io.grpc.BindableService;
import io.grpc.Grpc;
import io.grpc.InsecureServerCredentials;
import io.grpc.Server;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthCheckResponse;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.health.v1.HealthGrpc;
import io.grpc.protobuf.StatusProto;
import io.grpc.reflection.v1.ServerReflectionGrpc;
import io.grpc.reflection.v1.ServerReflectionRequest;
import io.grpc.reflection.v1.ServerReflectionResponse;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.util.Arrays;

/** A server that is wrong in a way that a right one never is. */
final class Impostor implements AutoCloseable {
    private final Server server;

    private Impostor(BindableService... services) throws IOException {
        var builder = Grpc.newServerBuilderForPort(0, InsecureServerCredentials.create());
        Arrays.stream(services).forEach(builder::addService);
        this.server = builder.build().start();
    }

    static Impostor withoutHealth() throws IOException {
        return new Impostor();
    }

    static Impostor loading() throws IOException {
        return new Impostor(new Health(ServingStatus.NOT_SERVING));
    }

    /** Serves the contract as it was before {@code VerifyQuotation} and before statements had open questions. */
    static Impostor ofOldContract() throws IOException {
        return new Impostor(new Health(ServingStatus.SERVING), new OldReflection(), new Statements(""));
    }

    /** Refuses each call for that reason. */
    static Impostor refusing(String reason) throws IOException {
        return new Impostor(new Health(ServingStatus.SERVING), new Statements(reason));
    }

    /** Has a statement and does not find its words. */
    static Impostor forgetful() throws IOException {
        return new Impostor(new Health(ServingStatus.SERVING), new Statements(""));
    }

    Address address() {
        return new Address("127.0.0.1", server.getPort());
    }

    @Override
    public void close() {
        server.shutdownNow();
    }

    private static <T> void answer(StreamObserver<T> observer, T message) {
        observer.onNext(message);
        observer.onCompleted();
    }

    private static final class Health extends HealthGrpc.HealthImplBase {
        private final ServingStatus status;

        Health(ServingStatus status) {
            this.status = status;
        }

        @Override
        public void check(HealthCheckRequest request, StreamObserver<HealthCheckResponse> observer) {
            answer(observer, HealthCheckResponse.newBuilder().setStatus(status).build());
        }
    }

    private static final class Statements extends StatementServiceGrpc.StatementServiceImplBase {
        private final String reason;

        Statements(String reason) {
            this.reason = reason;
        }

        @Override
        public void listStatements(ListStatementsRequest request, StreamObserver<ListStatementsResponse> observer) {
            if (!reason.isEmpty()) {
                var info = ErrorInfo.newBuilder().setReason("ERROR_REASON_" + reason);
                info.putMetadata("requiredRole", "reader");
                observer.onError(StatusProto.toStatusRuntimeException(com.google.rpc.Status.newBuilder()
                        .setCode(com.google.rpc.Code.UNAUTHENTICATED_VALUE)
                        .setMessage("no")
                        .addDetails(Any.pack(info.build()))
                        .build()));
                return;
            }
            var statement = Statement.newBuilder().setName("statements/a.1").setText("All is lost.");
            answer(
                    observer,
                    ListStatementsResponse.newBuilder().addStatements(statement).build());
        }

        @Override
        public void verifyQuotation(VerifyQuotationRequest request, StreamObserver<VerifyQuotationResponse> observer) {
            answer(
                    observer,
                    VerifyQuotationResponse.newBuilder()
                            .setWordingVerdict(WordingVerdict.WORDING_VERDICT_NOT_FOUND)
                            .build());
        }
    }

    private static final class OldReflection extends ServerReflectionGrpc.ServerReflectionImplBase {
        @Override
        public StreamObserver<ServerReflectionRequest> serverReflectionInfo(
                StreamObserver<ServerReflectionResponse> observer) {
            return new StreamObserver<>() {
                @Override
                public void onNext(ServerReflectionRequest request) {
                    var file = request.getFileContainingSymbol().endsWith("StatementService")
                            ? old(GetStatementRequest.getDescriptor().getFile().toProto())
                            : GetArticleRequest.getDescriptor().getFile().toProto();
                    var response = ServerReflectionResponse.newBuilder();
                    response.getFileDescriptorResponseBuilder().addFileDescriptorProto(file.toByteString());
                    observer.onNext(response.build());
                }

                @Override
                public void onError(Throwable failed) {}

                @Override
                public void onCompleted() {
                    observer.onCompleted();
                }
            };
        }

        private static FileDescriptorProto old(FileDescriptorProto now) {
            var then = now.toBuilder();
            var methods = then.getServiceBuilder(0);
            for (int i = methods.getMethodCount() - 1; i >= 0; i--) {
                if (methods.getMethod(i).getName().equals("VerifyQuotation")) {
                    methods.removeMethod(i);
                }
            }
            then.getMessageTypeBuilderList().stream()
                    .filter(message -> message.getName().equals("Statement"))
                    .forEach(message -> message.removeField(message.getFieldCount() - 1));
            return then.build();
        }
    }
}
