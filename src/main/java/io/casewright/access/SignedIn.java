package io.casewright.access;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * A caller as the security filters pass them on.
 * The stamp tells whether the password is still the one they signed in with.
 */
public final class SignedIn extends AbstractAuthenticationToken {

    static final String CUSTOMER = "customer";
    static final String STAFF = "staff";

    private final transient Caller caller;
    private final String stamp;

    /** Somebody whose right to be here was just proved. */
    public SignedIn(Caller caller, String stamp) {
        super(authorities(caller));
        this.caller = caller;
        this.stamp = stamp;
        setAuthenticated(true);
    }

    private static Collection<GrantedAuthority> authorities(Caller caller) {
        Stream<String> roles = caller.either(
                customer -> Stream.of(CUSTOMER),
                staff -> Stream.concat(Stream.of(STAFF), staff.member().groups().stream()));
        return List.copyOf(roles.<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList());
    }

    public Caller caller() {
        return caller;
    }

    String stamp() {
        return stamp;
    }

    @Override
    public Caller getPrincipal() {
        return caller;
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public String getName() {
        return caller.either(
                customer -> customer.personId().toString(),
                staff -> staff.member().id());
    }
}
