package io.casewright.portal;

import io.casewright.cases.InvalidInput;
import io.casewright.cases.KeyUsedBefore;
import io.casewright.cases.PhoneCalls;
import io.casewright.customer.Customers;
import io.casewright.customer.Person;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.Desk;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Somebody calls, and an engineer writes the case down for them. */
@Controller
class PhoneIntakeController {

    private final Visitors visitors;
    private final Customers customers;
    private final PhoneCalls calls;

    PhoneIntakeController(Visitors visitors, Customers customers, PhoneCalls calls) {
        this.visitors = visitors;
        this.customers = customers;
        this.calls = calls;
    }

    @GetMapping("/staff/desks/{id}/intake")
    String ask(
            @PathVariable String id,
            @RequestParam Map<String, String> sent,
            HttpServletResponse response,
            Model model) {
        Desk desk = visitors.staffDesk(id);
        Optional<CallForm> call = call(desk, sent);
        return call.isPresent()
                ? page(call.get(), call.get().empty(), FormKeys.fresh(), model)
                : who(desk, sent, response, model);
    }

    @PostMapping("/staff/desks/{id}/intake")
    String takeDown(
            @PathVariable String id,
            @RequestParam Map<String, String> sent,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        Desk desk = visitors.staffDesk(id);
        CallForm call = call(desk, sent).orElse(null);
        if (call == null) {
            return who(desk, sent, response, model);
        }
        String key = FormKeys.of(sent).orElseGet(FormKeys::fresh);
        try {
            CaseNumber number = calls.takeDown(call.call(sent), visitors.engineer(), key);
            redirect.addFlashAttribute("notice", "The case is taken down. Tell the caller its number: " + number + ".");
            return "redirect:/cases/" + number;
        } catch (InvalidInput invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(call, call.refused(sent, invalid.problems()), key, model);
        } catch (KeyUsedBefore used) {
            response.setStatus(HttpStatus.CONFLICT.value());
            FormView again = call.empty()
                    .filled(sent)
                    .refused("", "This form was sent before with other content. If this is another case, send it now.");
            return page(call, again, FormKeys.fresh(), model);
        }
    }

    /** Who calls, by the address written down; empty if there is none yet. */
    private Optional<CallForm> call(Desk desk, Map<String, String> sent) {
        String email = sent.getOrDefault("email", "").strip();
        if (!Addresses.valid(email)) {
            return Optional.empty();
        }
        Person known = customers.findPerson(desk.id(), email).orElse(null);
        return Optional.of(
                new CallForm(desk, email, known, known == null ? List.of() : customers.accountsOf(known.id())));
    }

    /** The first step: whom are we talking to? */
    private static String who(Desk desk, Map<String, String> sent, HttpServletResponse response, Model model) {
        FormView form = CallForm.who();
        if (sent.containsKey("email")) {
            form = form.filled(sent).refused("email", Addresses.ADVICE);
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        }
        model.addAttribute("desk", desk);
        model.addAttribute("who", form);
        model.addAttribute("linkForm", IncomingCallForm.empty());
        model.addAttribute("key", FormKeys.fresh());
        return "staff/caller";
    }

    private static String page(CallForm call, FormView form, String key, Model model) {
        model.addAttribute("desk", call.desk());
        model.addAttribute("call", call);
        model.addAttribute("form", form);
        model.addAttribute("key", key);
        return "staff/intake";
    }
}
