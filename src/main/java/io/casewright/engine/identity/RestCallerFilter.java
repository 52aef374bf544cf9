package io.casewright.engine.identity;

import io.casewright.access.SignedIn;
import io.casewright.access.StaffGroups;
import io.casewright.access.StaffMember;
import io.casewright.desk.DeskId;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells the engine who asks, for as long as the request lasts. Without a name it would allow everything. */
final class RestCallerFilter extends OncePerRequestFilter {

    private final IdentityService identity;

    RestCallerFilter(IdentityService identity) {
        this.identity = identity;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!(SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn)) {
            throw new AccessDeniedException("Nobody has signed in.");
        }
        StaffMember member = signedIn.caller()
                .either(
                        customer -> {
                            throw new AccessDeniedException("Customers have no business here.");
                        },
                        staff -> staff.member());
        List<String> groups = new ArrayList<>(member.groups());
        if (groups.contains(StaffGroups.OPERATORS)) {
            groups.add(Groups.CAMUNDA_ADMIN);
        }
        identity.setAuthentication(
                member.id(), groups, member.desks().stream().map(DeskId::value).toList());
        try {
            chain.doFilter(request, response);
        } finally {
            identity.clearAuthentication();
        }
    }
}
