package dev.verbatim.client.dossier;

import java.io.IOException;
import java.io.Writer;

/** Writes a dossier in some form. */
public interface DossierWriter {
    /** Writes all of it; flushes, and does not close. */
    void write(Dossier dossier, Writer writer) throws IOException;
}
