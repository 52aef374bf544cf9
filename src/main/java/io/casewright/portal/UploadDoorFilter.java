package io.casewright.portal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Files come in where a page asks for them, from somebody who has signed in. Everywhere else the server would read and
 * store what a stranger sends, only to look for a token in it.
 */
final class UploadDoorFilter extends OncePerRequestFilter {

    private static final Pattern TAKES_FILES =
            Pattern.compile("/cases/[^/]{1,24}/(messages|decision|notes|attachments|panel/(notes|attachments))"
                    + "|/desks/[^/]{1,40}/cases(/preview)?");

    /** The engine reads deployments itself, behind its own doors. */
    private static final Pattern NOT_OURS = Pattern.compile("/(engine-rest|camunda)/.*");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (NOT_OURS.matcher(path).matches()) {
            chain.doFilter(request, response);
        } else if (!TAKES_FILES.matcher(path).matches()) {
            response.sendError(HttpStatus.UNSUPPORTED_MEDIA_TYPE.value());
        } else if (!signedIn(request)) {
            response.sendError(HttpStatus.NOT_FOUND.value());
        } else {
            chain.doFilter(request, response);
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = request.getContentType();
        return type == null || !type.regionMatches(true, 0, "multipart/", 0, "multipart/".length());
    }

    private static boolean signedIn(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null
                && session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY) != null;
    }
}
