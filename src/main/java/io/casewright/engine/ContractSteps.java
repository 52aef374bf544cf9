package io.casewright.engine;

import io.casewright.access.StaffGroups;
import io.casewright.customer.ContractEndings;
import io.casewright.customer.EndingContract;
import io.casewright.desk.DeskId;
import io.casewright.mail.ContractLetters;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a model may do about contracts that end: {@code ${contracts.warn(desk, contractDay)}}. */
@Component
public class ContractSteps {

    /** So many at once, that a transaction stays short on a day on which thousands end. */
    private static final int AT_ONCE = 50;

    private final ContractCalendar calendar;
    private final ContractEndings endings;
    private final ContractLetters letters;
    private final Colleagues colleagues;

    ContractSteps(ContractCalendar calendar, ContractEndings endings, ContractLetters letters, Colleagues colleagues) {
        this.calendar = calendar;
        this.endings = endings;
        this.letters = letters;
        this.colleagues = colleagues;
    }

    /** When whoever may buy is warned that contracts end on a day, by the desk's policy in force. */
    public Date warnAt(String desk, String contractDay) {
        return Date.from(calendar.warnAt(DeskId.of(desk), LocalDate.parse(contractDay)));
    }

    /**
     * Warns whoever may buy, and sales, of the next contracts that still end on the day, each once; answers whether there
     * may be more.
     */
    public boolean warn(String desk, String contractDay) {
        DeskId deskId = DeskId.of(desk);
        List<EndingContract> ending = endings.take(deskId, LocalDate.parse(contractDay), AT_ONCE);
        letters.warn(deskId, ending, colleagues.of(deskId, StaffGroups.SALES));
        return ending.size() == AT_ONCE;
    }
}
