package io.casewright.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;

/** Says why a body could not be read, without repeating what was in it. */
final class UnreadableBody {

    private static final int LONGEST_FIELD = 200;

    private UnreadableBody() {}

    static ApiProblem problem(HttpMessageNotReadableException unreadable) {
        for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyLimit.TooLarge) {
                return WireProblems.of(HttpStatus.PAYLOAD_TOO_LARGE.value());
            }
            if (cause instanceof StreamConstraintsException) {
                return ApiProblem.of(
                        HttpStatus.BAD_REQUEST,
                        "The JSON is nested too deeply, or a name or a number in it is too long.");
            }
        }
        if (unreadable.getCause() instanceof JsonMappingException wrong
                && !field(wrong).isEmpty()) {
            return ApiProblem.of(HttpStatus.BAD_REQUEST, field(wrong), sentence(wrong));
        }
        return ApiProblem.of(HttpStatus.BAD_REQUEST, sentence(unreadable.getCause()));
    }

    private static String sentence(@Nullable Throwable cause) {
        if (cause == null) {
            return "A JSON object is expected as the body.";
        } else if (cause instanceof JsonMappingException) {
            return "A JSON object is expected as the body.";
        } else if (cause instanceof JsonProcessingException broken && broken.getLocation() != null) {
            return "The body is no JSON, or names a field twice: line "
                    + broken.getLocation().getLineNr() + ", column "
                    + broken.getLocation().getColumnNr() + ".";
        }
        return "The body is no JSON.";
    }

    private static String sentence(JsonMappingException wrong) {
        String field = field(wrong);
        if (wrong instanceof UnrecognizedPropertyException unknown) {
            return "There is no field " + field + " here; known are " + known(unknown.getKnownPropertyIds()) + ".";
        } else if (wrong instanceof MismatchedInputException mismatch) {
            return field + " must be " + word(mismatch.getTargetType()) + ".";
        }
        return field + " cannot be read.";
    }

    private static String known(@Nullable Collection<Object> fields) {
        return fields == null
                ? "none"
                : fields.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
    }

    private static String word(@Nullable Class<?> type) {
        if (type == null) {
            return "of another type";
        } else if (type == String.class) {
            return "a text";
        } else if (type == Integer.class || type == Long.class) {
            return "a whole number";
        } else if (type == Boolean.class) {
            return "true or false";
        } else if (type == Instant.class) {
            return "a time in UTC, such as 2026-11-20T15:00:00Z";
        }
        return Map.class.isAssignableFrom(type) || type.isRecord() ? "an object" : "of another type";
    }

    /** Where in the body, such as {@code onBehalfOf.email}. */
    private static String field(JsonMappingException wrong) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : wrong.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.substring(0, Math.min(LONGEST_FIELD, path.length()));
    }
}
