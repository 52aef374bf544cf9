package io.casewright.portal;

import io.casewright.access.SignIn;
import io.casewright.access.SignInRefused;
import io.casewright.access.SignOut;
import io.casewright.access.TooManyAttempts;
import io.casewright.desk.Desk;
import io.casewright.desk.DeskNotFound;
import io.casewright.desk.Desks;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The customers' door at each desk, and the way out. */
@Controller
class SignInController {

    private final Desks desks;
    private final SignIn signIn;
    private final SignOut signOut;

    SignInController(Desks desks, SignIn signIn, SignOut signOut) {
        this.desks = desks;
        this.signIn = signIn;
        this.signOut = signOut;
    }

    @GetMapping("/desks/{id}/sign-in")
    String ask(@PathVariable String id, @RequestParam Map<String, String> sent, Model model) {
        return page(desk(id), SignInForm.forCustomers(), sent, model);
    }

    @PostMapping("/desks/{id}/sign-in")
    String enter(
            @PathVariable String id,
            @RequestParam Map<String, String> sent,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Desk desk = desk(id);
        FormView form = SignInForm.checked(SignInForm.forCustomers(), sent);
        if (form.wrong()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(desk, form, sent, model);
        }
        try {
            String wanted = signIn.asCustomer(
                    desk.id(), sent.getOrDefault("email", ""), sent.getOrDefault("password", ""), request, response);
            String home = "/desks/" + desk.id() + "/cases";
            return "redirect:" + SignInForm.target(sent, wanted == null ? home : wanted);
        } catch (SignInRefused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(desk, form.refused("", refused), sent, model);
        } catch (TooManyAttempts tooMany) {
            SignInForm.pause(tooMany, response);
            return page(desk, form.refused("", tooMany), sent, model);
        }
    }

    @PostMapping("/sign-out")
    String leave(HttpServletRequest request) {
        signOut.now(request);
        return "redirect:/";
    }

    private static String page(Desk desk, FormView form, Map<String, String> sent, Model model) {
        model.addAttribute("desk", desk);
        model.addAttribute("form", form);
        model.addAttribute("wanted", SignInForm.wanted(sent));
        return "sign-in";
    }

    private Desk desk(String id) {
        return desks.find(id).orElseThrow(DeskNotFound::new);
    }
}
