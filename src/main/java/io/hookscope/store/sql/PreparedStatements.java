package io.hookscope.store.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Statements of one connection that are prepared when they are first needed, and anew after a failure: a full disk makes the
 * driver close the statement that met it, for good. For one thread.
 */
public final class PreparedStatements implements AutoCloseable {

    private final Connection connection;
    private final List<One> all = new ArrayList<>();

    /** Statements of that connection, which stays its owner's. */
    public PreparedStatements(Connection connection) {
        this.connection = connection;
    }

    /** Returns a statement that is not prepared yet. */
    public One of(String sql) {
        var one = new One(sql);
        all.add(one);
        return one;
    }

    /** One of them. */
    public final class One {
        private final String sql;
        private @Nullable PreparedStatement statement;

        private One(String sql) {
            this.sql = sql;
        }

        /** Returns it, prepared; not to be closed. */
        public PreparedStatement get() throws SQLException {
            PreparedStatement ready = statement;
            if (ready == null) {
                ready = connection.prepareStatement(sql);
                statement = ready;
            }
            return ready;
        }
    }

    /** Closes them all; each is prepared anew when it is needed again. */
    @Override
    public void close() {
        for (One one : all) {
            PreparedStatement before = one.statement;
            one.statement = null;
            try {
                if (before != null) {
                    before.close();
                }
            } catch (SQLException _) {
                // the failure that closed it once more: it is not used again
            }
        }
    }
}
