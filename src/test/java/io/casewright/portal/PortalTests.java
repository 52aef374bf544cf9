package io.casewright.portal;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.casewright.DeskCustomer;
import io.casewright.DeskFixtures;
import io.casewright.ProductTests;
import io.casewright.access.Passwords;
import io.casewright.access.StaffDirectory;
import io.casewright.access.StaffGroups;
import io.casewright.access.StaffMember;
import io.casewright.desk.Desk;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What tests of our pages share: people with passwords, and requests as a browser sends them. */
abstract class PortalTests extends ProductTests {

    static final String PASSWORD = "a long enough secret";

    /** Every test comes from an address of its own, so that none suffers from the guesses of another (D08). */
    private final String from = "test-" + UUID.randomUUID();

    @Autowired
    MockMvc mvc;

    @Autowired
    DeskFixtures fixtures;

    @Autowired
    Passwords passwords;

    @Autowired
    StaffDirectory staff;

    /** The web session of a customer who has just signed in. */
    MockHttpSession signedIn(DeskCustomer customer) throws Exception {
        passwords.assign(customer.person().id(), PASSWORD);
        return session(post("/desks/{desk}/sign-in", customer.desk().id())
                .param("email", customer.person().email())
                .param("password", PASSWORD));
    }

    /** The web session of an engineer who works for this desk only. */
    MockHttpSession engineerOf(Desk desk) throws Exception {
        String id = "engineer-" + UUID.randomUUID().toString().substring(0, 8);
        return staffSession(new StaffMember(
                id,
                "Eve Engineer",
                id + "@casewright.example",
                Set.of(StaffGroups.SUPPORT_ENGINEERS),
                Set.of(desk.id())));
    }

    /** The web session of somebody new among staff. */
    MockHttpSession staffSession(StaffMember member) throws Exception {
        staff.hire(member, PASSWORD + " 1A!");
        return session(post("/staff/sign-in").param("id", member.id()).param("password", PASSWORD + " 1A!"));
    }

    private MockHttpSession session(MockHttpServletRequestBuilder signIn) throws Exception {
        return (MockHttpSession)
                mvc.perform(signIn.with(csrf())).andReturn().getRequest().getSession(false);
    }

    private MockHttpServletRequest fromHere(MockHttpServletRequest request) {
        request.setRemoteAddr(from);
        return request;
    }

    ResultActions look(MockHttpSession session, String address) throws Exception {
        return mvc.perform(get(address).session(session));
    }

    ResultActions send(MockHttpSession session, String address, Map<String, String> fields) throws Exception {
        MockHttpServletRequestBuilder request =
                post(address).session(session).with(csrf()).with(this::fromHere);
        fields.forEach(request::param);
        return mvc.perform(request);
    }

    /** A new case's form, filled in as this customer would. */
    static Map<String, String> newCase(DeskCustomer customer) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("key", UUID.randomUUID().toString());
        fields.put("subject", "It does not work");
        fields.put("description", "It stopped working this morning.");
        customer.intake("portal").forEach((name, value) -> fields.put("fact-" + name, value.toString()));
        return fields;
    }

    static Map<String, String> with(Map<String, String> fields, String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(fields);
        changed.put(name, value);
        return changed;
    }
}
