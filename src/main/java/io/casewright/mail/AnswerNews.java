package io.casewright.mail;

import io.casewright.cases.Conversation;
import io.casewright.cases.EntryView;
import io.casewright.cases.SupportCase;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Something was said or happened that is to be read in the case. */
@Component
class AnswerNews implements CaseNews {

    private final Conversation conversation;

    AnswerNews(Conversation conversation) {
        this.conversation = conversation;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("case-updated", "case-planned");
    }

    /** The last entry of its kind is the news: whoever has been told of it is not told again. */
    @Override
    public Optional<String> fill(String kind, SupportCase supportCase, ZoneId zone, Map<String, String> values) {
        return kind.equals("case-planned")
                ? last(supportCase, "event", "system")
                : last(supportCase, "message", "engineer");
    }

    private Optional<String> last(SupportCase supportCase, String kind, String author) {
        return conversation
                .last(supportCase.number(), kind, author)
                .map(EntryView::position)
                .map(position -> kind + "-" + position);
    }
}
