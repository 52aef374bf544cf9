package io.casewright.portal;

import io.casewright.cases.OpenTasks;
import io.casewright.cases.SupportCase;
import io.casewright.cases.TalkView;
import io.casewright.cases.UrgentCallView;
import io.casewright.cases.UrgentCalls;
import io.casewright.cases.Viewer;
import io.casewright.desk.Desk;
import io.casewright.desk.Desk.Phone;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The call a case cannot wait for: whom to call, with which PIN, or by when we call back (SN-5, SN-10, ST-10). */
@Component
class UrgentPart implements CasePart {

    static final String FORM = "reach-contact";

    private final UrgentCalls calls;
    private final OpenTasks tasks;

    UrgentPart(UrgentCalls calls, OpenTasks tasks) {
        this.calls = calls;
        this.tasks = tasks;
    }

    @Override
    public void tell(SupportCase supportCase, Desk desk, Visitor visitor, Model model) {
        ZoneId zone = visitor.zoneAt(desk);
        Optional<UrgentCallView> call = calls.view(supportCase);
        model.addAttribute(
                "urgent", call.map(wanted -> UrgentView.of(wanted, zone)).orElse(null));
        boolean staff = visitor.viewer() instanceof Viewer.Staff member
                && tasks.forms(supportCase.number(), member).contains(FORM);
        model.addAttribute("reaches", staff);
        model.addAttribute("talks", visitor.staff() ? talks(supportCase, zone) : List.of());
        if (!model.containsAttribute("contactForm")) {
            String number = call.map(UrgentCallView::callBackNumber).orElse("");
            model.addAttribute("contactForm", ContactForm.with(number));
        }
    }

    private List<TalkLineView> talks(SupportCase supportCase, ZoneId zone) {
        return calls.talks(supportCase).stream()
                .map(talk -> TalkLineView.of(talk, zone))
                .toList();
    }

    /**
     * The call that is wanted.
     *
     * @param pin by which we find the case, or null where we call
     * @param due by when we call back, or null
     */
    record UrgentView(
            boolean byContact,
            @Nullable String pin,
            List<Phone> phones,
            @Nullable String contactName,
            @Nullable String callBackNumber,
            List<String> missing,
            @Nullable MomentView due,
            @Nullable MomentView again) {

        static UrgentView of(UrgentCallView call, ZoneId zone) {
            return new UrgentView(
                    call.byContact(),
                    call.pin(),
                    call.phones(),
                    call.contactName(),
                    call.callBackNumber(),
                    call.missing(),
                    moment(call.dueAt(), zone),
                    moment(call.againAt(), zone));
        }

        private static @Nullable MomentView moment(@Nullable Instant at, ZoneId zone) {
            return at == null ? null : MomentView.in(zone, at);
        }
    }

    /** A call there was, or the attempt at one. */
    record TalkLineView(String what, MomentView at, String phone, String words, String notedBy) {

        static TalkLineView of(TalkView talk, ZoneId zone) {
            String what = switch (talk.outcome()) {
                case "phoned" -> talk.otherSide() + " phoned us";
                case "connected" -> "We talked to " + talk.otherSide();
                default -> "We called " + talk.otherSide() + "; nobody answered";
            };
            return new TalkLineView(what, MomentView.in(zone, talk.at()), talk.phone(), talk.words(), talk.notedBy());
        }
    }
}
