package io.casewright.portal;

import io.casewright.desk.Desk;
import io.casewright.mail.Outbox;
import io.casewright.mail.OutgoingMail;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The mail that left the desks a member of staff works for: invitations, links to passwords, news on cases. */
@Controller
class OutboxController {

    private static final int MOST = 100;

    private final Visitors visitors;
    private final Outbox outbox;

    OutboxController(Visitors visitors, Outbox outbox) {
        this.visitors = visitors;
        this.outbox = outbox;
    }

    @GetMapping("/staff/outbox")
    String outbox(Model model) {
        List<OutgoingMail> mails =
                outbox.latest(visitors.staffDesks().stream().map(Desk::id).collect(Collectors.toSet()), MOST);
        model.addAttribute(
                "mails",
                mails.stream()
                        .map(mail ->
                                MailView.of(mail, visitors.staffDesk(mail.desk().value())))
                        .toList());
        model.addAttribute("cut", mails.size() == MOST);
        return "staff/outbox";
    }

    /** A mail as it was written, in the time of its desk. */
    record MailView(
            String desk,
            String recipient,
            String subject,
            String body,
            @Nullable String caseNumber,
            MomentView at) {

        static MailView of(OutgoingMail mail, Desk desk) {
            return new MailView(
                    desk.name(),
                    mail.recipient(),
                    mail.subject(),
                    mail.body(),
                    mail.caseNumber(),
                    MomentView.in(desk.zone(), mail.writtenAt()));
        }
    }
}
