package io.casewright.portal;

import io.casewright.access.Callers;
import io.casewright.access.SignIn;
import io.casewright.access.SignInRefused;
import io.casewright.access.TooManyAttempts;
import io.casewright.access.WeakPassword;
import io.casewright.customer.CustomerBooks;
import io.casewright.customer.Person;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A person's own settings: name, zone, password; the desk in the address is the one they are signed in at. */
@Controller
class AccountController {

    private final Visitors visitors;
    private final Callers callers;
    private final CustomerBooks books;
    private final SignIn signIn;
    private final AccountPage page;

    AccountController(Visitors visitors, Callers callers, CustomerBooks books, SignIn signIn, AccountPage page) {
        this.visitors = visitors;
        this.callers = callers;
        this.books = books;
        this.signIn = signIn;
        this.page = page;
    }

    @GetMapping("/desks/{id}/account")
    String account(Model model) {
        return page.show(visitors.person(), model);
    }

    @PostMapping("/desks/{id}/account")
    String describe(
            @RequestParam Map<String, String> sent,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        Person person = visitors.person();
        FormView form = PersonForm.checked(person, sent);
        if (form.wrong()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("personForm", form);
            return page.show(person, model);
        }
        books.person(
                person.desk(),
                person.email(),
                form.field("name").value().strip(),
                ZoneId.of(form.field("zone").value()));
        return saved("Your name and time zone are saved.", person, redirect);
    }

    @PostMapping("/desks/{id}/account/password")
    String exchangePassword(
            @RequestParam(defaultValue = "") String old,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        Person person = visitors.person();
        FormView form = PasswordForm.exchanged();
        try {
            signIn.changePassword(callers.customer(), old, password, request, response);
            return saved("Your password is changed. You are signed out everywhere else.", person, redirect);
        } catch (SignInRefused refused) {
            form = form.refused("old", "The password in use is another one.");
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        } catch (WeakPassword refused) {
            form = form.refused("password", refused);
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        } catch (TooManyAttempts tooMany) {
            form = form.refused("", tooMany);
            SignInForm.pause(tooMany, response);
        }
        model.addAttribute("passwordForm", form);
        return page.show(person, model);
    }

    @GetMapping("/desks/{id}/account/password")
    String afterReload(@PathVariable String id) {
        return "redirect:/desks/" + visitors.person().desk() + "/account";
    }

    static String saved(String notice, Person person, RedirectAttributes redirect) {
        redirect.addFlashAttribute("notice", notice);
        return "redirect:/desks/" + person.desk() + "/account";
    }
}
