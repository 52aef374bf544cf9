package io.casewright.mail;

import io.casewright.cases.SupportCase;
import io.casewright.cases.UrgentCallView;
import io.casewright.cases.UrgentCalls;
import io.casewright.desk.Desk.Phone;
import io.casewright.policy.ContactChannel;
import io.casewright.policy.Question;
import io.casewright.policy.RecordedAnswers;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A case cannot wait for writing: whom to call, and the PIN by which we find the case (SN-5, ST-10). */
@Component
class UrgentNews implements CaseNews {

    private final UrgentCalls calls;
    private final RecordedAnswers answers;

    UrgentNews(UrgentCalls calls, RecordedAnswers answers) {
        this.calls = calls;
        this.answers = answers;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("urgent-call");
    }

    @Override
    public Optional<String> fill(String kind, SupportCase supportCase, ZoneId zone, Map<String, String> values) {
        return calls.view(supportCase).filter(UrgentCallView::byContact).map(call -> {
            values.put(
                    "advice",
                    answers.latest(supportCase.number(), Question.CONTACT_CHANNEL)
                            .map(ContactChannel::advice)
                            .orElse(""));
            values.put("numbers", numbers(call.phones()));
            values.put("pin", String.valueOf(call.pin()));
            values.put("missing", missing(call.missing()));
            return "urgent-call";
        });
    }

    private static String numbers(List<Phone> phones) {
        return phones.stream()
                .map(phone -> "\n" + phone.number() + " (" + phone.purpose() + ")")
                .collect(Collectors.joining("", "", phones.isEmpty() ? "" : "\n"));
    }

    private static String missing(List<String> missing) {
        return missing.isEmpty()
                ? ""
                : "\nFor the call we need to know: " + String.join(" ", missing) + " Please reply with it.\n";
    }
}
