package io.casewright.portal;

import io.casewright.access.NotSignedIn;
import io.casewright.cases.CaseNotFound;
import io.casewright.cases.attachment.AttachmentNotFound;
import io.casewright.cases.knowledge.ArticleNotFound;
import io.casewright.customer.CustomerNotFound;
import io.casewright.desk.DeskNotFound;
import io.casewright.quote.QuoteNotFound;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** What is not there and what is none of the caller's business get the same page. */
@ControllerAdvice(basePackageClasses = AbsentPages.class)
class AbsentPages {

    @ExceptionHandler({
        CaseNotFound.class,
        DeskNotFound.class,
        CustomerNotFound.class,
        AttachmentNotFound.class,
        ArticleNotFound.class,
        QuoteNotFound.class,
        NotSignedIn.class
    })
    ModelAndView absent() {
        return new ModelAndView("error/404", HttpStatus.NOT_FOUND);
    }
}
