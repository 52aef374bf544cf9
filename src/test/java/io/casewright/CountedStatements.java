package io.casewright;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.stereotype.Component;

/**
 * Counts what one thread, or every thread, asks of the database, by whichever way it asks: JPA, JDBC or the engine's own
 * mapper. A batch is one round trip and counts as one; what is in it is counted besides. While nobody counts,
 * connections are handed out as they are.
 */
@Component
public class CountedStatements implements BeanPostProcessor {

    private static final Set<String> EXECUTIONS =
            Set.of("execute", "executeQuery", "executeUpdate", "executeLargeUpdate", "executeBatch");

    private static final ThreadLocal<Count> COUNTING = new ThreadLocal<>();

    private static volatile @Nullable Count everybody;

    /** What the work asks of the database. */
    public static Count during(Runnable work) {
        Count count = Count.none();
        COUNTING.set(count);
        try {
            work.run();
            return count;
        } finally {
            COUNTING.remove();
        }
    }

    /** What all threads ask of the database while the work is done, such as those that answer requests. */
    public static Count ofAllThreadsDuring(Runnable work) {
        Count count = Count.none();
        everybody = count;
        try {
            work.run();
            return count;
        } finally {
            everybody = null;
        }
    }

    /** The same source; whoever counts sees what is asked of it. */
    public static DataSource counted(DataSource source) {
        return new Counting(source);
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? counted(source) : bean;
    }

    private static @Nullable Count counting() {
        Count own = COUNTING.get();
        return own == null ? everybody : own;
    }

    /** The connections, and through them the statements, that somebody counts. */
    private record Watched(Object target, String sql, boolean[] wrote) implements InvocationHandler {

        private <T> T as(Class<T> type) {
            return type.cast(
                    Proxy.newProxyInstance(CountedStatements.class.getClassLoader(), new Class<?>[] {type}, this));
        }

        @Override
        public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
            Count count = counting();
            if (count != null) {
                note(count, method.getName(), arguments);
            }
            try {
                return watched(method.invoke(target, arguments), arguments);
            } catch (InvocationTargetException failed) {
                throw failed.getCause();
            }
        }

        private void note(Count count, String method, Object[] arguments) throws SQLException {
            if (target instanceof Statement statement) {
                String text = arguments == null || arguments.length == 0 ? sql : String.valueOf(arguments[0]);
                if (EXECUTIONS.contains(method)) {
                    boolean alone = statement.getConnection().getAutoCommit();
                    wrote[0] |= !alone && writes(text);
                    count.executed(method, text, alone && writes(text), alone);
                } else if (method.equals("addBatch")) {
                    count.batched().incrementAndGet();
                }
            } else if (target instanceof Connection && method.equals("commit")) {
                count.committed(wrote[0]);
                wrote[0] = false;
            }
        }

        private static boolean writes(String text) {
            return !text.strip().regionMatches(true, 0, "select", 0, 6);
        }

        private Object watched(Object result, Object[] arguments) {
            String text = arguments != null && arguments.length > 0 ? String.valueOf(arguments[0]) : "";
            if (result instanceof PreparedStatement) {
                return new Watched(result, text, wrote).as(PreparedStatement.class);
            }
            return result instanceof Statement ? new Watched(result, text, wrote).as(Statement.class) : result;
        }
    }

    /**
     * What was counted.
     *
     * @param statements in their order, a batch as one
     * @param batched how many went in batches
     * @param batches how many batches there were
     * @param commit how many commits, each statement without a transaction being one, and how many of them wrote
     */
    public record Count(
            List<String> statements,
            AtomicInteger batched,
            AtomicInteger batches,
            AtomicInteger commit,
            AtomicInteger writing) {

        private static Count none() {
            return new Count(
                    Collections.synchronizedList(new ArrayList<>()),
                    new AtomicInteger(),
                    new AtomicInteger(),
                    new AtomicInteger(),
                    new AtomicInteger());
        }

        public int commits() {
            return commit.get();
        }

        /** The commits that made something last. */
        public int commitsThatWrote() {
            return writing.get();
        }

        /** Every statement, also each of those that went together. */
        public int allStatements() {
            return statements.size() - batches.get() + batched.get();
        }

        private void executed(String method, String text, boolean wroteAlone, boolean alone) {
            statements.add(text);
            batches.addAndGet(method.equals("executeBatch") ? 1 : 0);
            commit.addAndGet(alone ? 1 : 0);
            writing.addAndGet(wroteAlone ? 1 : 0);
        }

        private void committed(boolean wrote) {
            commit.incrementAndGet();
            writing.addAndGet(wrote ? 1 : 0);
        }
    }

    private static final class Counting extends DelegatingDataSource {

        private Counting(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = super.getConnection();
            return counting() == null ? connection : new Watched(connection, "", new boolean[1]).as(Connection.class);
        }
    }
}
