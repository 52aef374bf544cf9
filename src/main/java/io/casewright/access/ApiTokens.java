package io.casewright.access;

import io.casewright.customer.Customers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Personal tokens for the API. A token acts as its owner; what the owner may no longer do, it may not either. */
@Component
@Transactional
public class ApiTokens {

    /** So that one looks like what it is, to a person and to a scanner for lost secrets. */
    private static final String PREFIX = "cwt_";

    private static final int MOST = 20;
    private static final int LONGEST_LABEL = 100;
    private static final Duration LONGEST_LIFE = Duration.ofDays(365);

    private final AccessRecords.ApiTokenRecords records;
    private final Customers customers;
    private final StaffDirectory staff;
    private final Clock clock;

    ApiTokens(AccessRecords.ApiTokenRecords records, Customers customers, StaffDirectory staff, Clock clock) {
        this.records = records;
        this.customers = customers;
        this.staff = staff;
        this.clock = clock;
    }

    /**
     * Makes a token.
     *
     * @param label what the owner calls it, 1 to 100 characters
     * @param life how long it works, a year at most
     * @return the token itself, which is shown this once and never again
     * @throws TokenRefused naming what is wrong
     */
    public String create(Caller owner, String label, Duration life) {
        return issue(owner, label, life, null).secret();
    }

    /**
     * Makes a token, but no second one under the same key.
     *
     * @param key the owner's name for this wish, or null
     * @throws TokenIssuedBefore if there is a token made under this key; it cannot be shown again
     * @throws TokenRefused naming what is wrong
     */
    public IssuedToken issue(Caller owner, String label, Duration life, @Nullable String key) {
        if (label.isBlank()
                || label.length() > LONGEST_LABEL
                || !label.codePoints().allMatch(ApiTokens::shown)) {
            throw new TokenRefused("label", "A token's label has 1 to 100 characters and no control characters.");
        }
        if (life.isNegative() || life.isZero() || life.compareTo(LONGEST_LIFE) > 0) {
            throw new TokenRefused("days", "A token lives for 1 to 365 days.");
        }
        if (key != null && !key.matches("[!-~]{1,100}")) {
            throw new TokenRefused("Idempotency-Key", "The Idempotency-Key may have 100 visible characters.");
        }
        if (key != null && records.existsByOwnerAndKey(owner.actor(), key)) {
            throw new TokenIssuedBefore();
        }
        if (records.countByOwner(owner.actor()) >= MOST) {
            throw new TokenRefused("label", "You have 20 tokens already; take one back first.");
        }
        String secret = PREFIX + Secret.random();
        Instant now = clock.instant();
        return new IssuedToken(
                records.save(new ApiToken(secret, owner.actor(), label.strip(), now, now.plus(life), key)), secret);
    }

    private static boolean shown(int character) {
        return !Character.isISOControl(character) && Character.getType(character) != Character.SURROGATE;
    }

    /** The owner's tokens, newest first. */
    @Transactional(readOnly = true)
    public List<ApiToken> of(Caller owner) {
        return records.findByOwnerOrderByCreatedAtDesc(owner.actor());
    }

    /** Takes a token back at once. A stranger's token is none. */
    public boolean revoke(Caller owner, UUID id) {
        return records.revoke(owner.actor(), id) == 1;
    }

    /** Whom a token acts for, or nobody. */
    @Transactional(readOnly = true)
    public Optional<Caller> callerOf(String secret) {
        return records.findByHash(Secret.hash(secret))
                .filter(token -> clock.instant().isBefore(token.expiresAt()))
                .flatMap(this::owner);
    }

    private Optional<Caller> owner(ApiToken token) {
        String[] owner = token.owner().split(":", 2);
        return owner[0].equals(SignedIn.STAFF)
                ? staff.find(owner[1]).map(StaffPrincipal::new)
                : Optional.of(CustomerPrincipal.of(customers.person(UUID.fromString(owner[1]))));
    }
}
