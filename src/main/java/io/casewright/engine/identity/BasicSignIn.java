package io.casewright.engine.identity;

import io.casewright.access.BriefMemory;
import io.casewright.access.SignIn;
import io.casewright.access.SignedIn;
import io.casewright.access.TooManyAttempts;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/**
 * Basic sign-in for the engine's REST interface. A script that asks often is remembered for some seconds:
 * hashing its password each time would cost more than what it asks for.
 */
final class BasicSignIn implements AuthenticationProvider {

    private static final Duration SECONDS = Duration.ofSeconds(10);
    private static final String HMAC = "HmacSHA256";

    private final SignIn signIn;
    private final BriefMemory<SignedIn> known;
    private final SecretKeySpec key;

    BasicSignIn(SignIn signIn, Clock clock) {
        this.signIn = signIn;
        this.known = new BriefMemory<>(clock, SECONDS);
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, HMAC);
    }

    @Override
    public Authentication authenticate(Authentication asking) {
        String id = asking.getName();
        String password = String.valueOf(asking.getCredentials());
        String address = asking.getDetails() instanceof WebAuthenticationDetails details
                ? String.valueOf(details.getRemoteAddress())
                : "";
        try {
            Optional<SignedIn> found = known.get(fingerprint(id, password), () -> signIn.staff(id, password, address));
            return found.orElseThrow(() -> new BadCredentialsException("Name and password do not belong together."));
        } catch (TooManyAttempts guessing) {
            throw new LockedException(guessing.getMessage());
        }
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }

    /** Under a key of this run only, so that nothing in memory helps to find the password. */
    private String fingerprint(String id, String password) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            mac.update(id.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return HexFormat.of().formatHex(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JDK knows " + HMAC + ".", impossible);
        }
    }
}
