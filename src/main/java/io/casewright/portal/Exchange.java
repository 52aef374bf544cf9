package io.casewright.portal;

import io.casewright.cases.InvalidInput;
import io.casewright.cases.WrongState;
import io.casewright.quote.NotABuyer;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a form that was sent is answered with: done or too late, and told so on a page; or refused, as it was sent. */
record Exchange(HttpServletResponse response, RedirectAttributes redirect, Model model) {

    /**
     * Does it once for all forms.
     *
     * @param page where one reads what came of it
     * @param deed does it, and says what it came to
     * @param refusal shows the form again with what is wrong in it, and names the template
     */
    String take(String page, Supplier<String> deed, Function<InvalidInput, String> refusal) {
        try {
            return tell(page, deed.get());
        } catch (WrongState | NotABuyer late) {
            return tell(page, String.valueOf(late.getMessage()));
        } catch (InvalidInput invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return refusal.apply(invalid);
        }
    }

    private String tell(String page, String notice) {
        redirect.addFlashAttribute("notice", notice);
        return "redirect:" + page;
    }
}
