package io.casewright.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.access.SignedIn;
import io.casewright.access.StaffMember;
import io.casewright.access.StaffPrincipal;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;

class CallRateTests {

    private final CallRate rate = new CallRate(new RateSettings(1, 3));

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    @DisplayName("E14: a burst beyond what one caller may ask for is told when to go on; others are not affected")
    void slowsOneCallerDownAndNobodyElse() throws Exception {
        for (int call = 0; call < 3; call++) {
            assertThat(statusFor("eve").getStatus()).isEqualTo(200);
        }

        MockHttpServletResponse refused = statusFor("eve");

        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(Integer.parseInt(refused.getHeader("Retry-After"))).isBetween(1, 60);
        assertThat(refused.getContentType()).startsWith("application/problem+json");
        assertThat(statusFor("adam").getStatus()).isEqualTo(200);
    }

    @Test
    void leavesStrangersToTheSecurityRules() throws Exception {
        for (int call = 0; call < 10; call++) {
            MockHttpServletResponse answer = new MockHttpServletResponse();
            rate.doFilter(new MockHttpServletRequest(), answer, new MockFilterChain());
            assertThat(answer.getStatus()).isEqualTo(200);
        }
    }

    private MockHttpServletResponse statusFor(String id) throws Exception {
        StaffMember member = new StaffMember(id, id, id + "@desk.example", Set.of(), Set.of());
        SecurityContextHolder.getContext().setAuthentication(new SignedIn(new StaffPrincipal(member), ""));
        MockHttpServletResponse answer = new MockHttpServletResponse();
        rate.doFilter(new MockHttpServletRequest(), answer, new MockFilterChain());
        return answer;
    }
}
