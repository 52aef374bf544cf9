package io.casewright.mail;

import io.casewright.cases.CallView;
import io.casewright.cases.CallWay;
import io.casewright.cases.CaseCalls;
import io.casewright.cases.SupportCase;
import io.casewright.time.ShownTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Something was decided about a call (CH-14, CH-15). The invitation goes out whole: it is what one prepares by. */
@Component
class CallNews implements CaseNews {

    private final CaseCalls calls;

    CallNews(CaseCalls calls) {
        this.calls = calls;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("call-decided");
    }

    @Override
    public Optional<String> fill(String kind, SupportCase supportCase, ZoneId zone, Map<String, String> values) {
        return calls.latest(supportCase.number())
                .filter(call -> call.decidedAt() != null)
                .flatMap(call -> words(call, zone).map(words -> {
                    values.put("call", words);
                    return "call-" + call.state().word() + "-" + call.decidedAt();
                }));
    }

    private static Optional<String> words(CallView call, ZoneId zone) {
        return Optional.ofNullable(
                switch (call.state()) {
                    case INVITED, ARRANGED -> invitation(call, zone);
                    case QUESTION ->
                        "before there is a call, an engineer needs to know more. Please read the question.";
                    case DECLINED -> "it was decided that there is no call. Please read why.";
                    default -> null;
                });
    }

    private static String invitation(CallView call, ZoneId zone) {
        List<String> lines = new ArrayList<>();
        lines.add(call.way() == CallWay.PHONE ? "we call you." : "we invite you to a call.");
        add(lines, "Purpose", call.purpose());
        add(lines, "Agenda", call.agenda());
        add(lines, "Please prepare", call.preparation());
        add(lines, "When", call.slot() == null ? null : ShownTime.in(zone, call.slot()));
        add(lines, call.way() == CallWay.BOOKING ? "Book a time" : "Start it here", call.link());
        add(lines, "On the number", call.phone());
        if (call.limitMinutes() > 0) {
            lines.add("It takes " + call.limitMinutes() + " minutes at most.");
        }
        if (call.way() == CallWay.BOOKING && call.slot() == null) {
            lines.add("Once you have booked, tell us the time on the page of the case:");
        }
        return String.join("\n\n", lines);
    }

    private static void add(List<String> lines, String label, @Nullable String words) {
        if (words != null && !words.isEmpty()) {
            lines.add(label + ": " + words);
        }
    }
}
