package io.casewright.mail;

import io.casewright.customer.Customers;
import io.casewright.customer.EndingContract;
import io.casewright.customer.Person;
import io.casewright.desk.Desk;
import io.casewright.desk.DeskId;
import io.casewright.desk.Desks;
import io.casewright.time.ShownTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells whoever may buy, and sales, that contracts end (ST-2). */
@Component
@Transactional
public class ContractLetters {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private final Customers customers;
    private final Desks desks;
    private final MailSettings settings;
    private final Outbox outbox;

    ContractLetters(Customers customers, Desks desks, MailSettings settings, Outbox outbox) {
        this.customers = customers;
        this.desks = desks;
        this.settings = settings;
        this.outbox = outbox;
    }

    /** Warns of contracts that end on one day: their buyers of each, sales of all in one letter. */
    public void warn(DeskId deskId, List<EndingContract> ending, List<Recipient> sales) {
        if (ending.isEmpty()) {
            return;
        }
        Desk desk = desks.get(deskId);
        EndingContract first = ending.get(0);
        String day = DAY.format(first.lastDay()) + " (" + ShownTime.name(desk.zone()) + ")";
        String companies = String.join(
                "\n", ending.stream().map(contract -> told(desk, day, contract)).toList());
        for (Recipient member : sales) {
            outbox.write(new Letter(
                    deskId,
                    member.email(),
                    "contracts-ending",
                    "contracts/" + first.contract() + "/" + first.lastDay(),
                    null,
                    Map.of("name", member.name(), "desk", desk.name(), "day", day, "companies", companies)));
        }
    }

    /** Tells the buyers of one contract; answers what sales reads of it. */
    private String told(Desk desk, String day, EndingContract contract) {
        List<Person> buyers = customers.buyersFor(contract.account());
        for (Person buyer : buyers) {
            outbox.write(new Letter(
                    desk.id(),
                    buyer.email(),
                    "contract-ending",
                    "contract/" + contract.contract() + "/" + contract.lastDay(),
                    null,
                    Map.of(
                            "name", buyer.name(),
                            "desk", desk.name(),
                            "company", contract.company(),
                            "plan", contract.plan(),
                            "day", day,
                            "mailbox", desk.mailbox(),
                            "link", settings.baseUrl() + "/desks/" + desk.id())));
        }
        String who = buyers.isEmpty()
                ? "nobody there may buy, so nobody was told"
                : String.join(", ", buyers.stream().map(Person::name).toList());
        return "- " + contract.company() + ", " + contract.plan() + ": " + who;
    }
}
