package io.casewright.engine.guard;

import io.casewright.access.SignInThrottle;
import java.util.Optional;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.jspecify.annotations.Nullable;

/** Every way to try a password of a member of staff is slowed down alike, also those that the engine brings along. */
final class GuardedIdentity extends IdentityServiceImpl {

    private final SignInThrottle throttle;

    GuardedIdentity(SignInThrottle throttle) {
        this.throttle = throttle;
    }

    @Override
    public boolean checkPassword(@Nullable String staffId, @Nullable String password) {
        if (staffId == null || password == null) {
            return false;
        }
        return throttle.guess(
                        "staff/" + staffId,
                        () -> super.checkPassword(staffId, password) ? Optional.of(staffId) : Optional.empty())
                .isPresent();
    }
}
