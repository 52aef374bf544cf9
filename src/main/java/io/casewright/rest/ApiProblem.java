package io.casewright.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.casewright.policy.lab.Finding;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * A problem document (RFC 9457).
 *
 * @param detail what is wrong and what would be right, as a sentence
 * @param errors the fields that are wrong, if the problem lies in some
 * @param findings what is wrong with a model, if one was sent
 */
record ApiProblem(
        String type,
        String title,
        int status,
        String detail,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FieldError> errors,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Finding> findings) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static ApiProblem of(HttpStatus status, String detail) {
        return of(status, detail, List.of());
    }

    static ApiProblem of(HttpStatus status, String detail, List<FieldError> errors) {
        return new ApiProblem("about:blank", status.getReasonPhrase(), status.value(), detail, errors, List.of());
    }

    static ApiProblem of(HttpStatus status, String field, String message) {
        return of(status, message, List.of(new FieldError(field, message)));
    }

    static ApiProblem ofFindings(HttpStatus status, String detail, List<Finding> findings) {
        return new ApiProblem("about:blank", status.getReasonPhrase(), status.value(), detail, List.of(), findings);
    }

    /** Whatever the caller accepts: an answer nobody asked for is better than one that says nothing. */
    void write(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(json());
    }

    private String json() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A problem is made of texts.", impossible);
        }
    }

    /** One wrong field and what would be right. */
    record FieldError(String field, String message) {}
}
