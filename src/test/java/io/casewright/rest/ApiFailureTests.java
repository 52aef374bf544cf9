package io.casewright.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.servlet.RequestDispatcher;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.CannotCreateTransactionException;

/** What is said when something fails that nobody asked for. */
class ApiFailureTests {

    private final MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/cases");
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void saysNothingOfOurInsides() throws Exception {
        new ApiProblems()
                .resolveException(request, response, null, new IllegalStateException("jdbc:h2:mem:x; SELECT * FROM T"));

        assertThat(response.getStatus()).isEqualTo(500);
        assertThat(response.getContentAsString()).doesNotContain("jdbc").doesNotContain("SELECT");
        assertThat(problem().path("detail").asText()).contains("went wrong");
    }

    @Test
    void asksForPatienceWhileTheDatabaseIsAway() throws Exception {
        new ApiProblems()
                .resolveException(request, response, null, new CannotCreateTransactionException("jdbc:postgresql"));

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("5");
        assertThat(response.getContentAsString()).doesNotContain("jdbc");
    }

    @Test
    void asksToTryAgainWhereTwoMetAtOnce() throws Exception {
        new ApiProblems().resolveException(request, response, null, new CannotAcquireLockException("row 7"));

        assertThat(response.getStatus()).isEqualTo(409);
        assertThat(response.getContentAsString()).doesNotContain("row 7");
    }

    @Test
    void leavesPagesAndAccessToOthers() {
        MockHttpServletRequest page = new MockHttpServletRequest("GET", "/cases/ABC-1");

        assertThat(new ApiProblems().resolveException(page, response, null, new IllegalStateException()))
                .isNull();
        assertThat(new ApiProblems().resolveException(request, response, null, new AccessDeniedException("no")))
                .isNull();
    }

    @Test
    void answersWhatFailsInTheContainerWithAProblem() throws Exception {
        request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, "/api/cases/%00");
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, 400);

        new ApiErrorPage().doFilter(request, response, new MockFilterChain());

        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(response.getContentType()).startsWith("application/problem+json");
    }

    @Test
    void leavesOtherErrorPagesAlone() throws Exception {
        MockFilterChain chain = new MockFilterChain();
        request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, "/desks/nowhere");
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, 404);

        new ApiErrorPage().doFilter(request, response, chain);

        assertThat(chain.getRequest()).isNotNull();
    }

    private JsonNode problem() throws Exception {
        return ApiScript.JSON.readTree(response.getContentAsString());
    }
}
