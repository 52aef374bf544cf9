package io.casewright.engine.guard;

import io.casewright.access.PasswordHash;
import io.casewright.access.PasswordRules;
import io.casewright.access.WeakPassword;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.identity.PasswordPolicy;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.jspecify.annotations.Nullable;

/** The engine keeps the passwords of staff as the product keeps all passwords, and asks the same of them. */
final class StaffPasswords implements PasswordEncryptor, PasswordPolicy, PasswordPolicyRule {

    private final PasswordHash hash;

    StaffPasswords(PasswordHash hash) {
        this.hash = hash;
    }

    @Override
    public String encrypt(String password) {
        return hash.hash(password);
    }

    @Override
    public boolean check(String password, String encrypted) {
        return hash.matches(password, encrypted);
    }

    @Override
    public String hashAlgorithmName() {
        return PasswordHash.ALGORITHM;
    }

    @Override
    public List<PasswordPolicyRule> getRules() {
        return List.of(this);
    }

    @Override
    public String getPlaceholder() {
        return "PASSWORD_POLICY_LENGTH"; // the web applications have words for this one
    }

    @Override
    public Map<String, String> getParameters() {
        return Map.of("minLength", String.valueOf(PasswordRules.SHORTEST));
    }

    @Override
    public boolean execute(String password) {
        return execute(password, null);
    }

    @Override
    public boolean execute(String password, @Nullable User user) {
        try {
            PasswordRules.check(
                    password,
                    user == null || user.getId() == null ? "" : user.getId(),
                    user == null || user.getEmail() == null ? "" : user.getEmail());
            return true;
        } catch (WeakPassword weak) {
            return false;
        }
    }
}
