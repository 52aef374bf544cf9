package io.casewright.engine;

import io.casewright.cases.Author;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** The engineer in whose name a task is completed. */
@Component
class ActingEngineer {

    private final IdentityService identity;
    private final OnOwnBehalf onOwnBehalf;

    ActingEngineer(IdentityService identity, OnOwnBehalf onOwnBehalf) {
        this.identity = identity;
        this.onOwnBehalf = onOwnBehalf;
    }

    /** @throws IllegalStateException if nobody is signed in: what is written to a customer has an author */
    Author author() {
        var authentication = identity.getCurrentAuthentication();
        if (authentication == null || authentication.getUserId() == null) {
            throw new IllegalStateException("Only somebody who is signed in completes a task.");
        }
        String id = authentication.getUserId();
        User user = onOwnBehalf.ask(() -> identity.createUserQuery().userId(id).singleResult());
        return Author.engineer(id, user == null ? id : (user.getFirstName() + " " + user.getLastName()).strip());
    }
}
