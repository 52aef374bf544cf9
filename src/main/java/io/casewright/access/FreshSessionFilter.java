package io.casewright.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends a web session whose caller may no longer be here, before anything is done in their name. */
final class FreshSessionFilter extends OncePerRequestFilter {

    private final Freshness freshness;
    private final SignOut signOut;

    FreshSessionFilter(Freshness freshness, SignOut signOut) {
        this.freshness = freshness;
        this.signOut = signOut;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn) {
            Optional<SignedIn> fresh = freshness.fresh(signedIn);
            if (fresh.isEmpty()) {
                signOut.now(request);
            }
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(fresh.orElse(null));
            SecurityContextHolder.setContext(context);
        }
        chain.doFilter(request, response);
    }
}
