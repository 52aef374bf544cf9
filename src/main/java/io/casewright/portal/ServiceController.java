package io.casewright.portal;

import io.casewright.cases.Author;
import io.casewright.cases.Channel;
import io.casewright.cases.InvalidInput;
import io.casewright.cases.KeyUsedBefore;
import io.casewright.cases.WrongState;
import io.casewright.customer.Person;
import io.casewright.desk.CaseNumber;
import io.casewright.quote.DirectRequest;
import io.casewright.quote.QuoteNumber;
import io.casewright.quote.ServiceDesk;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A customer asks for a service (CT-11); the desk in the address is the one they are signed in at. */
@Controller
class ServiceController {

    private static final String NEXT = " Sales prices it and sends you a quote; nothing is delivered and nothing is to"
            + " be paid before it is accepted.";

    private final Visitors visitors;
    private final ServicePage page;
    private final ServiceDesk services;

    ServiceController(Visitors visitors, ServicePage page, ServiceDesk services) {
        this.visitors = visitors;
        this.page = page;
        this.services = services;
    }

    @GetMapping("/desks/{id}/services")
    String offer(@RequestParam(defaultValue = "") String service, Model model) {
        ServiceForm form = page.form(visitors.person());
        return page.show(form, form.empty().filled(Map.of("service", service)), FormKeys.fresh(), null, model);
    }

    @PostMapping("/desks/{id}/services")
    String ask(
            @RequestParam Map<String, String> sent,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        Person person = visitors.person();
        ServiceForm form = page.form(person);
        String key = FormKeys.of(sent).orElse(null);
        return taken(
                new Exchange(response, redirect, model),
                form,
                sent,
                null,
                () -> services.ask(person.desk(), asked(person, form.account(sent), sent), key));
    }

    @GetMapping("/cases/{number}/services")
    String offerBeside(@PathVariable String number, @RequestParam(defaultValue = "") String service, Model model) {
        CaseNumber named = CaseController.named(number);
        ServiceForm form = page.form(named);
        return page.show(form, form.empty().filled(Map.of("service", service)), FormKeys.fresh(), named, model);
    }

    @PostMapping("/cases/{number}/services")
    String askBeside(
            @PathVariable String number,
            @RequestParam Map<String, String> sent,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        CaseNumber named = CaseController.named(number);
        ServiceForm form = page.form(named);
        String key = FormKeys.of(sent).orElse(null);
        return taken(
                new Exchange(response, redirect, model),
                form,
                sent,
                named,
                () -> services.ask(named, page.customer(), asked(visitors.person(), null, sent), key));
    }

    private String taken(
            Exchange exchange,
            ServiceForm form,
            Map<String, String> sent,
            @Nullable CaseNumber beside,
            Supplier<QuoteNumber> ask) {
        try {
            CaseNumber number = ask.get().caseNumber();
            exchange.redirect().addFlashAttribute("notice", "We have your request in case " + number + "." + NEXT);
            return "redirect:/cases/" + number;
        } catch (WrongState late) {
            exchange.redirect().addFlashAttribute("notice", String.valueOf(late.getMessage()));
            return "redirect:/cases/" + beside;
        } catch (InvalidInput invalid) {
            exchange.response().setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page.show(
                    form,
                    form.refused(sent, invalid.problems()),
                    FormKeys.of(sent).orElseGet(FormKeys::fresh),
                    beside,
                    exchange.model());
        } catch (KeyUsedBefore used) {
            exchange.response().setStatus(HttpStatus.CONFLICT.value());
            FormView again = form.empty()
                    .filled(sent)
                    .refused(
                            "",
                            "You have sent this form before, with other content: that request is among your cases. "
                                    + "If this is another one, ask for it now.");
            return page.show(form, again, FormKeys.fresh(), beside, exchange.model());
        }
    }

    private static DirectRequest asked(Person person, @Nullable UUID account, Map<String, String> sent) {
        return new DirectRequest(
                person.id(),
                account,
                Author.customer(person),
                Channel.PORTAL,
                sent.get("service"),
                sent.get("words"),
                sent.get("hours"));
    }
}
