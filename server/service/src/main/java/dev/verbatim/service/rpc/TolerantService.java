package dev.verbatim.service.rpc;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.rpc.Status;
import dev.verbatim.service.wire.Malformed;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.Marshaller;
import io.grpc.ServerCallHandler;
import io.grpc.ServerMethodDefinition;
import io.grpc.ServerServiceDefinition;
import io.grpc.ServiceDescriptor;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.ProtoMethodDescriptorSupplier;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes services take bytes that are no message: such come in as {@link Unreadable}, for a {@link Guard} to answer. gRPC
 * itself would answer {@code UNKNOWN}, and log a stack trace for each.
 */
final class TolerantService {

    private static final Status UNREADABLE = Status.newBuilder()
            .setCode(io.grpc.Status.Code.INVALID_ARGUMENT.value())
            .setMessage("the request is not a message of the method's type")
            .build();

    private TolerantService() {}

    /** The same service; what describes its schema stays, for reflection. */
    static ServerServiceDefinition of(ServerServiceDefinition service) {
        List<ServerMethodDefinition<?, ?>> methods = new ArrayList<>();
        service.getMethods().forEach(method -> methods.add(tolerant(method)));
        ServiceDescriptor.Builder descriptor = ServiceDescriptor.newBuilder(
                        service.getServiceDescriptor().getName())
                .setSchemaDescriptor(service.getServiceDescriptor().getSchemaDescriptor());
        methods.forEach(method -> descriptor.addMethod(method.getMethodDescriptor()));
        ServerServiceDefinition.Builder definition = ServerServiceDefinition.builder(descriptor.build());
        methods.forEach(definition::addMethod);
        return definition.build();
    }

    /** The handler never sees what is unreadable, so it may go on to take its own type for granted. */
    @SuppressWarnings("unchecked")
    private static <Q, R> ServerMethodDefinition<Object, R> tolerant(ServerMethodDefinition<Q, R> method) {
        MethodDescriptor<Q, R> descriptor = method.getMethodDescriptor();
        MethodDescriptor<Object, R> changed = descriptor.toBuilder(
                        new TolerantMarshaller<>(descriptor), descriptor.getResponseMarshaller())
                .build();
        return ServerMethodDefinition.create(
                changed, (ServerCallHandler<Object, R>) (ServerCallHandler<?, R>) method.getServerCallHandler());
    }

    /**
     * What came instead of a message.
     *
     * @param status what is wrong about it
     */
    record Unreadable(Status status) {}

    private static final class TolerantMarshaller<Q> implements Marshaller<Object> {

        private final MethodDescriptor<Q, ?> method;

        TolerantMarshaller(MethodDescriptor<Q, ?> method) {
            this.method = method;
        }

        @Override
        @SuppressWarnings("unchecked")
        public InputStream stream(Object message) {
            return method.streamRequest((Q) message);
        }

        @Override
        public Object parse(InputStream bytes) {
            if (bytes.markSupported()) {
                bytes.mark(Integer.MAX_VALUE);
            }
            try {
                return method.parseRequest(bytes);
            } catch (StatusRuntimeException e) {
                boolean malformed = e.getCause() instanceof InvalidProtocolBufferException;
                return new Unreadable(malformed ? malformed(bytes) : Errors.status(e));
            }
        }

        private Status malformed(InputStream bytes) {
            if (method.getSchemaDescriptor() instanceof ProtoMethodDescriptorSupplier schema) {
                Descriptor type = schema.getMethodDescriptor().getInputType();
                try {
                    bytes.reset();
                    return Malformed.failure(type, bytes.readAllBytes()).toStatus();
                } catch (IOException e) {
                    return UNREADABLE;
                }
            }
            return UNREADABLE;
        }
    }
}
