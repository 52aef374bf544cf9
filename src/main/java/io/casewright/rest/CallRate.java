package io.casewright.rest;

import io.casewright.access.SignedIn;
import io.github.bucket4j.Bucket;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Keeps one caller's script from using up what all callers share (E14). Who is not signed in gets no further anyway. */
final class CallRate extends OncePerRequestFilter {

    private static final int MOST_CALLERS = 20_000;

    private final RateSettings settings;
    private final Map<String, Bucket> byCaller = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_CALLERS;
        }
    };

    CallRate(RateSettings settings) {
        this.settings = settings;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        if (!(caller instanceof SignedIn signedIn)) {
            chain.doFilter(request, response);
            return;
        }
        var taken = bucketOf(signedIn.caller().actor()).tryConsumeAndReturnRemaining(1);
        if (taken.isConsumed()) {
            chain.doFilter(request, response);
            return;
        }
        long seconds = Math.max(1, TimeUnit.NANOSECONDS.toSeconds(taken.getNanosToWaitForRefill()));
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        ApiProblem.of(HttpStatus.TOO_MANY_REQUESTS, "Too many calls. The header Retry-After tells when to go on.")
                .write(response);
    }

    private synchronized Bucket bucketOf(String caller) {
        return byCaller.computeIfAbsent(
                caller,
                key -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(settings.callsAtOnce())
                                .refillGreedy(settings.callsPerMinute(), Duration.ofMinutes(1)))
                        .build());
    }
}
