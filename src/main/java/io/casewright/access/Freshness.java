package io.casewright.access;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Whether somebody who signed in once still may be here, and as whom.
 * A changed password, a lost group or desk, or a member who has left takes effect within seconds (D06).
 */
@Component
class Freshness {

    private static final Duration SECONDS = Duration.ofSeconds(5);

    private final CustomerPasswords customers;
    private final StaffDirectory staff;
    private final BriefMemory<SignedIn> members;

    Freshness(CustomerPasswords customers, StaffDirectory staff, Clock clock) {
        this.customers = customers;
        this.staff = staff;
        this.members = new BriefMemory<>(clock, SECONDS);
    }

    Optional<SignedIn> fresh(SignedIn signedIn) {
        return signedIn.caller()
                .either(
                        customer -> customers
                                .stamp(customer.personId())
                                .filter(signedIn.stamp()::equals)
                                .map(stamp -> signedIn),
                        staff -> fresh(staff.member().id(), signedIn.stamp()));
    }

    private Optional<SignedIn> fresh(String id, String stamp) {
        Optional<SignedIn> remembered = members.get(id, () -> read(id)).filter(known -> isOf(known, stamp));
        // What is remembered may be older than the password that somebody has just signed in with.
        return remembered.or(() -> read(id).filter(known -> isOf(known, stamp)));
    }

    private static boolean isOf(SignedIn known, String stamp) {
        return known.stamp().equals(stamp);
    }

    private Optional<SignedIn> read(String id) {
        return staff.find(id)
                .flatMap(member ->
                        staff.passwordStamp(id).map(stamp -> new SignedIn(new StaffPrincipal(member), stamp)));
    }
}
