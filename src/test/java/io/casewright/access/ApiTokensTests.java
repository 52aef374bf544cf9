package io.casewright.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.casewright.customer.Person;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiTokensTests extends AccessTests {

    private static final String ANYWHERE = "/api/nowhere";

    private int answerTo(String token) {
        return visitor().with("Authorization", "Bearer " + token).get(ANYWHERE).statusCode();
    }

    @Test
    void actsForItsOwner() {
        Person person = newPerson();
        Caller customer = CustomerPrincipal.of(person);
        StaffPrincipal engineer = new StaffPrincipal(newMember(StaffGroups.SUPPORT_ENGINEERS));

        String customers = tokens.create(customer, "script", Duration.ofDays(30));
        String engineers = tokens.create(engineer, "script", Duration.ofDays(30));

        assertThat(customers).matches("cwt_[A-Za-z0-9_-]{22}");
        assertThat(tokens.callerOf(customers)).contains(customer);
        assertThat(tokens.callerOf(engineers)).contains(engineer);
        assertThat(answerTo(customers)).isEqualTo(404);
        assertThat(answerTo(engineers)).isEqualTo(404);
    }

    @Test
    void endsWhenItExpiresOrIsTakenBack() {
        Caller owner = CustomerPrincipal.of(newPerson());
        Caller other = CustomerPrincipal.of(newPerson());
        String token = tokens.create(owner, "one", Duration.ofDays(1));
        String revoked = tokens.create(owner, "two", Duration.ofDays(300));
        UUID id = tokens.of(owner).stream()
                .filter(known -> known.label().equals("two"))
                .findFirst()
                .orElseThrow()
                .id();

        assertThat(tokens.revoke(other, id)).isFalse();
        assertThat(answerTo(revoked)).isEqualTo(404);
        assertThat(tokens.revoke(owner, id)).isTrue();
        assertThat(answerTo(revoked)).isEqualTo(401);
        assertThat(tokens.of(owner)).extracting(ApiToken::label).containsExactly("one");
        pass(Duration.ofDays(1));
        assertThat(answerTo(token)).isEqualTo(401);
    }

    @Test
    void losesWhatItsOwnerLoses() {
        StaffMember member = newMember(StaffGroups.OPERATORS);
        String token = tokens.create(new StaffPrincipal(member), "script", Duration.ofDays(30));

        staff.hire(new StaffMember(member.id(), member.name(), member.email(), Set.of(), Set.of()), null);

        assertThat(tokens.callerOf(token))
                .hasValueSatisfying(
                        caller -> assertThat(((StaffPrincipal) caller).member().isOperator())
                                .isFalse());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "cwt_AAAAAAAAAAAAAAAAAAAAAA", "null", "' or 1=1", "${1+1}"})
    void opensNothingWithAnotherWord(String token) {
        HttpResponse<String> answer =
                visitor().with("Authorization", "Bearer " + token).get(ANYWHERE);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).isPresent();
    }

    @Test
    void opensNothingWithoutAnyWord() {
        assertThat(visitor().get(ANYWHERE).statusCode()).isEqualTo(401);
        assertThat(visitor().post(ANYWHERE, "{}").statusCode()).isEqualTo(401);
        assertThat(visitor()
                        .withBasic("operator", "an operator of tests")
                        .get(ANYWHERE)
                        .statusCode())
                .isEqualTo(401);
        assertThat(visitor()
                        .with("Authorization", "Bearer " + "x".repeat(5000))
                        .get(ANYWHERE)
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void needsNoTokenAgainstForgery() {
        String token = tokens.create(CustomerPrincipal.of(newPerson()), "script", Duration.ofDays(1));

        assertThat(visitor()
                        .with("Authorization", "Bearer " + token)
                        .post(ANYWHERE, "{}")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void startsNoWebSession() {
        String token = tokens.create(CustomerPrincipal.of(newPerson()), "script", Duration.ofDays(1));
        var visitor = visitor().with("Authorization", "Bearer " + token);

        visitor.get(ANYWHERE);
        visitor().post(ANYWHERE, "{}");

        assertThat(visitor.cookie("JSESSIONID")).isEmpty();
    }

    @Test
    void refusesWhatCannotBe() {
        Caller owner = CustomerPrincipal.of(newPerson());

        for (String label : new String[] {"", "  ", "x".repeat(101), "bell\u0007"}) {
            assertThatExceptionOfType(TokenRefused.class)
                    .isThrownBy(() -> tokens.create(owner, label, Duration.ofDays(1)))
                    .satisfies(refused -> assertThat(refused.field()).isEqualTo("label"));
        }
        for (Duration life : new Duration[] {Duration.ZERO, Duration.ofDays(-1), Duration.ofDays(366)}) {
            assertThatExceptionOfType(TokenRefused.class)
                    .isThrownBy(() -> tokens.create(owner, "script", life))
                    .satisfies(refused -> assertThat(refused.field()).isEqualTo("days"));
        }
        for (int i = 0; i < 20; i++) {
            tokens.create(owner, "script " + i, Duration.ofDays(1));
        }
        assertThatExceptionOfType(TokenRefused.class)
                .isThrownBy(() -> tokens.create(owner, "one more", Duration.ofDays(1)));
    }
}
