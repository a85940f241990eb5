package dev.verbatim.service.wire;

import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.UnknownFieldSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Bytes that are no message: says which field is at fault, where that can be told. */
public final class Malformed {

    private static final String WHOLE = "request";

    private Malformed() {}

    /** The refusal of bytes that could not be parsed as a message of that type. */
    public static Failure failure(Descriptor type, byte[] bytes) {
        try {
            return brokenText("", type, UnknownFieldSet.parseFrom(bytes))
                    .map(path -> Failure.FieldInvalid.of(
                            path, "is not valid UTF-8, or has lone surrogates: encode the text as UTF-8"))
                    .orElseGet(() -> unreadable(type));
        } catch (InvalidProtocolBufferException e) {
            return unreadable(type);
        }
    }

    private static Failure.FieldInvalid unreadable(Descriptor type) {
        return Failure.FieldInvalid.of(
                WHOLE, "is not a message of the type " + type.getFullName() + ": encode it as the contract says");
    }

    private static Optional<String> brokenText(String prefix, Descriptor type, UnknownFieldSet fields) {
        for (Map.Entry<Integer, UnknownFieldSet.Field> entry : fields.asMap().entrySet()) {
            FieldDescriptor field = type.findFieldByNumber(entry.getKey());
            Optional<String> broken = field == null
                    ? Optional.empty()
                    : brokenText(prefix, field, entry.getValue().getLengthDelimitedList());
            if (broken.isPresent()) {
                return broken;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> brokenText(String prefix, FieldDescriptor field, List<ByteString> values) {
        for (int i = 0; i < values.size(); i++) {
            String path = prefix + field.getName() + (field.isRepeated() ? "[" + i + "]" : "");
            Optional<String> broken = brokenText(path, field, values.get(i));
            if (broken.isPresent()) {
                return broken;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> brokenText(String path, FieldDescriptor field, ByteString value) {
        return switch (field.getJavaType()) {
            case STRING -> value.isValidUtf8() ? Optional.empty() : Optional.of(path);
            case MESSAGE -> {
                try {
                    yield brokenText(path + ".", field.getMessageType(), UnknownFieldSet.parseFrom(value));
                } catch (InvalidProtocolBufferException e) {
                    yield Optional.of(path);
                }
            }
            case INT, LONG, FLOAT, DOUBLE, BOOLEAN, BYTE_STRING, ENUM -> Optional.empty();
        };
    }
}
