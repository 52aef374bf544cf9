package io.casewright.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Clock;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.casewright.DeskFixtures;
import io.casewright.cases.CaseFixtures;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.Desk;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CountdownTests extends BrowserTests {

    private final Desk desk = DeskFixtures.desks().get(0);

    @Autowired
    CaseFixtures cases;

    @Test
    @DisplayName("The time left counts down by the server's clock, in the server's words, and silently")
    void countsDown() {
        CaseNumber number = cases.aCase(fixtures.coveredCustomer(desk));
        Page page = page(DESKTOP, ColorScheme.LIGHT, true);
        signInAsEngineer(page, desk);
        // A browser whose clock is wrong.
        page.clock().install(new Clock.InstallOptions().setTime("2026-01-01T00:00:00Z"));
        page.navigate("/cases/" + number);
        Locator left = page.locator(".case-head .left");
        Instant due = Instant.parse(left.locator("time").getAttribute("datetime"));

        page.clock().fastForward(Duration.between(START, due).minusMinutes(12).toMillis());
        assertThat(left).hasText(Pattern.compile("▲ 1[01] min left( of an aim)?"));
        page.clock().fastForward(Duration.ofMinutes(75).toMillis());
        assertThat(left).hasText(Pattern.compile("(✕ broken|△ aim missed) 1 h \\d min ago"));
        assertThat((Boolean) left.evaluate("one => one.closest('[aria-live], [role=status], [role=alert]') === null"))
                .isTrue();
    }
}
