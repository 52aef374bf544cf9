package io.casewright.engine;

import io.casewright.access.StaffMember;
import io.casewright.cases.Author;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/** The engineer in whose name a task is completed. */
@Component
class ActingEngineer {

    private final IdentityService identity;
    private final KnownStaff staff;

    ActingEngineer(IdentityService identity, KnownStaff staff) {
        this.identity = identity;
        this.staff = staff;
    }

    /** @throws IllegalStateException if nobody is signed in: what is written to a customer has an author */
    Author author() {
        var authentication = identity.getCurrentAuthentication();
        if (authentication == null || authentication.getUserId() == null) {
            throw new IllegalStateException("Only somebody who is signed in completes a task.");
        }
        return author(authentication.getUserId());
    }

    /** The same, or the product itself where something goes on without anybody who is signed in. */
    Author orNobody() {
        var authentication = identity.getCurrentAuthentication();
        return authentication == null || authentication.getUserId() == null
                ? Author.SYSTEM
                : author(authentication.getUserId());
    }

    private Author author(String id) {
        return Author.engineer(id, staff.find(id).map(StaffMember::name).orElse(id));
    }
}
