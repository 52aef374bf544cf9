package io.casewright.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.net.URI;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsAndSecretsTests {

    private final PasswordHash hash = new PasswordHash(settings(Duration.ofHours(24)));

    private static AccessSettings settings(Duration linkLifetime) {
        return new AccessSettings(
                URI.create("https://support.example/"), 4, linkLifetime, 5, 50, Duration.ofMinutes(5));
    }

    @Test
    void knowsThePasswordAndNoOther() {
        String kept = hash.hash("correct horse battery");

        assertThat(kept).doesNotContain("correct").startsWith("$2a$04$");
        assertThat(hash.matches("correct horse battery", kept)).isTrue();
        assertThat(hash.matches("correct horse batterx", kept)).isFalse();
    }

    @Test
    void tellsLongPasswordsApartThatDifferInTheLastLetterOnly() {
        String common = "x".repeat(150);

        assertThat(hash.matches(common + "b", hash.hash(common + "a"))).isFalse();
    }

    @Test
    void keepsTheSamePasswordDifferentlyForTwoPeople() {
        assertThat(hash.hash("correct horse battery")).isNotEqualTo(hash.hash("correct horse battery"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "short",
                "123456789",
                "aaaaaaaaaaaaaaa",
                "ada@example.com",
                " ADA@example.com",
                "with\u0000nul byte"
            })
    void refusesWhatIsEasyToGuess(String password) {
        assertThatExceptionOfType(WeakPassword.class)
                .isThrownBy(() -> PasswordRules.check(password, "ada", "ada@example.com"));
    }

    @Test
    void refusesWhatIsTooLong() {
        assertThatNoException().isThrownBy(() -> PasswordRules.check("abcd".repeat(50)));
        assertThatExceptionOfType(WeakPassword.class)
                .isThrownBy(() -> PasswordRules.check("abcd".repeat(50) + "e"))
                .withMessageContaining("200 characters at most");
    }

    @Test
    void givesOutSecretsThatNobodyGuesses() {
        assertThat(IntStream.range(0, 1000).mapToObj(i -> Secret.random()).distinct())
                .hasSize(1000)
                .allMatch(secret -> secret.length() == 22);
        assertThat(Secret.hash("one")).hasSize(64).isNotEqualTo(Secret.hash("two"));
    }

    @Test
    void letsNoLinkLiveLongerThanADay() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings(Duration.ofHours(25)))
                .withMessageContaining("a day at most");
    }

    @Test
    void leadsLinksToTheConfiguredAddress() {
        assertThat(settings(Duration.ofHours(1)).link("/desks/x")).isEqualTo("https://support.example/desks/x");
    }
}
