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

    private final CaseRecords.Cases cases;
    private final Askings askings;
    private final Timeline timeline;
    private final EngineerWords words;
    private final Endings endings;

    ConfigurationChanges(
            CaseRecords.Cases cases, Askings askings, Timeline timeline, EngineerWords words, Endings endings) {
        this.cases = cases;
        this.askings = askings;
        this.timeline = timeline;
        this.words = words;
        this.endings = endings;
    }

    /** Whether an administrator of the account is known to want it: by having asked, or by having confirmed. */
    @Transactional(readOnly = true)
    public boolean proven(CaseNumber number) {
        return proven(cases.get(number));
    }

    private boolean proven(SupportCase supportCase) {
        boolean asked = SIGNED_IN.contains(supportCase.channel())
                && askings.holders(supportCase, Role.ADMINISTRATOR).stream()
                        .anyMatch(person -> person.id().equals(supportCase.person()));
        return asked || askings.current(supportCase, Word.CONFIRMATION).stream().anyMatch(Asking::agreed);
    }

    /** Asks every administrator of the account for confirmation; false if there is nobody to ask. */
    public boolean askAdministrators(CaseNumber number) {
        SupportCase supportCase = cases.change(number);
        boolean asked = !askings.ask(supportCase, Word.CONFIRMATION, Role.ADMINISTRATOR, NOBODY)
                .isEmpty();
        if (!asked) {
            timeline.event(
                    supportCase,
                    Author.SYSTEM,
                    "We know no administrator of this account who could confirm the change.");
        }
        return asked;
    }

    /** The case is with us again, because an administrator has confirmed; answers what the process does next. */
    public String goOn(CaseNumber number) {
        cases.change(number).takeUp();
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
        SupportCase supportCase = open(number);
        if (read.outcome().equals("done") && !proven(supportCase)) {
            throw new WrongState("No administrator of the account has asked for this change or confirmed it.");
        }
        publish(supportCase, engineer, read);
        return switch (read.outcome()) {
            case "done" -> end(supportCase, engineer, "Configuration changed by ", Endings.BY_ENGINEER, "resolved");
            case "impossible" -> end(supportCase, engineer, "Change declined by ", Endings.REFUSED, "refused");
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
        SupportCase supportCase = open(number);
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
            case "decline" -> end(supportCase, engineer, "Change declined by ", Endings.REFUSED, "refused");
            default -> back(supportCase, engineer);
        };
    }

    private SupportCase open(CaseNumber number) {
        SupportCase supportCase = cases.change(number);
        if (!supportCase.state().open()) {
            throw new WrongState("This case is " + supportCase.state().word() + " already.");
        }
        return supportCase;
    }

    private void publish(SupportCase supportCase, Author engineer, Read read) {
        if (!read.words().isEmpty()) {
            words.say(supportCase, engineer, read.words());
        }
        supportCase.takeUp();
    }

    private String back(SupportCase supportCase, Author engineer) {
        timeline.note(supportCase, engineer, "Handed back without changing the configuration.");
        return "keep";
    }

    private String end(SupportCase supportCase, Author engineer, String sentence, String how, String next) {
        askings.settle(supportCase, Word.CONFIRMATION);
        endings.end(
                supportCase,
                CaseState.RESOLVED,
                how,
                timeline.event(supportCase, engineer, sentence + engineer.name() + "."));
        return next;
    }
}
