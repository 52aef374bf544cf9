package io.casewright.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.stereotype.Component;

/**
 * Sends whoever may not see a page to where they can sign in for it: customers to their desk, staff to theirs.
 * What needs no sign-in and is not there, or is not for this caller, looks the same: it does not exist.
 */
@Component
public class SignInPages implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final Pattern DESK = Pattern.compile("/desks/([a-z0-9-]{1,40})/.*");
    private static final String STAFF_SIGN_IN = "/staff/sign-in";

    private final WantedPages wantedPages;

    SignInPages(WantedPages wantedPages) {
        this.wantedPages = wantedPages;
    }

    /** Where the page is remembered that somebody asked for before they had signed in. */
    public RequestCache wantedPages() {
        return wantedPages.cache();
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException missing)
            throws IOException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        Matcher desk = DESK.matcher(path);
        if (path.startsWith("/camunda/api/")) {
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        } else if (desk.matches()) {
            send(request, response, "/desks/" + desk.group(1) + "/sign-in");
        } else if (path.equals("/staff") || path.startsWith("/staff/") || path.startsWith("/camunda")) {
            send(request, response, STAFF_SIGN_IN);
        } else {
            response.sendError(HttpStatus.NOT_FOUND.value());
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        boolean signedIn = SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn;
        if (denied instanceof CsrfException && signedIn) {
            response.sendError(HttpStatus.FORBIDDEN.value());
        } else if (!signedIn || isForAnother(request)) {
            commence(
                    request,
                    response,
                    new org.springframework.security.authentication.InsufficientAuthenticationException(
                            "Signed in as somebody else"));
        } else {
            response.sendError(HttpStatus.NOT_FOUND.value());
        }
    }

    /** One browser may well visit several desks, and the staff's door, one after the other. */
    private static boolean isForAnother(HttpServletRequest request) {
        return request.getMethod().equals("GET");
    }

    private static void send(HttpServletRequest request, HttpServletResponse response, String signIn)
            throws IOException {
        String target = request.getContextPath() + signIn;
        if (request.getHeader("HX-Request") != null) {
            // A redirect would put the sign-in page into the fragment that asked.
            response.setHeader("HX-Redirect", target);
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        } else {
            response.sendRedirect(target);
        }
    }
}
