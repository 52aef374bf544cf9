package io.casewright.engine;

import io.casewright.cases.ConfigurationChanges;
import io.casewright.cases.ConfigurationDecision;
import io.casewright.desk.CaseNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a model may do about a configuration change: {@code ${configuration.proven(caseNumber)}} (CH-11). */
@Component
public class ConfigurationSteps {

    private final ConfigurationChanges changes;
    private final ActingEngineer engineer;

    ConfigurationSteps(ConfigurationChanges changes, ActingEngineer engineer) {
        this.changes = changes;
        this.engineer = engineer;
    }

    /** Whether an administrator of the account has asked for the change or confirmed it. */
    public boolean proven(String caseNumber) {
        return changes.proven(CaseNumber.of(caseNumber));
    }

    /** Asks the account's administrators for confirmation; answers whether there is anybody to ask. */
    public boolean askAdministrators(String caseNumber) {
        return changes.askAdministrators(CaseNumber.of(caseNumber));
    }

    /** An administrator has confirmed the change; answers what happens next. */
    public String goOn(String caseNumber) {
        return changes.goOn(CaseNumber.of(caseNumber));
    }

    /** Takes what the engineer did about a confirmed change into the case, and answers what happens next. */
    public String takeOver(String caseNumber, @Nullable String changeOutcome, @Nullable String changeWords) {
        return changes.takeOver(
                CaseNumber.of(caseNumber), engineer.author(), new ConfigurationDecision(changeOutcome, changeWords));
    }

    /** Takes what the engineer decided without a confirmation into the case, and answers what happens next. */
    public String takeOverUnconfirmed(
            String caseNumber, @Nullable String unconfirmedOutcome, @Nullable String unconfirmedWords) {
        return changes.takeOverUnconfirmed(
                CaseNumber.of(caseNumber),
                engineer.author(),
                new ConfigurationDecision(unconfirmedOutcome, unconfirmedWords));
    }
}
