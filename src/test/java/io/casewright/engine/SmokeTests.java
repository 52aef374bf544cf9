package io.casewright.engine;

import io.casewright.ProductTests;
import io.casewright.cases.*;
import io.casewright.customer.*;
import io.casewright.desk.*;
import io.casewright.promise.*;
import java.time.*;
import java.util.*;
import org.camunda.bpm.engine.*;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SmokeTests extends ProductTests {
    @Autowired
    SupportCases cases;

    @Autowired
    CustomerBooks books;

    @Autowired
    Customers customers;

    @Autowired
    TaskService tasks;

    @Autowired
    IdentityService identity;

    @Autowired
    Promises promises;

    @Autowired
    Conversation conversation;

    @Autowired
    ManagementService management;

    @Test
    void runs() {
        DeskId desk = DeskId.of("clickhelp");
        books.account(desk, "acme", "Acme", Account.Kind.CUSTOMER);
        books.person(desk, "ann@acme.example", "Ann", ZoneId.of("Europe/Berlin"));
        books.membership(desk, "acme", "ann@acme.example", Role.ADMINISTRATOR);
        books.contract(desk, "acme", "c1", new Contract.Terms("professional", LocalDate.of(2026, 1, 1), null, false));
        Person ann = customers.findPerson(desk, "ann@acme.example").orElseThrow();
        UUID acme = customers.findAccount(desk, "acme").orElseThrow().id();
        CaseNumber number = cases.submit(
                new Submission(
                        desk,
                        ann.id(),
                        acme,
                        Channel.PORTAL,
                        Author.customer(ann),
                        "Help",
                        "It does not work",
                        "issue",
                        Map.of("topic", "using", "serviceState", "normal"),
                        null),
                "k1");
        System.out.println("STATE " + cases.get(number).state() + " "
                + cases.get(number).assessment() + " " + promises.of(number));
        var task = tasks.createTaskQuery()
                .processInstanceBusinessKey(number.value())
                .singleResult();
        System.out.println("TASK " + task.getName() + " " + task.getPriority() + " " + task.getDueDate());
        identity.setAuthenticatedUserId("eve");
        tasks.complete(
                task.getId(),
                new HashMap<>(Map.of(
                        "outcome",
                        "wait",
                        "answer",
                        "What did you do?",
                        "confirmedKind",
                        "",
                        "confirmedPriority",
                        "",
                        "confirmedScope",
                        "",
                        "reason",
                        "")));
        identity.clearAuthentication();
        System.out.println(
                "STATE " + cases.get(number).state() + " " + cases.get(number).waiting());
        conversation.reply(
                number, new Viewer.Customer(ann.id(), desk), Author.customer(ann), Channel.PORTAL, "I did this");
        System.out.println("STATE " + cases.get(number).state());
        conversation.resolve(number, new Viewer.Customer(ann.id(), desk), Author.customer(ann), null);
        System.out.println("STATE " + cases.get(number).state() + " " + promises.of(number));
        conversation.timeline(number, new Viewer.Customer(ann.id(), desk)).forEach(System.out::println);
        conversation.reply(number, new Viewer.Customer(ann.id(), desk), Author.customer(ann), Channel.PORTAL, "Again");
        System.out.println("STATE " + cases.get(number).state() + " " + promises.of(number));
    }
}
