package io.casewright.portal;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;

/**
 * Names the limits to whoever sends more than any form takes. It answers for no page in particular: reading stops before
 * a page is found, and an error page would make the server read the rest again.
 */
@ControllerAdvice
class TooLargeUploads {

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    ModelAndView tooLarge() {
        return new ModelAndView("error/413", HttpStatus.PAYLOAD_TOO_LARGE);
    }
}
