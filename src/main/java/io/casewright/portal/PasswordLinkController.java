package io.casewright.portal;

import io.casewright.access.LinkExpired;
import io.casewright.access.Passwords;
import io.casewright.access.WeakPassword;
import io.casewright.desk.Desk;
import io.casewright.desk.DeskNotFound;
import io.casewright.desk.Desks;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a mailed link leads: one chooses a password there. Looking at it changes nothing. */
@Controller
class PasswordLinkController {

    private final Desks desks;
    private final Passwords passwords;

    PasswordLinkController(Desks desks, Passwords passwords) {
        this.desks = desks;
        this.passwords = passwords;
    }

    @GetMapping({"/desks/{id}/invitations/{secret}", "/desks/{id}/password-reset/{secret}"})
    String look(@PathVariable String id, @PathVariable String secret, HttpServletResponse response, Model model) {
        Desk desk = desk(id);
        return page(desk, passwords.ownerOf(desk.id(), secret), PasswordForm.chosen(), response, model);
    }

    @PostMapping({"/desks/{id}/invitations/{secret}", "/desks/{id}/password-reset/{secret}"})
    String choose(
            @PathVariable String id,
            @PathVariable String secret,
            @RequestParam(defaultValue = "") String password,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        Desk desk = desk(id);
        Optional<String> owner = passwords.ownerOf(desk.id(), secret);
        String fault = refusal(() -> passwords.choose(desk.id(), secret, password));
        if (fault != null) {
            return page(desk, owner, PasswordForm.chosen().refused("password", fault), response, model);
        }
        redirect.addFlashAttribute("notice", "Your password is set. Sign in with it now.");
        return "redirect:/desks/" + desk.id() + "/sign-in";
    }

    @GetMapping("/staff/invitations/{id}/{secret}")
    String lookAsStaff(
            @PathVariable String id, @PathVariable String secret, HttpServletResponse response, Model model) {
        Desk desk = desk(id);
        return page(desk, passwords.staffOwnerOf(desk.id(), secret), PasswordForm.chosen(), response, model);
    }

    @PostMapping("/staff/invitations/{id}/{secret}")
    String chooseAsStaff(
            @PathVariable String id,
            @PathVariable String secret,
            @RequestParam(defaultValue = "") String password,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        Desk desk = desk(id);
        Optional<String> owner = passwords.staffOwnerOf(desk.id(), secret);
        String fault = refusal(() -> passwords.chooseAsStaff(desk.id(), secret, password));
        if (fault != null) {
            return page(desk, owner, PasswordForm.chosen().refused("password", fault), response, model);
        }
        redirect.addFlashAttribute("notice", "Your password is set. Sign in with it now.");
        return "redirect:/staff/sign-in";
    }

    private static @Nullable String refusal(Runnable choosing) {
        try {
            choosing.run();
            return null;
        } catch (WeakPassword | LinkExpired refused) {
            return refused.getMessage();
        }
    }

    /** Used, expired or never given out: the page is the same and says where to get another. */
    private static String page(
            Desk desk, Optional<String> owner, FormView form, HttpServletResponse response, Model model) {
        model.addAttribute("desk", desk);
        if (owner.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            return "link-expired";
        }
        if (form.wrong()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        }
        model.addAttribute("owner", owner.get());
        model.addAttribute("form", form);
        return "choose-password";
    }

    private Desk desk(String id) {
        return desks.find(id).orElseThrow(DeskNotFound::new);
    }
}
