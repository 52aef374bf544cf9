package io.casewright.portal;

import io.casewright.desk.Desk;
import io.casewright.desk.Desks;
import io.casewright.quote.QuoteNotFound;
import io.casewright.quote.QuoteNumber;
import io.casewright.quote.QuoteView;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A quote as its customer reads it, on a page or on paper (CT-8). */
@Controller
class QuoteController {

    private final Visitors visitors;
    private final Desks desks;
    private final QuotePages pages;
    private final QuotePaper paper;

    QuoteController(Visitors visitors, Desks desks, QuotePages pages, QuotePaper paper) {
        this.visitors = visitors;
        this.desks = desks;
        this.pages = pages;
        this.paper = paper;
    }

    /** The version that counts. */
    @GetMapping("/quotes/{number}")
    String last(@PathVariable String number) {
        QuoteNumber named = QuotePages.named(number);
        Optional<Visitor> visitor = visitors.find();
        if (visitor.isEmpty()) {
            return signIn(named);
        }
        int version = pages.view(named, visitor.get())
                .last()
                .orElseThrow(QuoteNotFound::new)
                .version();
        return visitor.get().staff() ? "redirect:/staff/quotes/" + named : "redirect:/quotes/" + named + "/" + version;
    }

    @GetMapping("/quotes/{number}/{version}")
    String show(@PathVariable String number, @PathVariable String version, Model model) {
        QuoteNumber named = QuotePages.named(number);
        int wanted = QuotePages.version(version);
        Optional<Visitor> visitor = visitors.find();
        return visitor.isPresent() ? pages.show(named, wanted, visitor.get(), model) : signIn(named);
    }

    @GetMapping("/quotes/{number}/{version}/pdf")
    ResponseEntity<byte[]> print(@PathVariable String number, @PathVariable String version) {
        QuoteView quote = pages.view(QuotePages.named(number), visitors.current());
        return printed(paper, pages.sheet(quote, quote.version(QuotePages.version(version))));
    }

    /** To be kept; a browser opens it with its own reader, never as one of our pages. */
    static ResponseEntity<byte[]> printed(QuotePaper paper, QuoteSheetView sheet) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename(sheet.number() + "-v" + sheet.version() + ".pdf")
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .cacheControl(CacheControl.noStore())
                .body(paper.of(sheet));
    }

    /** Whoever has not signed in is sent to the desk the number names, whether or not there is such a quote. */
    private String signIn(QuoteNumber number) {
        String prefix = number.value().substring(0, number.value().indexOf('-'));
        return desks.all().stream()
                .filter(desk -> desk.casePrefix().equals(prefix))
                .map(Desk::id)
                .findFirst()
                .map(desk -> "redirect:/desks/" + desk + "/sign-in?case=" + number)
                .orElseThrow(QuoteNotFound::new);
    }
}
