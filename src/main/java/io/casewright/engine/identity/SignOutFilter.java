package io.casewright.engine.identity;

import io.casewright.access.SignOut;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Who signs out of a web application of the engine signs out of everything: it would know them again at the next click
 * by our own web session.
 */
final class SignOutFilter extends OncePerRequestFilter {

    private final SignOut signOut;

    SignOutFilter(SignOut signOut) {
        this.signOut = signOut;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        if (response.getStatus() < HttpStatus.BAD_REQUEST.value()) {
            signOut.now(request);
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST")
                || !request.getRequestURI().matches(".*/camunda/api/admin/auth/user/[^/]+/logout");
    }
}
