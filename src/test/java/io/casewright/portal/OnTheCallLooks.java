package io.casewright.portal;

import com.microsoft.playwright.Page;
import io.casewright.DeskCustomer;
import io.casewright.DeskFixtures;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.Desk;
import io.casewright.engine.process.CaseScenario;
import io.casewright.engine.process.IncidentScenario;
import io.casewright.engine.process.UrgentCallScenario;
import io.casewright.engine.process.UrgentCallScenario.Urgent;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;

/** How pages look on which somebody calls somebody. */
abstract class OnTheCallLooks extends SalesLooks {

    @Autowired
    CaseScenario scenario;

    @Autowired
    UrgentCallScenario urgentCalls;

    @Autowired
    IncidentScenario incidents;

    void urgent(Page engineer) {
        Urgent urgent = urgentCalls.withTasks();
        enter(engineer, engineer(urgent.desk()));
        gallery.at(engineer, "/cases/" + urgentCalls.submitted(urgent), "staff-case-urgent");
        engineer.locator("details").evaluateAll("all => all.forEach(one => one.open = true)");
        pressAndLook(engineer, "Note the call", "contact-refused");
    }

    void calls(Page page) {
        Desk booking = DeskFixtures.desks().stream()
                .filter(candidate -> candidate.bookingLink() != null)
                .findFirst()
                .orElseThrow();
        DeskCustomer customer = fixtures.coveredCustomer(booking);
        CaseNumber number = scenario.submitted(customer);
        enter(page, customer);
        page.navigate("/cases/" + number);
        page.getByText("Ask for a call").first().press("Enter");
        pressAndLook(page, "Ask for a call", "call-refused");
        scenario.engineerDecides(number, Map.of("outcome", "call"));
        scenario.engineerDecides(
                number, Map.of("callDecision", "arrange", "callWay", "booking", "callPurpose", "See it."));
        gallery.at(page, "/cases/" + number, "call");
        pressAndLook(page, "This is the time", "call-slot-refused");
    }

    void incident(Page page) {
        Desk bridging = IncidentScenario.desks().get(0);
        DeskCustomer customer = incidents.customer(bridging);
        CaseNumber number = incidents.critical(customer);
        enter(page, engineer(bridging));
        gallery.at(page, "/cases/" + number, "staff-case-critical");
        page.locator("details").evaluateAll("all => all.forEach(one => one.open = true)");
        pressAndLook(page, "Declare the incident", "incident-refused");
        incidents.declares(number, bridging);
        gallery.at(page, "/cases/" + number, "staff-case-incident");
        page.locator("details").evaluateAll("all => all.forEach(one => one.open = true)");
        pressAndLook(page, "Link the case", "incident-link-refused");
        incidents.rulesOut(number);
        gallery.at(page, "/cases/" + number, "staff-case-stand-by");
        Page theirs = newcomer();
        enter(theirs, customer);
        gallery.at(theirs, "/cases/" + number, "case-stand-by");
    }
}
