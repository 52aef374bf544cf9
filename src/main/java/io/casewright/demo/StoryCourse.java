package io.casewright.demo;

import io.casewright.cases.Author;
import io.casewright.cases.Channel;
import io.casewright.cases.Conversation;
import io.casewright.cases.Incidents;
import io.casewright.cases.IncomingCall;
import io.casewright.cases.IncomingCalls;
import io.casewright.cases.Viewer;
import io.casewright.customer.Person;
import io.casewright.demo.Story.Step;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.DeskId;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What happens in a story once the case is there, by the same use cases that pages and API call. */
@Component
@Profile("demo")
class StoryCourse {

    private final StoryForms forms;
    private final Conversation conversation;
    private final IncomingCalls calls;
    private final Incidents incidents;
    private final Cast cast;

    StoryCourse(StoryForms forms, Conversation conversation, IncomingCalls calls, Incidents incidents, Cast cast) {
        this.forms = forms;
        this.conversation = conversation;
        this.calls = calls;
        this.incidents = incidents;
        this.cast = cast;
    }

    void take(CaseNumber number, DeskId desk, Story story, Step step) {
        if (step.byCustomer()) {
            takeAs(cast.customer(desk, story.customer()), number, step);
        } else {
            takeAs(cast.staff(step.who()), number, desk, story, step);
        }
    }

    private void takeAs(Person customer, CaseNumber number, Step step) {
        Viewer viewer = new Viewer.Customer(customer.id(), customer.desk());
        Author author = Author.customer(customer);
        switch (step.does()) {
            case "replies" -> conversation.reply(number, viewer, author, Channel.PORTAL, step.says());
            case "resolves" -> conversation.resolve(number, viewer, author, step.says());
            default -> throw new IllegalArgumentException("A customer does no such thing: " + step.does());
        }
    }

    private void takeAs(Viewer.Staff member, CaseNumber number, DeskId desk, Story story, Step step) {
        Author author = Author.engineer(member.id(), member.name());
        switch (step.does()) {
            case "note" -> conversation.note(number, member, author, step.says());
            case "links-call" -> {
                String caller = cast.customer(desk, story.customer()).name();
                calls.link(IncomingCall.about(desk, number.value(), caller, null, null, step.says()), member, null);
            }
            case "declares-incident" -> incidents.declare(number, member, author, step.says());
            default -> forms.complete(number, member, step);
        }
    }
}
