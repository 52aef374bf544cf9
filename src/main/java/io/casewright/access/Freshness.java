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
                        customer -> customers.stamp(customer.personId()).map(stamp -> new SignedIn(customer, stamp)),
                        member -> members.get(
                                member.member().id(), () -> read(member.member().id())))
                .filter(now -> now.stamp().equals(signedIn.stamp()));
    }

    private Optional<SignedIn> read(String id) {
        return staff.find(id)
                .flatMap(member ->
                        staff.passwordStamp(id).map(stamp -> new SignedIn(new StaffPrincipal(member), stamp)));
    }
}
