package dev.verbatim.service.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes out of a damaged file whatever is whole, and puts the file aside. */
final class Salvage {

    private static final Logger LOG = LoggerFactory.getLogger(Salvage.class);

    private final List<StoreEntry> whole = new ArrayList<>();
    private long damaged;

    private Salvage() {}

    /** The articles of a file that are whole; the file is renamed. The log says how many were lost. */
    static List<StoreEntry> of(Path file) throws IOException {
        Path aside = file.resolveSibling(
                file.getFileName() + ".damaged-" + Instant.now().toEpochMilli());
        Salvage salvage = new Salvage();
        if (Files.exists(file)) {
            salvage.read(file);
            Files.move(file, aside);
            Path journal = file.resolveSibling(file.getFileName() + "-journal");
            if (Files.exists(journal)) {
                Files.move(journal, aside.resolveSibling(aside.getFileName() + "-journal"));
            }
        }
        LOG.warn(
                "salvaged {} articles; {} rows and whatever no row is left of are lost; the damaged file is {}",
                salvage.whole.size(),
                salvage.damaged,
                aside);
        return salvage.whole;
    }

    private void read(Path file) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file.toAbsolutePath())) {
            readWhatIsCutShort(connection);
            long last = last(connection);
            try (PreparedStatement one = connection.prepareStatement(ArticleRow.SELECT + " WHERE number = ?")) {
                for (long number = 1; number <= last; number++) {
                    row(one, number).map(StoreEntry.Put::new).ifPresent(whole::add);
                }
            }
        } catch (SQLException e) {
            LOG.warn("the rest of {} cannot be read: {}", file, e.getMessage());
        }
    }

    /** SQLite refuses a file with fewer pages than it says, but for those who may write its schema, as a rescuer may. */
    private static void readWhatIsCutShort(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA writable_schema = ON");
        }
    }

    /** The greatest number of a row; where the last rows are lost, the greatest that can be come to from the first. */
    private static long last(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet last = statement.executeQuery("SELECT max(number) FROM article")) {
            return last.next() ? last.getLong(1) : 0;
        } catch (SQLException e) {
            return lastBeforeTheDamage(connection);
        }
    }

    private static long lastBeforeTheDamage(Connection connection) throws SQLException {
        long last = 0;
        try (Statement statement = connection.createStatement();
                ResultSet numbers = statement.executeQuery("SELECT number FROM article ORDER BY number")) {
            while (numbers.next()) {
                last = numbers.getLong(1);
            }
        } catch (SQLException e) {
            LOG.warn("no row can be come to after number {}: {}", last, e.getMessage());
        }
        return last;
    }

    private Optional<StoredArticle> row(PreparedStatement one, long number) {
        try {
            one.setLong(1, number);
            try (ResultSet row = one.executeQuery()) {
                return row.next() ? Optional.of(ArticleRow.read(row)) : Optional.empty();
            }
        } catch (SQLException | StoreException e) {
            damaged++;
            return Optional.empty();
        }
    }
}
