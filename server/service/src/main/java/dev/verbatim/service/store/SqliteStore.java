package dev.verbatim.service.store;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * Keeps articles in a file of SQLite, in a directory that it has for itself.
 *
 * <p>A entry is durable once it is committed: the journal is a rollback journal, flushed before the file is touched, and
 * the file is flushed before the journal is cut. A journal written ahead would be faster for single articles, but SQLite
 * passes silently over what lies behind its first damaged page; in the file itself every row is sealed and all are counted.
 * What is deleted or replaced is overwritten with zeros.
 */
public final class SqliteStore implements ArticleStore {

    private static final int BATCH = 64;

    private final DataDirectory directory;
    private final Connection connection;

    private SqliteStore(DataDirectory directory, Connection connection) {
        this.directory = directory;
        this.connection = connection;
    }

    /**
     * Opens the store in a directory; makes both if there is none.
     *
     * @throws StoreException if another server has it, or it is damaged; the message says what to do
     */
    public static SqliteStore open(Path path) {
        DataDirectory directory = DataDirectory.take(path);
        try {
            if (directory.hasLostArticles()) {
                throw new StoreException("there is nothing in it");
            }
            Connection connection = SqliteFile.open(directory.articles());
            directory.markFormat();
            return new SqliteStore(directory, connection);
        } catch (IOException | SQLException | StoreException e) {
            directory.close();
            throw damaged(directory, e);
        }
    }

    /**
     * Opens the store in a directory. If it is damaged, keeps what is whole, and leaves the damaged file beside it.
     *
     * @throws StoreException if another server has it, or not even that can be done
     */
    public static SqliteStore salvage(Path path) {
        try {
            SqliteStore store = open(path);
            try {
                store.replay(entries -> {});
                return store;
            } catch (StoreException e) {
                store.close();
            }
        } catch (StoreException e) {
            // Either another server has the directory, which shows at once, or it is damaged.
        }
        DataDirectory directory = DataDirectory.take(path);
        try {
            List<StoreEntry> whole = Salvage.of(directory.articles());
            SqliteStore store = new SqliteStore(directory, SqliteFile.open(directory.articles()));
            store.apply(whole);
            return store;
        } catch (IOException | SQLException | StoreException e) {
            directory.close();
            throw damaged(directory, e);
        }
    }

    private static StoreException damaged(DataDirectory directory, Exception reason) {
        return new StoreException(
                "the store " + directory.articles() + " cannot be read (" + reason.getMessage()
                        + "): put a backup of the data directory in its place, or start once with --salvage=true to keep"
                        + " what can still be read",
                reason);
    }

    @Override
    public void replay(Consumer<List<StoreEntry>> consumer) {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(ArticleRow.SELECT + " ORDER BY number")) {
            long count = 0;
            List<StoreEntry> batch = new ArrayList<>();
            while (rows.next()) {
                batch.add(new StoreEntry.Put(ArticleRow.read(rows)));
                count++;
                if (batch.size() == BATCH) {
                    consumer.accept(List.copyOf(batch));
                    batch.clear();
                }
            }
            consumer.accept(List.copyOf(batch));
            requireAll(count);
        } catch (SQLException | StoreException e) {
            throw damaged(directory, e);
        }
    }

    private void requireAll(long count) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet ledger = statement.executeQuery("SELECT articles FROM ledger")) {
            long expected = ledger.next() ? ledger.getLong(1) : -1;
            if (count != expected) {
                throw new StoreException(count + " articles are left of " + expected);
            }
        }
    }

    @Override
    public void apply(List<StoreEntry> entries) {
        try (PreparedStatement put = connection.prepareStatement(ArticleRow.PUT);
                PreparedStatement remove = connection.prepareStatement("DELETE FROM article WHERE id = ?")) {
            for (StoreEntry entry : entries) {
                if (entry instanceof StoreEntry.Put added) {
                    ArticleRow.bind(added.article(), put);
                    put.executeUpdate();
                } else {
                    remove.setString(1, entry.articleId());
                    remove.executeUpdate();
                }
            }
            connection.commit();
        } catch (SQLException e) {
            rollBack(e);
            throw failure(e);
        }
    }

    /** Some failures, that of a full disk among them, have ended the transaction: then the next is begun here. */
    private void rollBack(SQLException cause) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            begin(cause);
        }
    }

    private void begin(SQLException cause) {
        try (Statement statement = connection.createStatement()) {
            statement.execute("BEGIN");
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    private StoreException failure(SQLException e) {
        if (e instanceof SQLiteException told && told.getResultCode() == SQLiteErrorCode.SQLITE_FULL) {
            File file = directory.articles().toFile();
            long inUse = file.length();
            return new StoreException.Full(inUse, inUse + file.getUsableSpace(), e);
        }
        return new StoreException("the store " + directory.articles() + " cannot be written to: " + e.getMessage(), e);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new StoreException("the store " + directory.articles() + " cannot be closed: " + e.getMessage(), e);
        } finally {
            directory.close();
        }
    }

    /** Lets the file grow to so many pages, as if the disk ended there. */
    void limitPages(long pages) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA max_page_count = " + pages);
        }
    }
}
