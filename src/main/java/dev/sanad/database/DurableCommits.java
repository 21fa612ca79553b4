package dev.sanad.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.context.annotation.Conditional;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.DefaultTransactionStatus;

/**
 * Lets a commit of the embedded database return when it is on the disk, not when it is in memory. H2 by itself writes commits
 * a little later, or, with {@code WRITE_DELAY=0}, each one alone, without tidying its file up and without waiting for the disk.
 * Here commits that come at the same time share one write.
 */
@Component("transactionManager")
@Conditional(EmbeddedDatabase.Present.class)
class DurableCommits extends JdbcTransactionManager {

    private static final long serialVersionUID = 1L;

    private final DataSource source;
    private final transient SharedWrite write = new SharedWrite();

    DurableCommits(DataSource source) {
        super(source);
        this.source = source;
    }

    @Override
    protected void doCommit(DefaultTransactionStatus status) {
        super.doCommit(status);
        if (!status.isReadOnly()) {
            write.await(this::writeToDisk);
        }
    }

    /** {@code CHECKPOINT SYNC} writes what H2 has in memory and has the system write its buffers (H2's command reference). */
    private void writeToDisk() {
        Connection bound = DataSourceUtils.getConnection(source);
        try (Statement statement = bound.createStatement()) {
            statement.execute("checkpoint sync");
        } catch (SQLException e) {
            throw new TransactionSystemException("What was committed could not be written to the disk", e);
        } finally {
            DataSourceUtils.releaseConnection(bound, source);
        }
    }
}
