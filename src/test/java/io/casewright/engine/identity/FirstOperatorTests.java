package io.casewright.engine.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.casewright.access.StaffDirectory;
import io.casewright.access.StaffMember;
import io.casewright.engine.NotTheDemo;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class FirstOperatorTests {

    private static FirstOperator operator(String password, String... profiles) {
        MockEnvironment environment = new MockEnvironment();
        environment.setActiveProfiles(profiles);
        return new FirstOperator(new OperatorSettings("operator", password), environment);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  ", "operator", "short", "aaaaaaaaaaaa", FirstOperator.DEMO_PASSWORD})
    @DisplayName("outside the demo there is no start without a good password for the operator")
    void refusesToStartWithoutAGoodPassword(String password) {
        assertThatExceptionOfType(NoOperator.class).isThrownBy(() -> operator(password));
    }

    @Test
    void saysWhatToDo() {
        NoOperator missing =
                org.assertj.core.api.Assertions.catchThrowableOfType(NoOperator.class, () -> operator(null));

        var analysis = new NoOperatorAnalyzer().analyze(missing, missing);

        assertThat(analysis.getDescription()).contains("casewright.operator.password is not set");
        assertThat(analysis.getAction()).contains("CASEWRIGHT_OPERATOR_PASSWORD");
    }

    @Test
    void startsTheDemoWithItsOwnPassword() {
        assertThatNoException().isThrownBy(() -> operator(null, "demo"));
        assertThatNoException().isThrownBy(() -> operator("a password of ours"));
    }

    @Test
    @DisplayName("the demo leaves alone an installation whose operator has a password of their own")
    void refusesTheDemoOnSomebodysDatabase() {
        StaffDirectory staff = mock(StaffDirectory.class);
        IdentityService identity = mock(IdentityService.class);
        when(staff.find("operator"))
                .thenReturn(Optional.of(new StaffMember("operator", "Ann", "", Set.of("operators"), Set.of())));

        assertThatExceptionOfType(NotTheDemo.class)
                .isThrownBy(() -> operator(null, "demo").settle(staff, identity))
                .withMessageContaining("belongs to an installation");
        verify(staff, never()).hire(any(), any());
    }

    @Test
    void tellsNobodyThePassword() {
        assertThat(new OperatorSettings("operator", "a password of ours"))
                .asString()
                .doesNotContain("ours");
    }
}
