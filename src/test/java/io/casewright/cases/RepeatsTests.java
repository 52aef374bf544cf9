package io.casewright.cases;

import static io.casewright.cases.CaseFixtures.author;
import static io.casewright.cases.CaseFixtures.viewer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casewright.DeskCustomer;
import io.casewright.DeskFixtures;
import io.casewright.ProductTests;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.Desk;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RepeatsTests extends ProductTests {

    private final Desk desk = DeskFixtures.desks().get(0);

    @Autowired
    DeskFixtures fixtures;

    @Autowired
    CaseFixtures cases;

    @Autowired
    Repeats repeats;

    @Autowired
    Conversation conversation;

    @Test
    @DisplayName("ALL-7 E05: a reply sent twice under one key is one message")
    void acceptsTheSameReplyOnce() {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        CaseNumber number = cases.aCase(customer);

        CaseNumber first = reply(customer, number, "key-1", "It happened again.");
        CaseNumber second = reply(customer, number, "key-1", "It happened again.");

        assertThat(first).isEqualTo(second).isEqualTo(number);
        assertThat(messages(customer, number)).isEqualTo(2);
    }

    @Test
    @DisplayName("E05: twenty equal replies at once are one message")
    void acceptsTwentyEqualRepliesAtOnceAsOne() throws Exception {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        CaseNumber number = cases.aCase(customer);
        var threads = Executors.newFixedThreadPool(20);

        var answers = threads.invokeAll(IntStream.range(0, 20)
                .<java.util.concurrent.Callable<CaseNumber>>mapToObj(
                        i -> () -> reply(customer, number, "key-2", "It happened again."))
                .toList());
        threads.shutdown();

        for (var answer : answers) {
            assertThat(answer.get()).isEqualTo(number);
        }
        assertThat(messages(customer, number)).isEqualTo(2);
    }

    @Test
    @DisplayName("E05: one key for two replies is refused, and the second changes nothing")
    void refusesAnotherReplyUnderTheSameKey() {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        CaseNumber number = cases.aCase(customer);
        reply(customer, number, "key-3", "It happened again.");

        assertThatThrownBy(() -> reply(customer, number, "key-3", "Something else."))
                .isInstanceOf(KeyUsedBefore.class);
        assertThatThrownBy(() -> reply(customer, number, "no key", "Something else."))
                .isInstanceOf(InvalidInput.class);
        assertThat(messages(customer, number)).isEqualTo(2);
    }

    @Test
    @DisplayName("E05: somebody else's key is another key, and a stranger has none")
    void keepsTheKeysOfTwoAuthorsApart() {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        DeskCustomer stranger = fixtures.coveredCustomer(desk);
        CaseNumber number = cases.aCase(customer);
        Viewer.Staff engineer = new Viewer.Staff("eve", "Eve", Set.of(desk.id()));
        reply(customer, number, "key-4", "It happened again.");

        repeats.once(number, engineer, Author.engineer("eve", "Eve"), "key-4", "note", () -> {
            conversation.note(number, engineer, Author.engineer("eve", "Eve"), "They called, too.");
            return number;
        });

        assertThat(conversation.timeline(number, engineer))
                .anyMatch(entry -> entry.kind().equals("note"));
        assertThatThrownBy(() -> reply(stranger, number, "key-4", "It happened again."))
                .isInstanceOf(CaseNotFound.class);
    }

    private CaseNumber reply(DeskCustomer customer, CaseNumber number, String key, String text) {
        return repeats.once(
                number,
                viewer(customer),
                author(customer),
                key,
                text,
                () -> conversation.reply(number, viewer(customer), author(customer), Channel.API, text));
    }

    private long messages(DeskCustomer customer, CaseNumber number) {
        return conversation.timeline(number, viewer(customer)).stream()
                .filter(entry -> entry.kind().equals("message"))
                .count();
    }
}
