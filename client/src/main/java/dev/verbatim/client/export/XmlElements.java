package dev.verbatim.client.export;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Elements of an XML document, written one in the other; what XML cannot hold becomes U+FFFD. */
final class XmlElements {
    private final XMLStreamWriter writer;

    XmlElements(XMLStreamWriter writer) throws XMLStreamException {
        this.writer = writer;
        writer.writeStartDocument();
        writer.writeCharacters("\n");
    }

    /** Opens an element; names and values of attributes take turns. */
    XmlElements start(String element, String... attributes) throws XMLStreamException {
        writer.writeStartElement(element);
        for (int i = 0; i < attributes.length; i += 2) {
            if (!attributes[i + 1].isEmpty()) {
                writer.writeAttribute(attributes[i], allowed(attributes[i + 1]));
            }
        }
        return this;
    }

    /** Writes an element that holds text alone. */
    XmlElements text(String element, String text, String... attributes) throws XMLStreamException {
        return start(element, attributes).characters(text).close();
    }

    XmlElements characters(String text) throws XMLStreamException {
        writer.writeCharacters(allowed(text));
        return this;
    }

    XmlElements close() throws XMLStreamException {
        writer.writeEndElement();
        return this;
    }

    void end() throws XMLStreamException {
        writer.writeCharacters("\n");
        writer.writeEndDocument();
        writer.flush();
    }

    private static String allowed(String text) {
        return text.codePoints()
                .map(point -> isAllowed(point) ? point : 0xFFFD)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isAllowed(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || point >= 0x20 && point <= 0xD7FF
                || point >= 0xE000 && point <= 0xFFFD
                || point >= 0x10000;
    }
}
