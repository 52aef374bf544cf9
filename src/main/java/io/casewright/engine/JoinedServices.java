package io.casewright.engine;

import io.casewright.cases.OpenServices;
import io.casewright.cases.SideStory;
import io.casewright.desk.CaseNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Joins what is sold beside a case with its closing: both hold the case, so neither misses the other (CT-8). */
@Component
class JoinedServices {

    private final OpenServices services;
    private final SideStory story;

    JoinedServices(OpenServices services, SideStory story) {
        this.services = services;
        this.story = story;
    }

    @Transactional
    boolean open(CaseNumber number) {
        story.hold(number);
        return services.anyOf(number);
    }
}
