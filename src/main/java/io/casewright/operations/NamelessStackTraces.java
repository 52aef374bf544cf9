package io.casewright.operations;

import java.io.IOException;
import java.net.SocketException;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.springframework.boot.logging.StackTracePrinter;
import org.springframework.boot.logging.StandardStackTracePrinter;

/**
 * Stack traces in the log without what people wrote: databases, parsers and converters quote it in their messages. So
 * a message is printed where it is a sentence of ours or cannot hold a value; of all others the type and the way.
 */
public final class NamelessStackTraces implements StackTracePrinter {

    private static final String OURS = "io.casewright.";
    private static final Pattern ADDRESS = Pattern.compile("\\S+@\\S+");

    private final StackTracePrinter printer =
            StandardStackTracePrinter.rootLast().withFormatter(NamelessStackTraces::title);

    @Override
    public void printStackTrace(Throwable failure, Appendable out) throws IOException {
        printer.printStackTrace(failure, out);
    }

    private static String title(Throwable failure) {
        String type = failure.getClass().getName();
        String message = failure.getMessage();
        if (message != null && holdsNoValue(failure)) {
            return type + ": " + ADDRESS.matcher(message).replaceAll("…@…");
        }
        return failure instanceof SQLException refused
                ? type + ": SQL state " + refused.getSQLState() + ", error " + refused.getErrorCode()
                : type;
    }

    private static boolean holdsNoValue(Throwable failure) {
        return isOurs(failure)
                || failure instanceof NullPointerException
                || failure instanceof VirtualMachineError
                || failure instanceof SocketException
                || failure instanceof SQLException refused && isAboutTheConnection(refused);
    }

    /** Thrown by our own code, of whatever type. */
    private static boolean isOurs(Throwable failure) {
        StackTraceElement[] way = failure.getStackTrace();
        return failure.getClass().getName().startsWith(OURS)
                || way.length > 0 && way[0].getClassName().startsWith(OURS);
    }

    private static boolean isAboutTheConnection(SQLException refused) {
        return refused.getSQLState() != null && refused.getSQLState().startsWith("08");
    }
}
