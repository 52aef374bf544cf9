package io.casewright.portal;

import io.casewright.quote.QuoteChanged;
import io.casewright.quote.QuoteNumber;
import io.casewright.quote.QuoteView;
import io.casewright.quote.Quotes;
import io.casewright.quote.SentQuotes;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where sales prices quotes (CT-8, ST-10). All staff of the desk may read them; only sales may change them. */
@Controller
class QuoteDeskController {

    private final SalesPages pages;
    private final Quotes quotes;
    private final SentQuotes sentQuotes;
    private final QuotePaper paper;

    QuoteDeskController(SalesPages pages, Quotes quotes, SentQuotes sentQuotes, QuotePaper paper) {
        this.pages = pages;
        this.quotes = quotes;
        this.sentQuotes = sentQuotes;
        this.paper = paper;
    }

    @GetMapping("/staff/quotes")
    String list(Model model) {
        return pages.list(model);
    }

    @GetMapping("/staff/quotes/{number}")
    String show(@PathVariable String number, Model model) {
        return pages.show(QuotePages.named(number), model);
    }

    @GetMapping("/staff/quotes/{number}/preview")
    ResponseEntity<byte[]> preview(@PathVariable String number) {
        QuoteView quote = pages.view(QuotePages.named(number));
        return QuoteController.printed(paper, pages.sheet(quote));
    }

    @PostMapping("/staff/quotes/{number}")
    String price(
            @PathVariable String number,
            @RequestParam Map<String, String> sent,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        QuoteNumber named = QuotePages.named(number);
        Visitor seller = pages.seller(named);
        try {
            return new Exchange(response, redirect, model)
                    .take(
                            address(named),
                            () -> {
                                quotes.price(named, seller.author(), PricingForm.read(sent, pages.catalogue(named)));
                                return "The draft is saved.";
                            },
                            invalid -> pages.show(
                                    named,
                                    PricingForm.refused(sent, invalid.problems(), pages.catalogue(named)),
                                    model));
        } catch (QuoteChanged changed) {
            response.setStatus(HttpStatus.CONFLICT.value());
            PricingForm form = PricingForm.refused(sent, List.of(), pages.catalogue(named));
            return pages.show(named, form.saying(String.valueOf(changed.getMessage())), model);
        }
    }

    @PostMapping("/staff/quotes/{number}/revision")
    String revise(@PathVariable String number, HttpServletResponse response, RedirectAttributes redirect, Model model) {
        QuoteNumber named = QuotePages.named(number);
        Visitor seller = pages.seller(named);
        return new Exchange(response, redirect, model)
                .take(
                        address(named),
                        () -> {
                            sentQuotes.revise(named, seller.author());
                            return "A new version begins with what was sent.";
                        },
                        invalid -> pages.show(named, model));
    }

    @PostMapping("/staff/quotes/{number}/withdrawal")
    String withdraw(
            @PathVariable String number,
            @RequestParam Map<String, String> sent,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        QuoteNumber named = QuotePages.named(number);
        Visitor seller = pages.seller(named);
        return new Exchange(response, redirect, model)
                .take(
                        address(named),
                        () -> {
                            sentQuotes.withdraw(named, seller.author(), sent.get("reason"));
                            return "The quote is withdrawn.";
                        },
                        invalid -> {
                            model.addAttribute(
                                    "withdrawForm",
                                    SalesPages.withdrawal().filled(sent).refused(invalid.problems()));
                            return pages.show(named, model);
                        });
    }

    @GetMapping({"/staff/quotes/{number}/revision", "/staff/quotes/{number}/withdrawal"})
    String afterReload(@PathVariable String number) {
        return "redirect:" + address(QuotePages.named(number));
    }

    private static String address(QuoteNumber number) {
        return "/staff/quotes/" + number;
    }
}
