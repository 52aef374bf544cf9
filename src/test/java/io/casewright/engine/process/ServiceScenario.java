package io.casewright.engine.process;

import io.casewright.DeskCustomer;
import io.casewright.DeskFixtures;
import io.casewright.cases.Author;
import io.casewright.cases.Viewer;
import io.casewright.customer.Person;
import io.casewright.customer.Role;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.Desk;
import io.casewright.quote.QuoteBook;
import io.casewright.quote.QuoteFixtures;
import io.casewright.quote.QuoteNumber;
import io.casewright.quote.QuoteView;
import io.casewright.quote.Quotes;
import io.casewright.time.MovableClock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** What happens about a service that is no support, on every desk that sells something. */
@Component
public class ServiceScenario {

    static final String SALES = "sam.sales";
    static final String LEAD = "lena.lead";

    private final DeskFixtures fixtures;
    private final CaseScenario cases;
    private final Quotes quotes;
    private final QuoteBook book;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final ManagementService jobs;
    private final IdentityService identity;
    private final MovableClock clock;

    ServiceScenario(
            DeskFixtures fixtures,
            CaseScenario cases,
            Quotes quotes,
            QuoteBook book,
            TaskService tasks,
            RuntimeService runtime,
            ManagementService jobs,
            IdentityService identity,
            MovableClock clock) {
        this.fixtures = fixtures;
        this.cases = cases;
        this.quotes = quotes;
        this.book = book;
        this.tasks = tasks;
        this.runtime = runtime;
        this.jobs = jobs;
        this.identity = identity;
        this.clock = clock;
    }

    /** A customer's case from which an engineer has split a service, with somebody of the company who may buy. */
    public record Wanted(DeskCustomer customer, Person buyer, CaseNumber number, QuoteNumber quote) {
        /** Whoever may buy, as one who signs in. */
        public DeskCustomer asBuyer() {
            return new DeskCustomer(customer.desk(), buyer, customer.account(), customer.example());
        }

        public Viewer.Customer viewer() {
            return new Viewer.Customer(buyer.id(), customer.desk().id());
        }

        public Author author() {
            return Author.customer(buyer);
        }
    }

    /** @param goesOn whether something is left for support */
    public Wanted wanted(Desk desk, boolean goesOn) {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        Person buyer = fixtures.colleague(customer, Role.ADMINISTRATOR);
        CaseNumber number = cases.submitted(customer);
        return new Wanted(customer, buyer, number, split(number, desk, goesOn));
    }

    /** One more service of a case that an engineer handles. */
    public QuoteNumber split(CaseNumber number, Desk desk, boolean goesOn) {
        cases.engineerDecides(
                number,
                Map.of(
                        "outcome", "paid-service",
                        "answer", "This is more than support; you will get a quote.",
                        "service", QuoteFixtures.service(desk),
                        "hours", "3",
                        "words", "Five people, two days.",
                        "goesOn", goesOn ? "yes" : "no"));
        return last(number, desk);
    }

    /** Work on a case that an engineer confirms to be charged (ST-11). */
    public QuoteNumber charged(CaseNumber number, Desk desk, String service, boolean goesOn) {
        cases.engineerDecides(
                number,
                Map.of(
                        "outcome", "charge",
                        "answer", "It was not critical, so that our work on it is charged.",
                        "service", service,
                        "hours", "1.5",
                        "words", "One page of five was slow.",
                        "goesOn", goesOn ? "yes" : "no"));
        return last(number, desk);
    }

    /** A quote of what would get a parked case covered (ST-2), which the customer has. */
    public QuoteNumber offered(CaseNumber number, Desk desk) {
        cases.completes(
                "sales",
                number,
                Map.of(
                        "offerOutcome", "sent",
                        "offerWords", "You will get a quote.",
                        "offerService", QuoteFixtures.service(desk)));
        QuoteNumber quote = last(number, desk);
        sent(quote);
        return quote;
    }

    private QuoteNumber last(CaseNumber number, Desk desk) {
        List<QuoteView> all = book.ofCase(number, new Viewer.Staff(SALES, "Sam", Set.of(desk.id())));
        return all.get(all.size() - 1).number();
    }

    /** Sales writes a line at two times a hundred, with a discount in percent. */
    public void priced(QuoteNumber quote, String discount) {
        quotes.price(
                quote,
                QuoteFixtures.SALES,
                QuoteFixtures.pricing(book.view(quote).last().orElseThrow().edit(), "2", "100", discount));
    }

    /** Sales sends it as priced, and a lead approves where the policy wants that. */
    public void sent(QuoteNumber quote) {
        priced(quote, "0");
        does(quote, "Task_PriceService", SALES, Map.of("pricingOutcome", "send"));
        if (taskOf(quote, "Task_ApproveQuote") != null) {
            does(quote, "Task_ApproveQuote", LEAD, Map.of("approval", "approve"));
        }
    }

    public void scheduled(QuoteNumber quote) {
        does(
                quote,
                "Task_ScheduleService",
                SALES,
                Map.of("scheduleOutcome", "schedule", "scheduledFor", "2026-12-01 10:00", "scheduleWords", "See you."));
    }

    public void delivered(QuoteNumber quote) {
        does(
                quote,
                "Task_DeliverService",
                CaseScenario.ENGINEER,
                Map.of("deliverOutcome", "delivered", "deliverWords", "Five people are trained."));
    }

    /** Somebody does the one task of this kind that waits on the quote. */
    public void does(QuoteNumber quote, String kind, String who, Map<String, Object> form) {
        String group = who.equals(SALES) ? "sales" : who.equals(LEAD) ? "leads" : "support-engineers";
        does(quote, kind, who, group, form);
    }

    /** The same by a member of a group. */
    void does(QuoteNumber quote, String kind, String who, String group, Map<String, Object> form) {
        Task task = taskOf(quote, kind);
        if (task == null) {
            throw new AssertionError("Nothing of " + kind + " waits on " + quote);
        }
        identity.setAuthentication(who, List.of(group), List.of(task.getTenantId()));
        try {
            tasks.complete(task.getId(), form);
        } finally {
            identity.clearAuthentication();
        }
    }

    public Task taskOf(QuoteNumber quote, String kind) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(quote.caseNumber().value())
                .processVariableValueEquals("quote", quote.value())
                .taskDefinitionKey(kind)
                .singleResult();
    }

    /** The kinds of tasks that wait on the quote. */
    public List<String> tasks(QuoteNumber quote) {
        return tasks
                .createTaskQuery()
                .processInstanceBusinessKey(quote.caseNumber().value())
                .processVariableValueEquals("quote", quote.value())
                .list()
                .stream()
                .map(Task::getTaskDefinitionKey)
                .toList();
    }

    /** Moves time to when the quote's timer is due, and lets it fire. */
    public void timePasses(QuoteNumber quote) {
        Job timer = runtime
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(quote.caseNumber().value())
                .variableValueEquals("quote", quote.value())
                .list()
                .stream()
                .flatMap(instance -> jobs.createJobQuery().processInstanceId(instance.getId()).list().stream())
                .findFirst()
                .orElseThrow();
        clock.moveTo(timer.getDuedate().toInstant());
        jobs.executeJob(timer.getId());
    }

    public QuoteView view(QuoteNumber quote) {
        return book.view(quote);
    }

    /** Where its story ended, or stands. */
    public List<String> passed(QuoteNumber quote, String process) {
        return cases.passed(quote.caseNumber(), process);
    }
}
