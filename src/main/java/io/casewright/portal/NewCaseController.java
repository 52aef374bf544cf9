package io.casewright.portal;

import io.casewright.cases.Author;
import io.casewright.cases.InvalidInput;
import io.casewright.cases.KeyUsedBefore;
import io.casewright.cases.attachment.Enclosures;
import io.casewright.cases.attachment.Upload;
import io.casewright.customer.Person;
import io.casewright.desk.CaseNumber;
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
    private final NewCasePage page;
    private final Enclosures enclosures;
    private final Forecast forecast;

    NewCaseController(Visitors visitors, NewCasePage page, Enclosures enclosures, Forecast forecast) {
        this.visitors = visitors;
        this.page = page;
        this.enclosures = enclosures;
        this.forecast = forecast;
    }

    @GetMapping("/desks/{id}/cases/new")
    String ask(Model model) {
        CaseForm form = page.form(visitors.person());
        return page.show(form, form.empty(), FormKeys.fresh(), model);
    }

    @PostMapping("/desks/{id}/cases")
    String submit(
            @RequestParam Map<String, String> sent,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        Person person = visitors.person();
        CaseForm form = page.form(person);
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
            return page.show(
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
            return page.show(form, withoutFiles(again, uploads), FormKeys.fresh(), model);
        }
    }

    private static FormView withoutFiles(FormView form, List<Upload> files) {
        return files.isEmpty() ? form : form.saying(CaseForms.CHOOSE_AGAIN);
    }

    @PostMapping("/desks/{id}/cases/preview")
    String previewPage(@RequestParam Map<String, String> sent, Model model) {
        preview(sent, model);
        CaseForm form = page.form(visitors.person());
        return page.show(form, form.empty().filled(sent), FormKeys.of(sent).orElseGet(FormKeys::fresh), model);
    }

    @HxRequest
    @PostMapping("/desks/{id}/cases/preview")
    String preview(@RequestParam Map<String, String> sent, Model model) {
        Person person = visitors.person();
        CaseForm form = page.form(person);
        model.addAttribute(
                "promised",
                forecast.of(form.desk(), form.submission(person.id(), Author.customer(person), sent), person.zone()));
        return "partials/promised";
    }

    /** What answers it already, looked up while somebody writes (CH-20, CS-1). */
    @HxRequest
    @PostMapping("/desks/{id}/cases/suggestions")
    String suggest(@RequestParam Map<String, String> sent, Model model) {
        page.suggest(visitors.person(), sent, model);
        return "partials/suggested";
    }

    @GetMapping({"/desks/{id}/cases/preview", "/desks/{id}/cases/suggestions"})
    String afterReload() {
        return "redirect:/desks/" + visitors.person().desk() + "/cases/new";
    }
}
