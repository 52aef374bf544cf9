package io.casewright.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.casewright.Visitor;
import io.casewright.customer.Person;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;

class SignInTests extends AccessTests {

    @Autowired
    SignIn signIn;

    private String own() {
        return "/desks/" + desk() + "/cases";
    }

    private boolean isIn(Visitor visitor) {
        return visitor.get(own()).statusCode() != 302;
    }

    private void tryIn(String email, String password) {
        try {
            signIn.asCustomer(desk(), email, password, new MockHttpServletRequest(), new MockHttpServletResponse());
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    @Test
    void letsAPersonInAtTheirDeskOnly() {
        Person person = personWithPassword();
        Visitor visitor = visitor();
        visitor.signInAsCustomer(desk().value(), person.email().toUpperCase(), PASSWORD);

        assertThat(isIn(visitor)).isTrue();
        assertThat(visitor.get("/desks/" + otherDesk() + "/cases")
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .endsWith("/desks/" + otherDesk() + "/sign-in");
        assertThat(visitor.get("/staff/outbox").headers().firstValue("Location").orElse(""))
                .endsWith("/staff/sign-in");
        assertThat(visitor.get("/camunda/app/tasklist/default/")
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .endsWith("/staff/sign-in");
        assertThat(visitor.get("/camunda/api/engine/engine/").statusCode()).isNotEqualTo(200);
    }

    @Test
    @DisplayName("D05 a web session id that somebody else may know is worth nothing after sign-in")
    void givesANewSessionId() {
        Person person = personWithPassword();
        Visitor visitor = visitor();
        visitor.get(own());
        String before = visitor.cookie("JSESSIONID");

        visitor.signInAsCustomer(desk().value(), person.email(), PASSWORD);

        assertThat(before).isNotEmpty();
        assertThat(visitor.cookie("JSESSIONID")).isNotEmpty().isNotEqualTo(before);
        assertThat(isIn(visitor)).isTrue();
        assertThat(isIn(visitor().with("Cookie", "JSESSIONID=" + before))).isFalse();
    }

    @Test
    @DisplayName("D07 a wrong password, an unknown address and another desk look the same")
    void tellsNobodyWhatWasWrong() {
        Person person = personWithPassword();

        for (String[] attempt : new String[][] {
            {person.email(), "a wrong password"},
            {"nobody@example.com", PASSWORD},
            {newPerson().email(), PASSWORD},
            {"", ""},
            {"x".repeat(100_000), PASSWORD},
            {person.email(), "x".repeat(100_000)}
        }) {
            assertThatExceptionOfType(SignInRefused.class)
                    .isThrownBy(() -> tryIn(attempt[0], attempt[1]))
                    .withMessage("That name and password do not belong together.");
        }
    }

    @Test
    @DisplayName("D08 guessing is slowed down for known and unknown addresses alike")
    void slowsGuessingDown() {
        for (String email : new String[] {personWithPassword().email(), "guessed-nobody@example.com"}) {
            for (int i = 0; i < 5; i++) {
                assertThatExceptionOfType(SignInRefused.class).isThrownBy(() -> tryIn(email, "a wrong password"));
            }
            assertThatExceptionOfType(TooManyAttempts.class).isThrownBy(() -> tryIn(email, PASSWORD));
            pass(Duration.ofMinutes(10));
        }
    }

    @Test
    @DisplayName("D06 changing the password goes on in a new session and ends all others")
    void endsOtherSessionsOnAPasswordChange() {
        Person person = personWithPassword();
        Visitor other = visitor();
        other.signInAsCustomer(desk().value(), person.email(), PASSWORD);
        MockHttpServletRequest request = new MockHttpServletRequest();
        CustomerPrincipal principal = CustomerPrincipal.of(person);

        assertThatExceptionOfType(SignInRefused.class)
                .isThrownBy(() -> signIn.changePassword(
                        principal, "not the old one", "a new password", request, new MockHttpServletResponse()));
        assertThat(isIn(other)).isTrue();
        signIn.changePassword(principal, PASSWORD, "a new password", request, new MockHttpServletResponse());
        SecurityContextHolder.clearContext();

        assertThat(isIn(other)).isFalse();
        Visitor again = visitor();
        again.signInAsCustomer(desk().value(), person.email(), "a new password");
        assertThat(isIn(again)).isTrue();
    }

    @Test
    void leadsBackToThePageThatWasAskedForButNowhereElse() {
        Person person = personWithPassword();
        Visitor visitor = visitor();
        visitor.get(own() + "?state=open");
        assertThat(visitor.signInAsCustomer(desk().value(), person.email(), PASSWORD)
                        .body())
                .isEqualTo(own() + "?state=open");

        Visitor elsewhere = visitor();
        elsewhere.get("/desks/" + otherDesk() + "/cases");
        assertThat(elsewhere
                        .signInAsCustomer(desk().value(), person.email(), PASSWORD)
                        .body())
                .isEqualTo("null");
    }

    @Test
    void doesNotExistForWhoeverMayNotSeeIt() {
        for (String path : new String[] {"/actuator/env", "/actuator", "/h2-console", "/anything", "/engine"}) {
            assertThat(visitor().get(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(visitor().get("/actuator/health").statusCode())
                .as("it is there for everybody, also when it is not well")
                .isIn(200, 503);
        assertThat(visitor().get("/actuator/health").body()).doesNotContain("components");
    }

    @Test
    @DisplayName("D12 pages run nothing inline, are framed by nobody else and leave nothing in a cache")
    void sendsStrictHeaders() {
        HttpResponse<String> page = visitor().get("/desks/test-door?name=nobody&password=x");

        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'self'", "object-src 'none'", "frame-ancestors 'self'", "base-uri 'none'")
                .doesNotContain("unsafe");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    }

    @Test
    @DisplayName("D09 a form without the page's token changes nothing")
    void refusesForgedForms() {
        Person person = personWithPassword();
        Visitor visitor = visitor();
        visitor.signInAsCustomer(desk().value(), person.email(), PASSWORD);

        assertThat(visitor.post(own(), "{}").statusCode()).isEqualTo(403);
        assertThat(visitor.post("/api/cases", "{}").statusCode()).isEqualTo(403);
        assertThat(visitor.with("X-CSRF-TOKEN", "guessed")
                        .post("/api/cases", "{}")
                        .statusCode())
                .isEqualTo(403);
    }
}
