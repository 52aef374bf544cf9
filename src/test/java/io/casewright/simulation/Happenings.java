package io.casewright.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.casewright.DeskCustomer;
import io.casewright.DeskFixtures;
import io.casewright.cases.Author;
import io.casewright.cases.AutomaticMessages;
import io.casewright.cases.CaseFixtures;
import io.casewright.cases.CaseNotFound;
import io.casewright.cases.CaseState;
import io.casewright.cases.Channel;
import io.casewright.cases.Conversation;
import io.casewright.cases.Exemptions;
import io.casewright.cases.IncomingCall;
import io.casewright.cases.IncomingCalls;
import io.casewright.cases.SpokenWords;
import io.casewright.cases.Submission;
import io.casewright.cases.SupportCase;
import io.casewright.cases.SupportCases;
import io.casewright.cases.UrgentCallView;
import io.casewright.cases.UrgentCalls;
import io.casewright.cases.Viewer;
import io.casewright.desk.CaseNumber;
import io.casewright.promise.PromiseView;
import io.casewright.promise.Promises;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** What people do to a case. Each answers what it was, or nothing where it cannot happen now. */
@Component
class Happenings {

    private static final String NOTHING = "";

    private static final Author EVE = Author.engineer("eve", "Eve");

    private final DeskFixtures fixtures;
    private final SupportCases cases;
    private final Conversation conversation;
    private final Exemptions exemptions;
    private final UrgentCalls urgent;
    private final IncomingCalls calls;
    private final SpokenWords spoken;
    private final Promises promises;
    private final AutomaticMessages automatic;
    private final OwedRows rows;
    private final Staff staff;
    private final LateAndEarly time;

    Happenings(
            DeskFixtures fixtures,
            SupportCases cases,
            Conversation conversation,
            Exemptions exemptions,
            UrgentCalls urgent,
            IncomingCalls calls,
            SpokenWords spoken,
            Promises promises,
            AutomaticMessages automatic,
            OwedRows rows,
            Staff staff,
            LateAndEarly time) {
        this.fixtures = fixtures;
        this.cases = cases;
        this.conversation = conversation;
        this.exemptions = exemptions;
        this.urgent = urgent;
        this.calls = calls;
        this.spoken = spoken;
        this.promises = promises;
        this.automatic = automatic;
        this.rows = rows;
        this.staff = staff;
        this.time = time;
    }

    CaseNumber submit(Story story) {
        Submission submission = CaseFixtures.submission(story.customer, story.words());
        CaseNumber number = cases.submit(submission, null);
        story.goesOnAs(number);
        story.accepts(number, submission.description());
        return number;
    }

    /** One of the things that can happen now. */
    String something(Story story) {
        SupportCase supportCase = cases.get(story.number);
        List<Function<SupportCase, String>> possible = new ArrayList<>(List.of(
                now -> replies(story),
                now -> resolves(story, now),
                now -> phones(story, now),
                now -> staysOpen(story, now),
                now -> keepsWord(story),
                now -> notes(story),
                now -> writesByMachine(story, now),
                now -> isNotTheirs(story),
                now -> isCovered(story, now)));
        Collections.addAll(
                possible,
                now -> works(story),
                now -> works(story),
                now -> works(story),
                now -> works(story),
                now -> works(story),
                now -> replies(story));
        if (supportCase.cycleStartedAt().plus(Duration.ofDays(1)).isAfter(time.now())) {
            Collections.addAll(
                    possible, now -> phones(story, now), now -> phones(story, now), now -> phones(story, now));
        }
        Collections.shuffle(possible, story.random);
        for (Function<SupportCase, String> one : possible) {
            String what = one.apply(supportCase);
            if (!what.isEmpty()) {
                return what;
            }
        }
        return "nothing";
    }

    private String works(Story story) {
        return staff.doesOne(story);
    }

    private String replies(Story story) {
        boolean ended = !cases.get(story.number).state().open();
        if (ended && story.chance(0.5)) {
            return NOTHING;
        }
        String words = story.words();
        CaseNumber to = conversation.reply(
                story.number,
                CaseFixtures.viewer(story.customer),
                CaseFixtures.author(story.customer),
                Channel.PORTAL,
                words);
        story.goesOnAs(to);
        story.accepts(to, words);
        return ended ? "the customer replies to what has ended, in " + to : "the customer replies";
    }

    private String resolves(Story story, SupportCase supportCase) {
        if (!supportCase.state().open() || story.chance(0.8)) {
            return NOTHING;
        }
        conversation.resolve(
                story.number, CaseFixtures.viewer(story.customer), CaseFixtures.author(story.customer), null);
        return "the customer says that it is solved";
    }

    /** Noted at once, or later, when whoever answered has time for it; found by its PIN where there is one. */
    private String phones(Story story, SupportCase supportCase) {
        if (!supportCase.state().open() || story.chance(0.3)) {
            return NOTHING;
        }
        Instant now = time.now();
        long ago = Math.min(
                story.random.nextInt(300),
                Duration.between(supportCase.cycleStartedAt(), now).toMinutes());
        Instant at = story.chance(0.5) ? now : now.minus(Duration.ofMinutes(ago));
        String pin = urgent.view(supportCase).map(UrgentCallView::pin).orElse(null);
        story.calls.add(at);
        calls.link(
                new IncomingCall(
                        supportCase.desk(),
                        pin,
                        pin == null ? story.number.value() : null,
                        "Ann Caller",
                        "+1 716 555 0100",
                        at.toString(),
                        story.words()),
                member(supportCase),
                null);
        return "the contact phoned at " + at + (pin == null ? "" : " with the PIN");
    }

    private String staysOpen(Story story, SupportCase supportCase) {
        if (supportCase.waiting().isEmpty() || story.chance(0.5)) {
            return NOTHING;
        }
        LocalDate day =
                LocalDate.ofInstant(time.now(), story.customer.desk().zone()).plusDays(story.random.nextInt(20));
        exemptions.exempt(story.number, member(supportCase), EVE, story.words(), day.toString());
        return "staff keeps it open until " + day;
    }

    private String keepsWord(Story story) {
        List<PromiseView> given = promises.of(story.number).stream()
                .filter(promise -> promise.unsettled() && promise.kind().equals("spoken"))
                .toList();
        if (given.isEmpty()) {
            return NOTHING;
        }
        PromiseView one = given.get(0);
        spoken.keep(story.number, member(cases.get(story.number)), EVE, one.id().toString(), story.words());
        return "an engineer does what was promised";
    }

    private String notes(Story story) {
        if (story.chance(0.5)) {
            return NOTHING;
        }
        conversation.note(story.number, member(cases.get(story.number)), EVE, story.words());
        return "an engineer notes something";
    }

    /** ALL-8: it is kept for staff, and nothing else happens. */
    private String writesByMachine(Story story, SupportCase supportCase) {
        if (story.chance(0.6)) {
            return NOTHING;
        }
        List<Owed> before = rows.of(story.number);
        automatic.keep(
                story.number, CaseFixtures.viewer(story.customer), CaseFixtures.author(story.customer), story.words());
        SupportCase after = cases.get(story.number);
        assertThat(rows.of(story.number)).as("ALL-8 no clock is touched").isEqualTo(before);
        assertThat(after.state()).as("ALL-8 nothing reopens").isEqualTo(supportCase.state());
        assertThat(after.waiting()).as("ALL-8 nothing is answered").isEqualTo(supportCase.waiting());
        return "a machine of the customer's writes";
    }

    /** ALL-9, as far as there is no mail: who takes no part in a case finds none. */
    private String isNotTheirs(Story story) {
        if (story.chance(0.8)) {
            return NOTHING;
        }
        DeskCustomer stranger = fixtures.coveredCustomer(story.customer.desk());
        int before = cases.get(story.number).version();
        assertThatExceptionOfType(CaseNotFound.class)
                .as("ALL-9 who takes no part cannot reply")
                .isThrownBy(() -> conversation.reply(
                        story.number,
                        CaseFixtures.viewer(stranger),
                        CaseFixtures.author(stranger),
                        Channel.PORTAL,
                        story.words()));
        assertThat(cases.get(story.number).version())
                .as("ALL-9 and changes nothing")
                .isEqualTo(before);
        return "a stranger replies in vain";
    }

    private String isCovered(Story story, SupportCase supportCase) {
        if (supportCase.state() != CaseState.PARKED || story.chance(0.3)) {
            return NOTHING;
        }
        fixtures.coverAfterAll(story.customer);
        return "what kept the customer from support is put right";
    }

    private static Viewer.Staff member(SupportCase supportCase) {
        return new Viewer.Staff("eve", "Eve", Set.of(supportCase.desk()));
    }
}
