package io.casewright.portal;

import io.casewright.cases.Channel;
import io.casewright.cases.Confirmation;
import io.casewright.cases.InvalidInput;
import io.casewright.cases.InvalidInput.Problem;
import io.casewright.cases.Sponsorship;
import io.casewright.cases.Upgrades;
import io.casewright.cases.WrongState;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes the word of the customer's people on the page of a case (CS-5, CT-1, CH-11, ST-4). */
@Controller
class CaseWordController {

    private final Sponsorship sponsorship;
    private final Confirmation confirmation;
    private final Upgrades upgrades;
    private final CaseDeeds deeds;

    CaseWordController(Sponsorship sponsorship, Confirmation confirmation, Upgrades upgrades, CaseDeeds deeds) {
        this.sponsorship = sponsorship;
        this.confirmation = confirmation;
        this.upgrades = upgrades;
        this.deeds = deeds;
    }

    @PostMapping("/cases/{number}/sponsorship")
    String sponsor(
            @PathVariable String number,
            @RequestParam Map<String, String> sent,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        return deeds.take(
                number,
                new Exchange(response, redirect, model),
                (named, visitor) -> {
                    if (declined(sent, "sponsor")) {
                        sponsorship.decline(
                                named, visitor.viewer(), visitor.author(), Channel.PORTAL, sent.get("sponsorReason"));
                        return "You do not sponsor this case.";
                    }
                    sponsorship.sponsor(named, visitor.viewer(), visitor.author(), Channel.PORTAL);
                    return "You sponsor this case. It is with us now, and yours as well.";
                },
                (named, visitor, invalid) ->
                        model.addAttribute("sponsorForm", refused(WordPart.sponsor(), sent, invalid, "sponsorReason")));
    }

    @PostMapping("/cases/{number}/confirmation")
    String confirm(
            @PathVariable String number,
            @RequestParam Map<String, String> sent,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        return deeds.take(
                number,
                new Exchange(response, redirect, model),
                (named, visitor) -> {
                    if (declined(sent, "confirm")) {
                        confirmation.decline(
                                named, visitor.viewer(), visitor.author(), Channel.PORTAL, sent.get("confirmReason"));
                        return "You declined the change.";
                    }
                    confirmation.confirm(named, visitor.viewer(), visitor.author(), Channel.PORTAL);
                    return "You confirmed the change. An engineer makes it.";
                },
                (named, visitor, invalid) ->
                        model.addAttribute("confirmForm", refused(WordPart.confirm(), sent, invalid, "confirmReason")));
    }

    @PostMapping("/cases/{number}/upgrades")
    String upgrade(
            @PathVariable String number,
            @RequestParam Map<String, String> sent,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        return deeds.take(
                number,
                new Exchange(response, redirect, model),
                (named, visitor) -> {
                    upgrades.state(named, visitor.viewer(), visitor.author(), sent.get(Upgrades.BUILD_NUMBER));
                    return "Thank you. We looked at it again with that build.";
                },
                (named, visitor, invalid) -> {
                    UnaryOperator<FormView> refusal = form -> refused(form, sent, invalid, Upgrades.BUILD_NUMBER);
                    model.addAttribute(WordPart.UPGRADE_REFUSED, refusal);
                });
    }

    @GetMapping({"/cases/{number}/sponsorship", "/cases/{number}/confirmation", "/cases/{number}/upgrades"})
    String afterReload(@PathVariable String number) {
        return "redirect:/cases/" + CaseController.named(number);
    }

    /** Two buttons, one answer: anything else changes nothing. */
    private static boolean declined(Map<String, String> sent, String yes) {
        String answer = sent.getOrDefault("answer", "");
        if (!List.of(yes, "decline").contains(answer)) {
            throw new WrongState("Choose one of the two buttons.");
        }
        return answer.equals("decline");
    }

    private static FormView refused(FormView form, Map<String, String> sent, InvalidInput invalid, String field) {
        return form.filled(sent)
                .refused(invalid.problems().stream()
                        .map(problem -> new Problem(field, problem.sentence()))
                        .toList());
    }
}
