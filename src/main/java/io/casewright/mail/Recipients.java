package io.casewright.mail;

import io.casewright.cases.AskedView;
import io.casewright.cases.Askings;
import io.casewright.cases.SupportCase;
import io.casewright.customer.Account;
import io.casewright.customer.Customers;
import io.casewright.customer.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who is written to about a case: whose case it is, who sponsors it, and whose word it waits for. */
@Component
class Recipients {

    private static final String SPONSORSHIP = "sponsorship";
    private static final String CONFIRMATION = "confirmation";

    private final Askings askings;
    private final Customers customers;

    Recipients(Askings askings, Customers customers) {
        this.askings = askings;
        this.customers = customers;
    }

    /** Everybody who gets a letter where the model says to send one of this kind, and of which kind theirs is. */
    List<Addressee> of(SupportCase supportCase, String kind) {
        List<AskedView> asked = askings.of(supportCase);
        return switch (kind) {
            case "case-sponsorship" -> sponsorship(supportCase, asked);
            case "case-confirmation" -> confirmation(supportCase, asked);
            case "case-reminder" ->
                Stream.concat(
                                owners(supportCase, asked, kind).stream(),
                                waitingFor(asked, CONFIRMATION, "confirmation-reminder").stream())
                        .toList();
            default -> owners(supportCase, asked, kind);
        };
    }

    /** Those who may sponsor; where nobody may, the company is told, so that it can name somebody (CS-7). */
    private List<Addressee> sponsorship(SupportCase supportCase, List<AskedView> asked) {
        List<Addressee> sponsors = waitingFor(asked, SPONSORSHIP, "case-sponsorship");
        UUID account = supportCase.account();
        if (!sponsors.isEmpty() || account == null || !lacksSponsor(asked)) {
            return sponsors;
        }
        return customers.peopleOf(account).stream()
                .filter(person -> !person.id().equals(supportCase.person()))
                .map(person -> new Addressee(person, "case-unsponsored", "unsponsored"))
                .toList();
    }

    private static boolean lacksSponsor(List<AskedView> asked) {
        return asked.stream().noneMatch(word -> word.kind().equals(SPONSORSHIP));
    }

    /** The administrators are asked; whoever wants the change is told so. */
    private List<Addressee> confirmation(SupportCase supportCase, List<AskedView> asked) {
        List<Addressee> letters = new ArrayList<>(waitingFor(asked, CONFIRMATION, "case-confirmation"));
        if (letters.stream().noneMatch(letter -> letter.person().id().equals(supportCase.person()))) {
            String round = letters.isEmpty() ? "" : letters.get(0).news();
            letters.add(
                    new Addressee(customers.person(supportCase.person()), "case-with-administrator", "with-" + round));
        }
        return letters;
    }

    private List<Addressee> waitingFor(List<AskedView> asked, String word, String kind) {
        return asked.stream()
                .filter(asking -> asking.kind().equals(word) && asking.open())
                .map(asking -> new Addressee(customers.person(asking.person()), kind, word + "-" + asking.askedAt()))
                .toList();
    }

    private List<Addressee> owners(SupportCase supportCase, List<AskedView> asked, String kind) {
        return Stream.concat(
                        Stream.of(supportCase.person()),
                        asked.stream()
                                .filter(word -> word.kind().equals(SPONSORSHIP) && "yes".equals(word.answer()))
                                .map(AskedView::person))
                .distinct()
                .map(person -> new Addressee(customers.person(person), kind, kind))
                .toList();
    }

    /** What the company of a case is called; its person's name where there is none. */
    String company(SupportCase supportCase) {
        UUID account = supportCase.account();
        String person = customers.person(supportCase.person()).name();
        return account == null
                ? person
                : customers.findAccount(account).map(Account::name).orElse(person);
    }

    /** Who wrote the case. */
    String author(SupportCase supportCase) {
        return customers.person(supportCase.person()).name();
    }

    /**
     * Somebody who gets a letter.
     *
     * @param kind which of our texts
     * @param news by which it is told that the same is not told twice, unless the text itself knows better
     */
    record Addressee(Person person, String kind, String news) {}
}
