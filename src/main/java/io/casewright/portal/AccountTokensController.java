package io.casewright.portal;

import io.casewright.access.ApiTokens;
import io.casewright.access.Callers;
import io.casewright.access.TokenRefused;
import io.casewright.customer.Person;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A person's tokens for the API: made, shown once, and taken back. */
@Controller
class AccountTokensController {

    private final Visitors visitors;
    private final Callers callers;
    private final ApiTokens tokens;
    private final AccountPage page;

    AccountTokensController(Visitors visitors, Callers callers, ApiTokens tokens, AccountPage page) {
        this.visitors = visitors;
        this.callers = callers;
        this.tokens = tokens;
        this.page = page;
    }

    @PostMapping("/desks/{id}/account/tokens")
    String create(
            @RequestParam Map<String, String> sent,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        Person person = visitors.person();
        FormView form = TokenForm.empty().filled(sent);
        try {
            String secret = tokens.create(
                    callers.current(),
                    sent.getOrDefault("label", ""),
                    TokenForm.life(sent).orElse(Duration.ZERO));
            redirect.addFlashAttribute("secret", secret);
            return "redirect:/desks/" + person.desk() + "/account#tokens";
        } catch (TokenRefused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("tokenForm", form.refused(refused.field(), refused));
            return page.show(person, model);
        }
    }

    @GetMapping({"/desks/{id}/account/tokens", "/desks/{id}/account/tokens/{token}/revoke"})
    String afterReload() {
        return "redirect:/desks/" + visitors.person().desk() + "/account";
    }

    @PostMapping("/desks/{id}/account/tokens/{token}/revoke")
    String revoke(@PathVariable String token, RedirectAttributes redirect) {
        tokens.revoke(callers.current(), idOf(token));
        return AccountController.saved("The token no longer works.", visitors.person(), redirect);
    }

    /** What is no id is the id of nobody's token. */
    private static UUID idOf(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notOne) {
            return new UUID(0, 0);
        }
    }
}
