package io.casewright.portal;

import io.casewright.cases.InvalidInput;
import io.casewright.cases.WrongState;
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
            quotes.price(named, seller.author(), PricingForm.read(sent, pages.catalogue(named)));
            return tell(named, redirect, "The draft is saved.");
        } catch (WrongState late) {
            return tell(named, redirect, String.valueOf(late.getMessage()));
        } catch (QuoteChanged changed) {
            response.setStatus(HttpStatus.CONFLICT.value());
            PricingForm form = PricingForm.refused(sent, List.of(), pages.catalogue(named));
            return pages.show(named, form.saying(String.valueOf(changed.getMessage())), model);
        } catch (InvalidInput invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return pages.show(named, PricingForm.refused(sent, invalid.problems(), pages.catalogue(named)), model);
        }
    }

    @PostMapping("/staff/quotes/{number}/revision")
    String revise(@PathVariable String number, RedirectAttributes redirect) {
        QuoteNumber named = QuotePages.named(number);
        Visitor seller = pages.seller(named);
        try {
            sentQuotes.revise(named, seller.author());
            return tell(named, redirect, "A new version begins with what was sent.");
        } catch (WrongState late) {
            return tell(named, redirect, String.valueOf(late.getMessage()));
        }
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
        try {
            sentQuotes.withdraw(named, seller.author(), sent.get("reason"));
            return tell(named, redirect, "The quote is withdrawn.");
        } catch (WrongState late) {
            return tell(named, redirect, String.valueOf(late.getMessage()));
        } catch (InvalidInput invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute(
                    "withdrawForm", SalesPages.withdrawal().filled(sent).refused(invalid.problems()));
            return pages.show(named, model);
        }
    }

    @GetMapping({"/staff/quotes/{number}/revision", "/staff/quotes/{number}/withdrawal"})
    String afterReload(@PathVariable String number) {
        return "redirect:/staff/quotes/" + QuotePages.named(number);
    }

    private static String tell(QuoteNumber number, RedirectAttributes redirect, String notice) {
        redirect.addFlashAttribute("notice", notice);
        return "redirect:/staff/quotes/" + number;
    }
}
