package io.casewright.engine.guard;

import org.camunda.bpm.engine.AuthorizationException;

/** It belongs to a desk the caller does not work for; whether it exists is not told. */
class NotAtYourDesks extends AuthorizationException {

    NotAtYourDesks() {
        super("There is nothing like that at your desks.");
    }
}
