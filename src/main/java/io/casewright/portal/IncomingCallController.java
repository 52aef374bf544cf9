package io.casewright.portal;

import io.casewright.access.PinGuesses;
import io.casewright.access.TooManyAttempts;
import io.casewright.cases.IncomingCall;
import io.casewright.cases.IncomingCalls;
import io.casewright.cases.InvalidInput;
import io.casewright.cases.KeyUsedBefore;
import io.casewright.cases.UnknownPin;
import io.casewright.cases.Viewer;
import io.casewright.cases.WrongState;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.Desk;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Somebody calls about a case that is there, and whoever picks up links the call to it (SN-5). */
@Controller
class IncomingCallController {

    private final Visitors visitors;
    private final IncomingCalls calls;
    private final PinGuesses pins;

    IncomingCallController(Visitors visitors, IncomingCalls calls, PinGuesses pins) {
        this.visitors = visitors;
        this.calls = calls;
        this.pins = pins;
    }

    @PostMapping("/staff/desks/{id}/calls")
    String link(
            @PathVariable String id,
            @RequestParam Map<String, String> sent,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        Desk desk = visitors.staffDesk(id);
        Viewer.Staff member = visitors.engineer();
        IncomingCall call = IncomingCallForm.call(desk.id(), sent);
        String key = FormKeys.of(sent).orElseGet(FormKeys::fresh);
        FormView again;
        try {
            CaseNumber number = pins.guess(member.id(), UnknownPin.class, () -> calls.link(call, member, key));
            redirect.addFlashAttribute("notice", "The call is linked to this case.");
            return "redirect:/cases/" + number;
        } catch (InvalidInput invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            again = IncomingCallForm.refused(sent, invalid.problems());
        } catch (WrongState | KeyUsedBefore refused) {
            response.setStatus(HttpStatus.CONFLICT.value());
            again = IncomingCallForm.empty().filled(sent).refused("", refused);
        } catch (TooManyAttempts tooMany) {
            SignInForm.pause(tooMany, response);
            again = IncomingCallForm.empty().filled(sent).refused("", tooMany);
        }
        model.addAttribute("desk", desk);
        model.addAttribute("who", CallForm.who());
        model.addAttribute("linkForm", again);
        model.addAttribute("key", FormKeys.fresh());
        return "staff/caller";
    }

    @GetMapping("/staff/desks/{id}/calls")
    String afterReload(@PathVariable String id) {
        return "redirect:/staff/desks/" + visitors.staffDesk(id).id() + "/intake";
    }
}
