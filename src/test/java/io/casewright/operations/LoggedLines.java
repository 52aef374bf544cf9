package io.casewright.operations;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.slf4j.LoggerFactory;
import org.springframework.boot.logging.logback.StructuredLogEncoder;

/** Everything the product logs meanwhile, as an installation would write it, with our own part at DEBUG. */
public final class LoggedLines extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    private final LoggerContext loggers = (LoggerContext) LoggerFactory.getILoggerFactory();
    private final Logger root = loggers.getLogger(Logger.ROOT_LOGGER_NAME);
    private final Logger ours = loggers.getLogger("io.casewright");
    private final StructuredLogEncoder encoder = new StructuredLogEncoder();
    private final List<String> lines = new CopyOnWriteArrayList<>();

    private volatile Predicate<String> wanted = line -> false;
    private final CompletableFuture<String> found = new CompletableFuture<>();

    private LoggedLines() {
        setContext(loggers);
        encoder.setContext(loggers);
        encoder.setFormat("ecs");
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.start();
        start();
        ours.setLevel(Level.DEBUG);
        root.addAppender(this);
    }

    public static LoggedLines capture() {
        return new LoggedLines();
    }

    @Override
    protected void append(ILoggingEvent event) {
        String line = new String(encoder.encode(event), StandardCharsets.UTF_8);
        lines.add(line);
        if (wanted.test(line)) {
            found.complete(line);
        }
    }

    public List<String> all() {
        return lines;
    }

    /** Those that say they are about something, by its name in the log: {@code "caseNumber":"ABC-1"}. */
    public List<String> of(String name, Object value) {
        return lines.stream()
                .filter(line -> line.contains("\"%s\":\"%s\"".formatted(name, value)))
                .toList();
    }

    /** The next line that says this, in whichever thread it is written. */
    public CompletableFuture<String> next(String words) {
        wanted = line -> line.contains(words);
        return found;
    }

    @Override
    public void close() {
        root.detachAppender(this);
        ours.setLevel(null);
        stop();
    }
}
