package io.casewright.portal;

import io.casewright.cases.Channel;
import io.casewright.cases.InvalidInput;
import io.casewright.cases.Repeats;
import io.casewright.cases.Viewer;
import io.casewright.cases.WrongState;
import io.casewright.quote.NotABuyer;
import io.casewright.quote.QuoteAnswers;
import io.casewright.quote.QuoteNotFound;
import io.casewright.quote.QuoteNumber;
import jakarta.servlet.http.HttpServletResponse;
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

/** Takes what a customer says to a quote: accept, decline, ask (CT-8). */
@Controller
class QuoteAnswerController {

    private final Visitors visitors;
    private final QuotePages pages;
    private final QuoteAnswers answers;
    private final Repeats repeats;

    QuoteAnswerController(Visitors visitors, QuotePages pages, QuoteAnswers answers, Repeats repeats) {
        this.visitors = visitors;
        this.pages = pages;
        this.answers = answers;
        this.repeats = repeats;
    }

    @PostMapping("/quotes/{number}/{version}/acceptance")
    String accept(
            @PathVariable String number,
            @PathVariable String version,
            @RequestParam Map<String, String> sent,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        Page page = page(number, version);
        try {
            answers.accept(page.number, page.version, person(page.visitor), sent.get("name"));
            return page.tell(redirect, "Thank you. The quote is accepted, and the order is with us.");
        } catch (WrongState | NotABuyer late) {
            return page.tell(redirect, String.valueOf(late.getMessage()));
        } catch (InvalidInput invalid) {
            model.addAttribute("acceptForm", QuotePages.accept().filled(sent).refused(invalid.problems()));
            return again(page, response, model);
        }
    }

    @PostMapping("/quotes/{number}/{version}/decline")
    String decline(
            @PathVariable String number,
            @PathVariable String version,
            @RequestParam Map<String, String> sent,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        Page page = page(number, version);
        try {
            answers.decline(page.number, page.version, person(page.visitor), sent.get("reason"));
            return page.tell(redirect, "The quote is declined. Thank you for telling us why.");
        } catch (WrongState | NotABuyer late) {
            return page.tell(redirect, String.valueOf(late.getMessage()));
        } catch (InvalidInput invalid) {
            model.addAttribute("declineForm", QuotePages.decline().filled(sent).refused(invalid.problems()));
            return again(page, response, model);
        }
    }

    @PostMapping("/quotes/{number}/{version}/questions")
    String ask(
            @PathVariable String number,
            @PathVariable String version,
            @RequestParam Map<String, String> sent,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        Page page = page(number, version);
        String key = FormKeys.of(sent).orElse(null);
        try {
            repeats.once(
                    page.number.caseNumber(),
                    page.visitor.author(),
                    key,
                    "question\n" + page.number + "\n" + sent.get("question"),
                    () -> {
                        answers.ask(
                                page.number, page.version, person(page.visitor), Channel.PORTAL, sent.get("question"));
                        return page.number.caseNumber();
                    });
            return page.tell(redirect, "Your question is with us; the answer comes in the case.");
        } catch (InvalidInput invalid) {
            model.addAttribute("askForm", QuotePages.ask().filled(sent).refused(invalid.problems()));
            return again(page, response, model);
        }
    }

    @GetMapping({
        "/quotes/{number}/{version}/acceptance",
        "/quotes/{number}/{version}/decline",
        "/quotes/{number}/{version}/questions"
    })
    String afterReload(@PathVariable String number, @PathVariable String version) {
        return "redirect:/quotes/" + QuotePages.named(number) + "/" + QuotePages.version(version);
    }

    private Page page(String number, String version) {
        Page page = new Page(QuotePages.named(number), QuotePages.version(version), visitors.current());
        pages.view(page.number, page.visitor).version(page.version);
        return page;
    }

    private String again(Page page, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return pages.show(page.number, page.version, page.visitor, model);
    }

    private static UUID person(Visitor visitor) {
        if (visitor.viewer() instanceof Viewer.Customer customer) {
            return customer.person();
        }
        throw new QuoteNotFound();
    }

    /** Which version somebody speaks about. */
    private record Page(QuoteNumber number, int version, Visitor visitor) {

        String tell(RedirectAttributes redirect, String notice) {
            redirect.addFlashAttribute("notice", notice);
            return "redirect:/quotes/" + number + "/" + version;
        }
    }
}
