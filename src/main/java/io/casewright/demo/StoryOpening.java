package io.casewright.demo;

import io.casewright.cases.AccountChoice;
import io.casewright.cases.Author;
import io.casewright.cases.Channel;
import io.casewright.cases.PhoneCall;
import io.casewright.cases.PhoneCalls;
import io.casewright.cases.Submission;
import io.casewright.cases.SupportCases;
import io.casewright.customer.Person;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.DeskId;
import java.time.ZoneId;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** How a story begins: a customer submits a case, or an engineer writes down what a caller says. */
@Component
@Profile("demo")
class StoryOpening {

    private final SupportCases cases;
    private final PhoneCalls calls;
    private final AccountChoice accounts;
    private final Cast cast;

    StoryOpening(SupportCases cases, PhoneCalls calls, AccountChoice accounts, Cast cast) {
        this.cases = cases;
        this.calls = calls;
        this.accounts = accounts;
        this.cast = cast;
    }

    /** Where the customer's clock hangs. */
    ZoneId zoneOf(DeskId desk, Story story) {
        return cast.customer(desk, story.customer()).zone();
    }

    CaseNumber begin(DeskId desk, Story story) {
        String key = "demo/" + story.id();
        return story.by() == null ? submitted(desk, story, key) : takenDown(desk, story, story.by(), key);
    }

    private CaseNumber submitted(DeskId desk, Story story, String key) {
        Person person = cast.customer(desk, story.customer());
        Submission submission = new Submission(
                desk,
                person.id(),
                accounts.of(person.id(), null),
                Channel.PORTAL,
                Author.customer(person),
                story.subject(),
                story.says(),
                story.kind(),
                story.facts(),
                null);
        return cases.submit(submission, key);
    }

    private CaseNumber takenDown(DeskId desk, Story story, String engineer, String key) {
        PhoneCall call = new PhoneCall(
                desk, story.customer(), null, null, story.subject(), story.says(), story.kind(), story.facts());
        return calls.takeDown(call, cast.staff(engineer), key);
    }
}
