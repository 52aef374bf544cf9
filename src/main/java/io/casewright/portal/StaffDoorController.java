package io.casewright.portal;

import io.casewright.access.SignIn;
import io.casewright.access.SignInRefused;
import io.casewright.access.TooManyAttempts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The staff's door; behind it are our pages and the engine's web applications alike. */
@Controller
class StaffDoorController {

    private final SignIn signIn;

    StaffDoorController(SignIn signIn) {
        this.signIn = signIn;
    }

    @GetMapping("/staff/sign-in")
    String ask(@RequestParam Map<String, String> sent, Model model) {
        return page(SignInForm.forStaff(), sent, model);
    }

    @PostMapping("/staff/sign-in")
    String enter(
            @RequestParam Map<String, String> sent,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        FormView form = SignInForm.checked(SignInForm.forStaff(), sent);
        if (form.wrong()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(form, sent, model);
        }
        try {
            String wanted =
                    signIn.asStaff(sent.getOrDefault("id", ""), sent.getOrDefault("password", ""), request, response);
            return "redirect:" + SignInForm.target(sent, wanted == null ? "/staff" : wanted);
        } catch (SignInRefused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(form.refused("", refused), sent, model);
        } catch (TooManyAttempts tooMany) {
            SignInForm.pause(tooMany, response);
            return page(form.refused("", tooMany), sent, model);
        }
    }

    private static String page(FormView form, Map<String, String> sent, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("wanted", SignInForm.wanted(sent));
        return "staff/sign-in";
    }
}
