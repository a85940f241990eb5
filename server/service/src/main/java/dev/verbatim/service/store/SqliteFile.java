package dev.verbatim.service.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.LockingMode;
import org.sqlite.SQLiteConfig.Pragma;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteDataSource;

/** Opens files of SQLite: brings the tables up to date and checks how the pages hang together. */
final class SqliteFile {

    /** It tells of every step, at a level that is for the operator. Held, or its level is lost. */
    private static final Logger MIGRATION_LOG = Logger.getLogger("org.flywaydb");

    static {
        MIGRATION_LOG.setLevel(Level.WARNING);
    }

    private SqliteFile() {}

    /**
     * A connection that has the file for itself and commits on demand.
     *
     * @throws SQLException if the file is damaged
     * @throws StoreException if it is of a newer version
     */
    static Connection open(Path file) throws SQLException {
        migrate(file);
        SQLiteConfig config = config();
        config.setLockingMode(LockingMode.EXCLUSIVE);
        Connection connection = config.createConnection(url(file));
        try {
            check(connection);
            connection.setAutoCommit(false);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private static void migrate(Path file) {
        SQLiteDataSource source = new SQLiteDataSource(config());
        source.setUrl(url(file));
        try {
            Flyway.configure(SqliteFile.class.getClassLoader())
                    .dataSource(source)
                    .locations("classpath:" + SqliteFile.class.getPackageName().replace('.', '/'))
                    .ignoreMigrationPatterns(new String[0])
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new StoreException(
                    String.valueOf(e.getMessage()).lines().findFirst().orElse(""), e);
        }
    }

    private static SQLiteConfig config() {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(JournalMode.TRUNCATE);
        config.setSynchronous(SynchronousMode.FULL);
        config.setPragma(Pragma.SECURE_DELETE, "on");
        return config;
    }

    private static String url(Path file) {
        return "jdbc:sqlite:" + file.toAbsolutePath();
    }

    private static void check(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("PRAGMA quick_check(1)")) {
            String found = result.next() ? result.getString(1) : "no answer";
            if (!found.equals("ok")) {
                throw new SQLException(found);
            }
        }
    }
}
