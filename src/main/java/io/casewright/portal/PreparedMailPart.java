package io.casewright.portal;

import io.casewright.cases.PreparedMails;
import io.casewright.cases.SupportCase;
import io.casewright.desk.Desk;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The mail a customer only has to complete (ST-8). */
@Component
class PreparedMailPart implements CasePart {

    private final PreparedMails mails;

    PreparedMailPart(PreparedMails mails) {
        this.mails = mails;
    }

    @Override
    public void tell(SupportCase supportCase, Desk desk, Visitor visitor, Model model) {
        if (!visitor.staff() && supportCase.state().open()) {
            mails.of(supportCase.number(), visitor.viewer())
                    .ifPresent(mail -> model.addAttribute("preparedMail", mail));
        }
    }
}
