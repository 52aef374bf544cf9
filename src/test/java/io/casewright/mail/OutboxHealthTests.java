package io.casewright.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.health.Status;

/** When waiting mail is a reason to look. */
@DisplayName("Health of the outbox")
class OutboxHealthTests {

    private static Status health(Duration oldest, Duration waitsAtMost) {
        OutboxAge outbox = mock(OutboxAge.class);
        when(outbox.oldest()).thenReturn(oldest);
        return new OutboxHealthIndicator(outbox, new MailSettings("https://desk.example", waitsAtMost))
                .health()
                .getStatus();
    }

    @Test
    @DisplayName("It is down once the oldest mail waits longer than the operator tolerates")
    void isDownWhenMailWaitsTooLong() {
        assertThat(health(Duration.ofMinutes(15), Duration.ofMinutes(15))).isEqualTo(Status.UP);
        assertThat(health(Duration.ofMinutes(16), Duration.ofMinutes(15))).isEqualTo(Status.DOWN);
    }

    @Test
    @DisplayName("It only reports where nobody has said how long is too long")
    void onlyReportsWithoutALimit() {
        assertThat(health(Duration.ofDays(400), null)).isEqualTo(Status.UP);
    }
}
