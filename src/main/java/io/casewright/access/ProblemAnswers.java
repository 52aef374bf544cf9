package io.casewright.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** What the API answers to somebody it does not let in, as problem documents. */
@Component
class ProblemAnswers {

    void unauthorized(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"casewright\"");
        write(HttpStatus.UNAUTHORIZED, "Sign in, or send a personal token that is still valid.", response);
    }

    void forbidden(HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(HttpStatus.FORBIDDEN, "You may not do that, or the request does not come from our own page.", response);
    }

    /** The sentences are ours and hold nothing that JSON would have to escape. */
    private static void write(HttpStatus status, String sentence, HttpServletResponse response) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter()
                .write("{\"type\":\"about:blank\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}"
                        .formatted(status.getReasonPhrase(), status.value(), sentence));
    }
}
