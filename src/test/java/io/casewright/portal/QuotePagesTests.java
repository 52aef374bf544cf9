package io.casewright.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.casewright.DeskCustomer;
import io.casewright.DeskFixtures;
import io.casewright.access.StaffGroups;
import io.casewright.access.StaffMember;
import io.casewright.cases.CaseFixtures;
import io.casewright.cases.Conversation;
import io.casewright.customer.Person;
import io.casewright.customer.Role;
import io.casewright.desk.Desk;
import io.casewright.quote.QuoteAnswers;
import io.casewright.quote.QuoteBook;
import io.casewright.quote.QuoteFixtures;
import io.casewright.quote.QuoteNumber;
import io.casewright.quote.QuoteState;
import io.casewright.quote.SentQuotes;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;

/** The page on which sales prices a quote, and the one on which its customer answers it. */
class QuotePagesTests extends PortalTests {

    private final Desk desk = QuoteFixtures.sellingDesks().get(0);

    @Autowired
    QuoteFixtures quoted;

    @Autowired
    QuoteBook book;

    @Autowired
    SentQuotes sent;

    @Autowired
    QuoteAnswers answers;

    @Autowired
    Conversation conversation;

    DeskCustomer customer;
    DeskCustomer buyer;

    @BeforeEach
    void somebodyMayBuy() {
        customer = fixtures.coveredCustomer(desk);
        fixtures.becomes(customer.person(), customer, Role.MEMBER);
        Person administrator = fixtures.colleague(customer, Role.ADMINISTRATOR);
        buyer = new DeskCustomer(desk, administrator, customer.account(), customer.example());
    }

    static StaffMember seller(Desk desk) {
        String id = "sal-" + UUID.randomUUID().toString().substring(0, 8);
        return new StaffMember(
                id, "Sal Seller", id + "@casewright.example", Set.of(StaffGroups.SALES), Set.of(desk.id()));
    }

    @Test
    @DisplayName(
            "CT-8: sales edits lines, takes one from the catalogue and removes another, and sees what they come to")
    void pricesADraft() throws Exception {
        QuoteNumber quote = quoted.priced(customer);
        MockHttpSession sales = staffSession(seller(desk));
        String page = "/staff/quotes/" + quote;
        look(sales, page).andExpect(content().string(allOf(containsString("59.99"), containsString("Save the draft"))));

        Map<String, String> form = form(edit(quote));
        form.put("line-0-remove", "yes");
        form.put("line-1-words", "Travel <b>by rail</b>");
        form.put("line-1-quantity", "2");
        form.put("line-1-unit", "pieces");
        form.put("line-1-price", "100");
        form.put("catalogue", QuoteFixtures.service(desk));
        form.put("discount", "50");
        send(sales, page, form).andExpect(redirectedUrl(page));

        assertThat(book.view(quote).version(1).lines()).hasSize(2);
        look(sales, page)
                .andExpect(content()
                        .string(allOf(
                                containsString("Travel &lt;b&gt;by rail&lt;/b&gt;"),
                                containsString("The draft is saved."),
                                containsString("Discount of 50 %"),
                                containsString("Sal Seller"))));
    }

    @Test
    @DisplayName("CT-8: what cannot be taken comes back with every field named, and whoever was second is told")
    void refusesWhatCannotBeMeant() throws Exception {
        QuoteNumber quote = quoted.priced(customer);
        MockHttpSession sales = staffSession(seller(desk));
        String page = "/staff/quotes/" + quote;
        Map<String, String> form = form(edit(quote));
        form.put("line-0-quantity", "-1");
        form.put("line-1-price", "5");
        form.put("discount", "101");
        form.put("validityDays", "0");

        send(sales, page, form)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content()
                        .string(allOf(
                                containsString("href=\"#line-0-quantity\""),
                                containsString("What the line is for is missing."),
                                containsString("The discount must be from 0 to 100."),
                                containsString("The validity in days must be from 1 to 365."))));
        send(sales, page, form(edit(quote) - 1)).andExpect(status().isConflict());
        assertThat(book.view(quote).version(1).amounts().total()).isEqualByComparingTo("59.99");
    }

    @Test
    @DisplayName("D: an engineer reads a quote and changes none; other desks and customers find no page of sales")
    void isForSales() throws Exception {
        QuoteNumber quote = quoted.priced(customer);
        String page = "/staff/quotes/" + quote;
        MockHttpSession engineer = engineerOf(desk);

        look(engineer, page)
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("Save the draft"))));
        send(engineer, page, form(2)).andExpect(status().isNotFound());
        send(engineer, page + "/revision", Map.of()).andExpect(status().isNotFound());
        send(engineer, page + "/withdrawal", Map.of("reason", "x")).andExpect(status().isNotFound());
        DeskFixtures.desks().stream()
                .filter(other -> !other.id().equals(desk.id()))
                .limit(1)
                .forEach(other -> absent(other, page));
        look(signedIn(buyer), page).andExpect(status().is3xxRedirection());
        look(engineer, "/staff/quotes").andExpect(status().isOk());
        look(engineer, "/cases/" + quote.caseNumber() + "/panel")
                .andExpect(content().string(containsString(page)));
    }

    private void absent(Desk other, String page) {
        try {
            look(staffSession(seller(other)), page).andExpect(status().isNotFound());
            look(staffSession(seller(other)), page + "/preview").andExpect(status().isNotFound());
        } catch (Exception broken) {
            throw new AssertionError(broken);
        }
    }

    @Test
    @DisplayName("CT-8: a buyer reads, asks and accepts; a colleague reads and is told who may; strangers find nothing")
    void isAnsweredByABuyer() throws Exception {
        QuoteNumber quote = quoted.sent(customer);
        String page = "/quotes/" + quote + "/1";
        MockHttpSession session = signedIn(buyer);

        look(signedIn(customer), page)
                .andExpect(content()
                        .string(allOf(
                                containsString("Only " + buyer.person().name() + " may accept"),
                                not(containsString("Accept the quote")))));
        send(signedIn(customer), page + "/acceptance", Map.of("name", "Me")).andExpect(redirectedUrl(page));
        assertThat(book.view(quote).state()).isEqualTo(QuoteState.SENT);
        DeskCustomer stranger = fixtures.coveredCustomer(desk);
        look(signedIn(stranger), page).andExpect(status().isNotFound());
        look(signedIn(stranger), page + "/pdf").andExpect(status().isNotFound());
        send(signedIn(stranger), page + "/questions", Map.of("question", "?")).andExpect(status().isNotFound());
        look(session, "/quotes/" + quote + "/7").andExpect(status().isNotFound());

        Map<String, String> question = Map.of("key", UUID.randomUUID().toString(), "question", "Is travel included?");
        send(session, page + "/questions", question).andExpect(redirectedUrl(page));
        send(session, page + "/questions", question).andExpect(redirectedUrl(page));
        send(session, page + "/acceptance", Map.of("name", " ")).andExpect(status().isUnprocessableEntity());
        send(session, page + "/acceptance", Map.of("name", "B. Uyer")).andExpect(redirectedUrl(page));
        send(session, page + "/acceptance", Map.of("name", "B. Uyer")).andExpect(redirectedUrl(page));

        look(session, page).andExpect(content().string(containsString("as “B. Uyer”")));
        assertThat(conversation.timeline(quote.caseNumber(), CaseFixtures.viewer(customer)))
                .filteredOn(entry -> entry.body().equals("Is travel included?"))
                .hasSize(1);
        look(signedIn(customer), "/cases/" + quote.caseNumber())
                .andExpect(content().string(allOf(containsString("59.99"), containsString(page))));
    }

    @Test
    @DisplayName("CT-8: replaced, declined, withdrawn and expired quotes say so and offer nothing to accept")
    void saysWhereItStands() throws Exception {
        QuoteNumber replaced = quoted.sent(customer);
        sent.revise(replaced, QuoteFixtures.SALES);
        QuoteNumber declined = quoted.sent(customer);
        answers.decline(declined, 1, buyer.person().id(), "Too dear.");
        QuoteNumber withdrawn = quoted.sent(customer);
        sent.withdraw(withdrawn, QuoteFixtures.SALES, "A mistake of ours.");
        QuoteNumber expired = quoted.sent(customer);
        MockHttpSession session = signedIn(buyer);
        says(session, replaced, "A new version is being prepared.");
        says(session, declined, "Too dear.");
        says(session, withdrawn, "A mistake of ours.");
        clock.moveTo(book.validUntil(expired));
        says(signedIn(buyer), expired, "has expired");
        quoted.sent(replaced);
        says(signedIn(buyer), replaced, "There is a newer version.");
    }

    private void says(MockHttpSession session, QuoteNumber quote, String words) throws Exception {
        String page = "/quotes/" + quote + "/1";
        look(session, page)
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString(words), not(containsString("Accept the quote")))));
        send(session, page + "/acceptance", Map.of("name", "Me")).andExpect(redirectedUrl(page));
        assertThat(book.view(quote).version(1).state()).isNotEqualTo(QuoteState.ACCEPTED);
    }

    @Test
    @DisplayName("CT-8: a mail's link leads through the desk's door to the quote; a number that is none leads nowhere")
    void leadsThroughTheDoor() throws Exception {
        QuoteNumber quote = quoted.sent(customer);
        String door = "/desks/" + desk.id() + "/sign-in?case=" + quote;

        look(new MockHttpSession(), "/quotes/" + quote + "/1").andExpect(redirectedUrl(door));
        look(new MockHttpSession(), "/quotes/" + quote).andExpect(redirectedUrl(door));
        look(new MockHttpSession(), "/quotes/NOWHERE-1-Q1").andExpect(status().isNotFound());
        look(new MockHttpSession(), "/quotes/" + quote + "/x").andExpect(status().isNotFound());
        look(signedIn(buyer), "/quotes/" + quote).andExpect(redirectedUrl("/quotes/" + quote + "/1"));
    }

    private int edit(QuoteNumber quote) {
        return book.view(quote).version(1).edit();
    }

    /** The form as the page shows it for a draft of one line. */
    private static Map<String, String> form(int edit) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("edit", String.valueOf(edit));
        for (int at = 0; at < 2; at++) {
            form.put("line-" + at + "-words", at == 0 ? "Training" : "");
            form.put("line-" + at + "-item", "");
            form.put("line-" + at + "-quantity", at == 0 ? "3" : "");
            form.put("line-" + at + "-unit", "hours");
            form.put("line-" + at + "-price", at == 0 ? "19.995" : "");
        }
        form.put("discount", "");
        form.put("validityDays", "30");
        form.put("note", "");
        form.put("taxNote", "");
        form.put("catalogue", "");
        return form;
    }
}
