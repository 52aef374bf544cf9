package io.casewright.access;

import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Tells who is asking in this request. */
@Component
public class Callers {

    /** @throws NotSignedIn if nobody has signed in */
    public Caller current() {
        return find().orElseThrow(NotSignedIn::new);
    }

    public Optional<Caller> find() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn
                ? Optional.of(signedIn.caller())
                : Optional.empty();
    }

    /** @throws NotSignedIn if the caller is no customer */
    public CustomerPrincipal customer() {
        return find().flatMap(caller -> caller.either(Optional::of, staff -> Optional.<CustomerPrincipal>empty()))
                .orElseThrow(NotSignedIn::new);
    }

    /** @throws NotSignedIn if the caller is no member of staff */
    public StaffMember staff() {
        return find().flatMap(caller -> caller.either(customer -> Optional.<StaffPrincipal>empty(), Optional::of))
                .orElseThrow(NotSignedIn::new)
                .member();
    }
}
