package dev.verbatim.benchmark;

import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.DynamicMessage;
import io.grpc.MethodDescriptor;
import io.grpc.protobuf.ProtoMethodDescriptorSupplier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A request to each method with all its fields filled in, for a fuzzer to start from. */
final class WireSeeds {

    private static final int DEPTH = 3;

    private WireSeeds() {}

    /** Writes one file a method: the byte that picks it, then the request. */
    static void write(List<? extends MethodDescriptor<?, ?>> methods, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (int i = 0; i < methods.size(); i++) {
            if (methods.get(i).getSchemaDescriptor() instanceof ProtoMethodDescriptorSupplier schema) {
                byte[] message = filled(schema.getMethodDescriptor().getInputType(), DEPTH)
                        .toByteArray();
                byte[] input = new byte[message.length + 1];
                input[0] = (byte) i;
                System.arraycopy(message, 0, input, 1, message.length);
                Files.write(folder.resolve("method-" + i), input);
            }
        }
    }

    private static DynamicMessage filled(Descriptor type, int depth) {
        DynamicMessage.Builder message = DynamicMessage.newBuilder(type);
        for (FieldDescriptor field : type.getFields()) {
            if (field.getJavaType() != FieldDescriptor.JavaType.MESSAGE || depth > 0) {
                Object value = value(field, depth);
                if (field.isRepeated()) {
                    message.addRepeatedField(field, value);
                } else {
                    message.setField(field, value);
                }
            }
        }
        return message.build();
    }

    private static Object value(FieldDescriptor field, int depth) {
        return switch (field.getJavaType()) {
            case INT -> 1;
            case LONG -> 1L;
            case FLOAT -> 0.5f;
            case DOUBLE -> 0.5;
            case BOOLEAN -> true;
            case STRING -> text(field.getName());
            case BYTE_STRING -> ByteString.EMPTY;
            case ENUM -> field.getEnumType().getValues().get(1);
            case MESSAGE -> filled(field.getMessageType(), depth - 1);
        };
    }

    private static String text(String field) {
        return switch (field) {
            case "text" -> "PORTVALE, 4 June 2024\n\n“We will open the harbour again,” Ada Brook said on Monday.\n";
            case "name", "parent" -> "articles/a";
            case "article_id" -> "a";
            case "statement" -> "statements/a.1";
            case "speaker" -> "speakers/ada-brook";
            case "request_id" -> "4bf1a9e2-0c1d-4e7a-9f38-5d2c6b7a8e90";
            case "language_code" -> "en";
            default -> "";
        };
    }
}
