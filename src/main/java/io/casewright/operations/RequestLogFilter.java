package io.casewright.operations;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/**
 * One line for each request that changes something or fails; at DEBUG also for those that only read. It has the
 * address's pattern in place of the address, which may hold the key of an invitation or what somebody looks for.
 */
final class RequestLogFilter extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(RequestLogFilter.class);

    private static final String REQUEST_ID = "X-Request-Id";

    /** What proxies send. Anything else could be a line break, or a name. */
    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9-]{8,64}");

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> CHANGING = Set.of("POST", "PUT", "PATCH", "DELETE");
    private static final Set<String> OF_THE_ENGINE = Set.of("engine-rest", "camunda");

    private final LogContext context;

    RequestLogFilter(LogContext context) {
        this.context = context;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String id = requestId(request.getHeader(REQUEST_ID));
        response.setHeader(REQUEST_ID, id);
        context.request(id);
        context.about(request.getRequestURI());
        long begin = System.nanoTime();
        try {
            chain.doFilter(request, response);
            String made = response.getHeader(HttpHeaders.LOCATION);
            if (made != null) {
                context.about(made);
            }
            write(request, response.getStatus(), TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin));
        } catch (ServletException | RuntimeException failure) {
            log.error("{} {} failed.", method(request), pattern(request), failure);
            throw failure;
        } finally {
            context.clear();
        }
    }

    private static String requestId(@Nullable String sent) {
        return sent != null && WELL_FORMED.matcher(sent).matches()
                ? sent
                : UUID.randomUUID().toString();
    }

    private static void write(HttpServletRequest request, int status, long millis) {
        if (READING.contains(request.getMethod())) {
            log.debug("{} {} was answered with {} in {} ms.", method(request), pattern(request), status, millis);
        } else {
            log.info("{} {} was answered with {} in {} ms.", method(request), pattern(request), status, millis);
        }
    }

    private static String method(HttpServletRequest request) {
        String method = request.getMethod();
        return READING.contains(method) || CHANGING.contains(method) ? method : "Something else than a request to";
    }

    private static String pattern(HttpServletRequest request) {
        if (request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) instanceof String pattern) {
            return pattern;
        }
        String[] parts = request.getRequestURI().split("/", 3);
        return parts.length > 1 && OF_THE_ENGINE.contains(parts[1])
                ? "/" + parts[1] + "/…"
                : "an address without a page";
    }
}
