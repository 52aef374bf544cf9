package io.casewright.cases;

import io.casewright.cases.Asking.Word;
import io.casewright.cases.ConfigurationDecision.Read;
import io.casewright.customer.Role;
import io.casewright.desk.CaseNumber;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changing a customer's configuration, for which one of its administrators must have asked (CH-11). */
@Component
@Transactional
public class ConfigurationChanges {

    /** Through these a person comes signed in, or with a token of their own: that is the proof. */
    private static final Set<Channel> SIGNED_IN = Set.of(Channel.PORTAL, Channel.API);

    /** What the process is to go on with, whether confirmed by now or to be asked again. */
    private static final String GO_ON = "configuration-change";

    private static final UUID NOBODY = new UUID(0, 0);

    private final CaseWork work;
    private final Askings askings;

    ConfigurationChanges(CaseWork work, Askings askings) {
        this.work = work;
        this.askings = askings;
    }

    /** Whether an administrator of the account is known to want it: by having asked, or by having confirmed. */
    @Transactional(readOnly = true)
    public boolean proven(CaseNumber number) {
        return proven(work.get(number));
    }

    private boolean proven(SupportCase supportCase) {
        boolean asked = SIGNED_IN.contains(supportCase.channel())
                && askings.holders(supportCase, Role.ADMINISTRATOR).stream()
                        .anyMatch(person -> person.id().equals(supportCase.person()));
        return asked || askings.current(supportCase, Word.CONFIRMATION).stream().anyMatch(Asking::agreed);
    }

    /** Asks every administrator of the account for confirmation; false if there is nobody to ask. */
    public boolean askAdministrators(CaseNumber number) {
        SupportCase supportCase = work.change(number);
        boolean asked = !askings.ask(supportCase, Word.CONFIRMATION, Role.ADMINISTRATOR, NOBODY)
                .isEmpty();
        if (!asked) {
            work.event(
                    supportCase,
                    Author.SYSTEM,
                    "We know no administrator of this account who could confirm the change.");
        }
        return asked;
    }

    /** The case is with us again, because an administrator has confirmed; answers what the process does next. */
    public String goOn(CaseNumber number) {
        work.resume(number);
        return GO_ON;
    }

    /**
     * Takes over what an engineer did about a change that an administrator wants.
     *
     * @return what the process does next: {@code resolved}, {@code refused}, {@code wait} or {@code keep}
     * @throws InvalidInput if something does not fit; nothing is changed
     * @throws WrongState if the case has ended meanwhile, or nobody who may has asked for the change
     */
    public String takeOver(CaseNumber number, Author engineer, ConfigurationDecision decision) {
        Read read = decision.ofChange();
        SupportCase supportCase = work.open(number);
        if (read.outcome().equals("done") && !proven(supportCase)) {
            throw new WrongState("No administrator of the account has asked for this change or confirmed it.");
        }
        publish(supportCase, engineer, read);
        return switch (read.outcome()) {
            case "done" -> {
                askings.settle(supportCase, Word.CONFIRMATION);
                yield work.resolve(supportCase, engineer, "Configuration changed by ");
            }
            case "impossible" -> refused(supportCase, engineer);
            case "ask" -> "wait";
            default -> back(supportCase, engineer);
        };
    }

    /**
     * Takes over what an engineer decided while no administrator has confirmed.
     *
     * @return what the process does next: {@code configuration-change} to ask (again), {@code refused} or {@code keep}
     * @throws InvalidInput if something does not fit; nothing is changed
     * @throws WrongState if the case has ended meanwhile, or an administrator has confirmed after all
     */
    public String takeOverUnconfirmed(CaseNumber number, Author engineer, ConfigurationDecision decision) {
        Read read = decision.unconfirmed();
        SupportCase supportCase = work.open(number);
        if (read.outcome().equals("decline") && proven(supportCase)) {
            throw new WrongState(
                    "An administrator has confirmed the change meanwhile. Choose to ask, and the change can be made.");
        }
        publish(supportCase, engineer, read);
        return switch (read.outcome()) {
            case "ask-administrators" -> {
                if (!proven(supportCase)) {
                    askings.settle(supportCase, Word.CONFIRMATION);
                }
                yield GO_ON;
            }
            case "decline" -> refused(supportCase, engineer);
            default -> back(supportCase, engineer);
        };
    }

    private void publish(SupportCase supportCase, Author engineer, Read read) {
        if (!read.words().isEmpty()) {
            work.publish(supportCase, engineer, read.words());
        }
        work.takeUp(supportCase);
    }

    private String back(SupportCase supportCase, Author engineer) {
        work.note(supportCase, engineer, "Handed back without changing the configuration.");
        return "keep";
    }

    private String refused(SupportCase supportCase, Author engineer) {
        askings.settle(supportCase, Word.CONFIRMATION);
        return work.refused(supportCase, engineer, "Change declined by ");
    }
}
