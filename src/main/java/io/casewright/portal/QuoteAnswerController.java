package io.casewright.portal;

import io.casewright.cases.Channel;
import io.casewright.quote.DeliveryWords;
import io.casewright.quote.QuoteAnswers;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes what a customer says to a quote and to what was delivered by it (CT-8). */
@Controller
class QuoteAnswerController {

    private final QuoteDeeds deeds;
    private final QuoteAnswers answers;
    private final DeliveryWords orders;

    QuoteAnswerController(QuoteDeeds deeds, QuoteAnswers answers, DeliveryWords orders) {
        this.deeds = deeds;
        this.answers = answers;
        this.orders = orders;
    }

    @PostMapping("/quotes/{number}/{version}/acceptance")
    String accept(
            @PathVariable String number,
            @PathVariable String version,
            @RequestParam Map<String, String> sent,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        return deeds.take(
                number,
                version,
                new QuoteDeeds.Sent(
                        "acceptForm",
                        QuotePages.accept(),
                        sent,
                        "Thank you. The quote is accepted, and the order is with us."),
                new Exchange(response, redirect, model),
                page -> answers.accept(
                        page.number(), page.version(), page.customer().person(), sent.get("name")));
    }

    @PostMapping("/quotes/{number}/{version}/decline")
    String decline(
            @PathVariable String number,
            @PathVariable String version,
            @RequestParam Map<String, String> sent,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        return deeds.take(
                number,
                version,
                new QuoteDeeds.Sent(
                        "declineForm",
                        QuotePages.decline(),
                        sent,
                        "The quote is declined. Thank you for telling us why."),
                new Exchange(response, redirect, model),
                page -> answers.decline(
                        page.number(), page.version(), page.customer().person(), sent.get("reason")));
    }

    @PostMapping("/quotes/{number}/{version}/questions")
    String ask(
            @PathVariable String number,
            @PathVariable String version,
            @RequestParam Map<String, String> sent,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        return deeds.take(
                number,
                version,
                new QuoteDeeds.Sent(
                        "askForm", QuotePages.ask(), sent, "Your question is with us; the answer comes in the case."),
                new Exchange(response, redirect, model),
                page -> answers.ask(
                        page.number(), page.version(), page.customer().person(), Channel.PORTAL, sent.get("question")));
    }

    @PostMapping("/quotes/{number}/{version}/confirmation")
    String confirm(
            @PathVariable String number,
            @PathVariable String version,
            @RequestParam Map<String, String> sent,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        return deeds.take(
                number,
                version,
                new QuoteDeeds.Sent("confirmForm", FormView.of(), sent, "Thank you. What you ordered is confirmed."),
                new Exchange(response, redirect, model),
                page -> orders.confirm(
                        page.number(), page.customer(), page.visitor().author()));
    }

    @PostMapping("/quotes/{number}/{version}/dispute")
    String dispute(
            @PathVariable String number,
            @PathVariable String version,
            @RequestParam Map<String, String> sent,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        return deeds.take(
                number,
                version,
                new QuoteDeeds.Sent(
                        "missingForm",
                        QuotePages.missing(),
                        sent,
                        "Thank you for telling us. We see to what is missing."),
                new Exchange(response, redirect, model),
                page -> orders.dispute(
                        page.number(), page.customer(), page.visitor().author(), Channel.PORTAL, sent.get("missing")));
    }

    @GetMapping({
        "/quotes/{number}/{version}/acceptance",
        "/quotes/{number}/{version}/decline",
        "/quotes/{number}/{version}/questions",
        "/quotes/{number}/{version}/confirmation",
        "/quotes/{number}/{version}/dispute"
    })
    String afterReload(@PathVariable String number, @PathVariable String version) {
        return "redirect:/quotes/" + QuotePages.named(number) + "/" + QuotePages.version(version);
    }
}
