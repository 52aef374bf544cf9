package io.casewright.engine.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ways in that the engine's web applications bring along and that we never use: the set-up of a first administrator,
 * open to anybody while there is none (CVE-2026-77226), its own sign-in, and its password check over REST.
 */
final class ClosedDoorsFilter extends OncePerRequestFilter {

    private static final Pattern CLOSED = Pattern.compile("/camunda/api/admin/setup(/.*)?"
            + "|/camunda/app/[^/]*/[^/]*/setup(/.*)?"
            + "|/camunda/api/admin/auth/user/[^/]*/login(/.*)?"
            + "|/engine-rest(/engine/[^/]*)?/identity/verify/?"
            + "|/camunda/api/engine/engine/[^/]*/identity/verify/?");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        // The container's own reading of the path: decoded, without parameters, dots and double slashes.
        String pathInfo = request.getPathInfo();
        String path = request.getServletPath() + (pathInfo == null ? "" : pathInfo);
        if (CLOSED.matcher(path.replaceAll("/+", "/")).matches()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            return;
        }
        chain.doFilter(request, response);
    }
}
