package io.casewright.rest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** What is wrong with a request before anybody reads what it wants. */
final class WireProblems {

    private WireProblems() {}

    /** The problem of a status; one that is none becomes a fault of ours. */
    static ApiProblem of(int code) {
        @Nullable HttpStatus known = HttpStatus.resolve(code);
        HttpStatus status = known == null || !known.isError() ? HttpStatus.INTERNAL_SERVER_ERROR : known;
        return ApiProblem.of(status, sentence(status));
    }

    private static String sentence(HttpStatus status) {
        return switch (status) {
            case BAD_REQUEST -> "The request cannot be understood.";
            case UNAUTHORIZED -> "Sign in, or send a personal token that is still valid.";
            case FORBIDDEN -> "You may not do that.";
            case NOT_FOUND -> "There is nothing at this address.";
            case METHOD_NOT_ALLOWED -> "This address knows other methods; the header Allow names them.";
            case NOT_ACCEPTABLE -> "Answers are application/json, and problems application/problem+json.";
            case PAYLOAD_TOO_LARGE ->
                "A body may have " + BodyLimit.MOST + " bytes, that of a policy " + BodyLimit.MOST_OF_A_POLICY + ".";
            case UNSUPPORTED_MEDIA_TYPE -> "Send application/json; a file is sent as application/octet-stream.";
            case SERVICE_UNAVAILABLE -> "We cannot do that right now. Try again in a moment.";
            default -> status.is4xxClientError() ? "The request is refused." : "Something went wrong on our side.";
        };
    }
}
