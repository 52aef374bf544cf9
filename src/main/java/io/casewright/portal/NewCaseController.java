package io.casewright.portal;

import io.casewright.cases.Author;
import io.casewright.cases.Channel;
import io.casewright.cases.InvalidInput;
import io.casewright.cases.KeyUsedBefore;
import io.casewright.cases.attachment.Enclosures;
import io.casewright.cases.attachment.Upload;
import io.casewright.customer.Customers;
import io.casewright.customer.Person;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.Desk;
import io.casewright.desk.Desks;
import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A customer's new case; the desk in the address is the one they are signed in at. */
@Controller
class NewCaseController {

    private final Visitors visitors;
    private final Desks desks;
    private final Customers customers;
    private final Enclosures enclosures;
    private final Forecast forecast;

    NewCaseController(Visitors visitors, Desks desks, Customers customers, Enclosures enclosures, Forecast forecast) {
        this.visitors = visitors;
        this.desks = desks;
        this.customers = customers;
        this.enclosures = enclosures;
        this.forecast = forecast;
    }

    @GetMapping("/desks/{id}/cases/new")
    String ask(Model model) {
        CaseForm form = form(visitors.person());
        return page(form, form.empty(), FormKeys.fresh(), model);
    }

    @PostMapping("/desks/{id}/cases")
    String submit(
            @RequestParam Map<String, String> sent,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        Person person = visitors.person();
        CaseForm form = form(person);
        List<Upload> uploads = SentFiles.of(files);
        try {
            CaseNumber number = enclosures.submit(
                    form.submission(person.id(), Author.customer(person), sent),
                    FormKeys.of(sent).orElse(null),
                    uploads);
            redirect.addFlashAttribute("notice", "We have your case " + number + ".");
            return "redirect:/cases/" + number;
        } catch (InvalidInput invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(
                    form,
                    withoutFiles(form.refused(sent, invalid.problems()), uploads),
                    FormKeys.of(sent).orElseGet(FormKeys::fresh),
                    model);
        } catch (KeyUsedBefore used) {
            response.setStatus(HttpStatus.CONFLICT.value());
            FormView again = form.empty()
                    .filled(sent)
                    .refused(
                            "",
                            "You have sent this form before, with other content: that case is among your cases. "
                                    + "If this is another one, submit it now.");
            return page(form, withoutFiles(again, uploads), FormKeys.fresh(), model);
        }
    }

    private static FormView withoutFiles(FormView form, List<Upload> files) {
        return files.isEmpty() ? form : form.saying(CaseForms.CHOOSE_AGAIN);
    }

    @PostMapping("/desks/{id}/cases/preview")
    String previewPage(@RequestParam Map<String, String> sent, Model model) {
        preview(sent, model);
        CaseForm form = form(visitors.person());
        return page(form, form.empty().filled(sent), FormKeys.of(sent).orElseGet(FormKeys::fresh), model);
    }

    @HxRequest
    @PostMapping("/desks/{id}/cases/preview")
    String preview(@RequestParam Map<String, String> sent, Model model) {
        Person person = visitors.person();
        CaseForm form = form(person);
        model.addAttribute(
                "promised",
                forecast.of(form.desk(), form.submission(person.id(), Author.customer(person), sent), person.zone()));
        return "partials/promised";
    }

    @GetMapping("/desks/{id}/cases/preview")
    String afterReload() {
        return "redirect:/desks/" + visitors.person().desk() + "/cases/new";
    }

    private CaseForm form(Person person) {
        Desk desk = desks.get(person.desk());
        return new CaseForm(
                desk,
                Channel.PORTAL,
                customers.accountsOf(person.id()),
                FieldView.of(FieldView.Kind.FILES, "files", "Files")
                        .helped("A screenshot, a log … " + enclosures.limitsInWords()));
    }

    private static String page(CaseForm form, FormView shown, String key, Model model) {
        model.addAttribute("desk", form.desk());
        model.addAttribute("form", shown);
        model.addAttribute("key", key);
        return "new-case";
    }
}
