package io.casewright.engine;

import io.casewright.cases.Author;
import io.casewright.cases.OpenServices;
import io.casewright.cases.ReplyReaction;
import io.casewright.cases.ServiceCases;
import io.casewright.cases.SideStory;
import io.casewright.desk.CaseNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Joins what is sold beside a case with its closing: both hold the case, so neither misses the other (CT-8). */
@Component
class JoinedServices {

    private final OpenServices services;
    private final SideStory story;
    private final ServiceCases cases;

    JoinedServices(OpenServices services, SideStory story, ServiceCases cases) {
        this.services = services;
        this.story = story;
        this.cases = cases;
    }

    String answer(CaseNumber number, Author author, ReplyReaction reaction) {
        return cases.answer(number, author, reaction);
    }

    void close(CaseNumber number) {
        cases.close(number);
    }

    @Transactional
    boolean open(CaseNumber number) {
        story.hold(number);
        return services.anyOf(number);
    }
}
