package io.casewright;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.stereotype.Component;

/**
 * Counts what one thread asks of the database, by whichever way it asks: JPA, JDBC or the engine's own mapper. A batch
 * is one round trip and counts as one.
 */
@Component
public class CountedStatements implements BeanPostProcessor {

    private static final Set<String> EXECUTIONS =
            Set.of("execute", "executeQuery", "executeUpdate", "executeLargeUpdate", "executeBatch");

    private static final ThreadLocal<Count> COUNTING = new ThreadLocal<>();

    /** What the work asks of the database. */
    public static Count during(Runnable work) {
        Count count = new Count(new ArrayList<>(), new int[1]);
        COUNTING.set(count);
        try {
            work.run();
            return count;
        } finally {
            COUNTING.remove();
        }
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? new Counting(source) : bean;
    }

    private static Object counting(Class<?> type, Object target, String sql) {
        return Proxy.newProxyInstance(
                CountedStatements.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    note(target, method, arguments, sql);
                    return counted(call(target, method, arguments), arguments);
                });
    }

    private static void note(Object target, Method method, Object[] arguments, String sql) throws SQLException {
        Count count = COUNTING.get();
        if (count == null) {
            return;
        }
        if (target instanceof Statement statement && EXECUTIONS.contains(method.getName())) {
            count.statements().add(arguments == null || arguments.length == 0 ? sql : String.valueOf(arguments[0]));
            // Without a transaction every statement is one.
            count.commit()[0] += statement.getConnection().getAutoCommit() ? 1 : 0;
        } else if (target instanceof Connection && method.getName().equals("commit")) {
            count.commit()[0]++;
        }
    }

    private static Object counted(Object result, Object[] arguments) {
        String sql = arguments != null && arguments.length > 0 ? String.valueOf(arguments[0]) : "";
        if (result instanceof PreparedStatement) {
            return counting(PreparedStatement.class, result, sql);
        }
        return result instanceof Statement ? counting(Statement.class, result, sql) : result;
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }

    /** The statements in their order, and how many commits there were. */
    public record Count(List<String> statements, int[] commit) {

        public int commits() {
            return commit[0];
        }
    }

    private static final class Counting extends DelegatingDataSource {

        private Counting(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            return (Connection) counting(Connection.class, super.getConnection(), "");
        }
    }
}
