package io.casewright.rest;

import io.casewright.access.NotSignedIn;
import io.casewright.access.TokenIssuedBefore;
import io.casewright.access.TokenRefused;
import io.casewright.access.TooManyAttempts;
import io.casewright.cases.CaseChanged;
import io.casewright.cases.CaseNotFound;
import io.casewright.cases.InvalidInput;
import io.casewright.cases.KeyUsedBefore;
import io.casewright.cases.WrongState;
import io.casewright.cases.attachment.AttachmentNotFound;
import io.casewright.cases.knowledge.ArticleNotFound;
import io.casewright.customer.CustomerNotFound;
import io.casewright.desk.DeskNotFound;
import io.casewright.policy.MissingFact;
import io.casewright.policy.UnknownFact;
import io.casewright.policy.WrongFact;
import io.casewright.policy.lab.PolicyRefused;
import io.casewright.quote.NotABuyer;
import io.casewright.quote.QuoteNotFound;
import io.casewright.rest.ApiProblem.FieldError;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Answers whatever goes wrong below {@code /api} with a problem document that says nothing of our insides. */
final class ApiProblems implements HandlerExceptionResolver {

    private static final Logger LOG = LoggerFactory.getLogger(ApiProblems.class);
    private static final String SOON = "5";

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        boolean security = failure instanceof AccessDeniedException || failure instanceof AuthenticationException;
        if (security || !below(request)) {
            return null;
        }
        try {
            addHeaders(failure, response);
            problem(failure).write(response);
            return new ModelAndView();
        } catch (IOException gone) {
            LOG.debug("The caller has gone.", gone);
            return new ModelAndView();
        }
    }

    static boolean below(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + "/api/");
    }

    private static void addHeaders(Exception failure, HttpServletResponse response) {
        if (failure instanceof ErrorResponse named) {
            named.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        } else if (failure instanceof TooManyAttempts guessed) {
            response.setHeader(
                    HttpHeaders.RETRY_AFTER,
                    String.valueOf(Math.max(1, guessed.pause().toSeconds())));
        } else if (unavailable(failure)) {
            response.setHeader(HttpHeaders.RETRY_AFTER, SOON);
        }
    }

    private static boolean unavailable(Exception failure) {
        return failure instanceof CannotCreateTransactionException
                || failure instanceof DataAccessResourceFailureException;
    }

    private static ApiProblem problem(Exception failure) {
        ApiProblem ours = ofOurRules(failure);
        return ours != null ? ours : ofTheWire(failure);
    }

    private static @Nullable ApiProblem ofOurRules(Exception failure) {
        String sentence = String.valueOf(failure.getMessage());
        if (failure instanceof InvalidInput refused) {
            return ApiProblem.of(
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    sentence,
                    refused.problems().stream()
                            .map(problem -> new FieldError(problem.field(), problem.sentence()))
                            .toList());
        } else if (failure instanceof PolicyRefused refused) {
            return ApiProblem.ofFindings(HttpStatus.UNPROCESSABLE_ENTITY, sentence, refused.findings());
        } else if (failure instanceof TokenRefused refused) {
            return ApiProblem.of(HttpStatus.UNPROCESSABLE_ENTITY, refused.field(), sentence);
        } else if (failure instanceof UnknownFact unknown) {
            return ApiProblem.of(HttpStatus.UNPROCESSABLE_ENTITY, "facts." + unknown.fact(), sentence);
        } else if (failure instanceof WrongFact wrong) {
            return ApiProblem.of(HttpStatus.UNPROCESSABLE_ENTITY, "facts." + wrong.fact(), sentence);
        } else if (failure instanceof MissingFact missing) {
            return ApiProblem.of(HttpStatus.UNPROCESSABLE_ENTITY, "facts." + missing.fact(), sentence);
        } else if (failure instanceof KeyUsedBefore) {
            return ApiProblem.of(HttpStatus.UNPROCESSABLE_ENTITY, "Idempotency-Key", sentence);
        } else if (failure instanceof CaseNotFound
                || failure instanceof DeskNotFound
                || failure instanceof CustomerNotFound
                || failure instanceof AttachmentNotFound
                || failure instanceof ArticleNotFound
                || failure instanceof QuoteNotFound) {
            return ApiProblem.of(HttpStatus.NOT_FOUND, sentence);
        } else if (failure instanceof WrongState || failure instanceof TokenIssuedBefore) {
            return ApiProblem.of(HttpStatus.CONFLICT, sentence);
        } else if (failure instanceof CaseChanged) {
            return ApiProblem.of(HttpStatus.PRECONDITION_FAILED, sentence);
        } else if (failure instanceof NotSignedIn) {
            return ApiProblem.of(HttpStatus.UNAUTHORIZED, sentence);
        } else if (failure instanceof TooManyAttempts) {
            return ApiProblem.of(HttpStatus.TOO_MANY_REQUESTS, sentence);
        }
        return failure instanceof NotForYou || failure instanceof NotABuyer
                ? ApiProblem.of(HttpStatus.FORBIDDEN, sentence)
                : null;
    }

    private static ApiProblem ofTheWire(Exception failure) {
        if (failure instanceof BadQuery bad) {
            return ApiProblem.of(HttpStatus.BAD_REQUEST, bad.parameter(), String.valueOf(bad.getMessage()));
        } else if (failure instanceof HttpMessageNotReadableException unreadable) {
            return UnreadableBody.problem(unreadable);
        } else if (failure instanceof MethodArgumentTypeMismatchException mismatch) {
            return ApiProblem.of(HttpStatus.BAD_REQUEST, mismatch.getName(), mismatch.getName() + " has another type.");
        } else if (failure instanceof ErrorResponse named) {
            return WireProblems.of(named.getStatusCode().value());
        } else if (failure instanceof ConcurrencyFailureException) {
            LOG.info("A call met another that changes the same.", failure);
            return ApiProblem.of(HttpStatus.CONFLICT, "Somebody else is changing the same. Try again.");
        } else if (unavailable(failure)) {
            return WireProblems.of(HttpStatus.SERVICE_UNAVAILABLE.value());
        }
        String id = UUID.randomUUID().toString();
        LOG.error("A call of the API failed ({}).", id, failure);
        return ApiProblem.of(
                HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong on our side; we find it under " + id + ".");
    }
}
