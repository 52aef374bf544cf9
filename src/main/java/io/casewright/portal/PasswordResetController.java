package io.casewright.portal;

import io.casewright.access.Passwords;
import io.casewright.desk.Desk;
import io.casewright.desk.DeskNotFound;
import io.casewright.desk.Desks;
import io.casewright.portal.FieldView.Kind;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asks for a link to a new password; the answer does not tell whether anybody has that address (D07). */
@Controller
class PasswordResetController {

    private final Desks desks;
    private final Passwords passwords;

    PasswordResetController(Desks desks, Passwords passwords) {
        this.desks = desks;
        this.passwords = passwords;
    }

    @GetMapping("/desks/{id}/password-reset")
    String ask(@PathVariable String id, Model model) {
        return page(desk(id), form(), false, model);
    }

    @PostMapping("/desks/{id}/password-reset")
    String send(
            @PathVariable String id,
            @RequestParam Map<String, String> sent,
            HttpServletResponse response,
            Model model) {
        Desk desk = desk(id);
        String email = sent.getOrDefault("email", "").strip();
        FormView form = form().filled(sent);
        if (!Addresses.valid(email)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(desk, form.refused("email", Addresses.ADVICE), false, model);
        }
        passwords.forgotten(desk.id(), email);
        return page(desk, form, true, model);
    }

    private static FormView form() {
        return FormView.of(FieldView.of(Kind.EMAIL, "email", "E-mail address")
                .mandatory(true)
                .completedBy("username"));
    }

    private static String page(Desk desk, FormView form, boolean sent, Model model) {
        model.addAttribute("desk", desk);
        model.addAttribute("form", form);
        model.addAttribute("sent", sent);
        return "password-reset";
    }

    private Desk desk(String id) {
        return desks.find(id).orElseThrow(DeskNotFound::new);
    }
}
