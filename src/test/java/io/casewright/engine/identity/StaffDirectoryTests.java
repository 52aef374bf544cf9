package io.casewright.engine.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.casewright.ProductTests;
import io.casewright.Visitor;
import io.casewright.access.StaffDirectory;
import io.casewright.access.StaffGroups;
import io.casewright.access.StaffMember;
import io.casewright.access.TooManyAttempts;
import io.casewright.access.WeakPassword;
import io.casewright.customer.Kept;
import io.casewright.desk.DeskId;
import io.casewright.desk.Desks;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

class StaffDirectoryTests extends ProductTests {

    private static final String PASSWORD = "a password of staff";

    @Autowired
    StaffDirectory staff;

    @Autowired
    ProcessEngine engine;

    @Autowired
    Desks desks;

    @LocalServerPort
    int port;

    DeskId first = DeskId.of("none");
    DeskId second = DeskId.of("none");

    @BeforeEach
    void findDesks() {
        first = desks.all().get(0).id();
        second = desks.all().get(1).id();
    }

    private StaffMember member(String id, Set<String> groups, DeskId... desks) {
        return new StaffMember(id, "Grace Brewster Hopper", id + "@example.com", groups, Set.of(desks));
    }

    @Test
    void keepsWhatItIsToldOnceAndFindsItAgain() {
        StaffMember grace = member("grace", Set.of(StaffGroups.SUPPORT_ENGINEERS, StaffGroups.SALES), first, second);

        assertThat(staff.hire(grace, PASSWORD)).isEqualTo(Kept.CREATED);
        assertThat(staff.find("grace")).contains(grace);
        assertThat(staff.hire(grace, null)).isEqualTo(Kept.UNCHANGED);
        StaffMember moved = member("grace", Set.of(StaffGroups.LEADS), second);
        assertThat(staff.hire(moved, null)).isEqualTo(Kept.UPDATED);
        assertThat(staff.find("grace")).contains(moved);
        assertThat(staff.membersOf(first)).doesNotContain(moved);
        assertThat(staff.membersOf(second)).contains(moved);
        assertThat(staff.authenticate("grace", PASSWORD)).contains(moved);
        assertThat(staff.find("nobody")).isEmpty();
    }

    @Test
    void keepsPasswordsWithOurHashAndNeverInTheClear() {
        staff.hire(member("hash.kept", Set.of(), first), PASSWORD);

        UserEntity user = (UserEntity) engine.getIdentityService()
                .createUserQuery()
                .userId("hash.kept")
                .singleResult();
        assertThat(user.getPassword()).startsWith("{bcrypt-sha256}$2a$").doesNotContain(PASSWORD);
    }

    @Test
    void letsNobodyInWhoHasNoPasswordYet() {
        staff.hire(member("no.password", Set.of(), first), null);

        assertThat(staff.authenticate("no.password", "")).isEmpty();
        assertThat(staff.authenticate("no.password", "null")).isEmpty();
    }

    @Test
    void refusesPasswordsThatAreEasyToGuess() {
        for (String weak : new String[] {"short", "aaaaaaaaaaaa", "weak.password.one@example.com"}) {
            assertThatExceptionOfType(WeakPassword.class)
                    .isThrownBy(() -> staff.hire(member("weak.password.one", Set.of(), first), weak));
        }
        assertThat(staff.find("weak.password.one")).isEmpty();
    }

    @Test
    void refusesIdsAndGroupsThatCannotBe() {
        assertThatIllegalArgumentException().isThrownBy(() -> member("Grace", Set.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> member("a".repeat(41), Set.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> member("${1}", Set.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> member("grace", Set.of("camunda-admin")));
    }

    @Test
    @DisplayName("D08 guessing is slowed down, and after minutes the owner gets in again")
    void slowsGuessingDown() {
        staff.hire(member("guessed.at", Set.of(), first), PASSWORD);
        for (int i = 0; i < 5; i++) {
            assertThat(staff.authenticate("guessed.at", "a wrong password")).isEmpty();
        }

        assertThatExceptionOfType(TooManyAttempts.class).isThrownBy(() -> staff.authenticate("guessed.at", PASSWORD));
        for (int i = 0; i < 20; i++) {
            clock.moveTo(clock.instant().plus(Duration.ofMinutes(6)));
            assertThat(staff.authenticate("guessed.at", "a wrong password")).isEmpty();
        }
        clock.moveTo(clock.instant().plus(Duration.ofMinutes(6)));
        assertThat(staff.authenticate("guessed.at", PASSWORD)).isPresent();
    }

    @Test
    @DisplayName("D06 a changed password or a lost group ends what was open within seconds")
    void endsSessionsOfAChangedPassword() {
        StaffMember ada = member("session.ended", Set.of(StaffGroups.SUPPORT_ENGINEERS), first);
        staff.hire(ada, PASSWORD);
        Visitor browser = Visitor.at(port).signedInAsStaff("session.ended", PASSWORD);
        Visitor other = Visitor.at(port).signedInAsStaff("session.ended", PASSWORD);
        String page = "/camunda/app/tasklist/" + engine.getName() + "/";
        assertThat(browser.get(page).statusCode()).isEqualTo(200);

        staff.hire(ada, "another password of staff");
        clock.moveTo(clock.instant().plus(Duration.ofSeconds(10)));

        assertThat(browser.get(page).statusCode()).isEqualTo(302);
        assertThat(other.get(page).statusCode()).isEqualTo(302);
        assertThat(Visitor.at(port)
                        .signedInAsStaff("session.ended", "another password of staff")
                        .get(page)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void takesALostGroupFromAnOpenSessionWithinSeconds() {
        staff.hire(member("group.lost", Set.of(StaffGroups.SUPPORT_ENGINEERS), first), PASSWORD);
        Visitor browser = Visitor.at(port).signedInAsStaff("group.lost", PASSWORD);
        String page = "/camunda/app/tasklist/" + engine.getName() + "/";
        assertThat(browser.get(page).statusCode()).isEqualTo(200);

        staff.hire(member("group.lost", Set.of(StaffGroups.ANALYSTS), first), null);
        clock.moveTo(clock.instant().plus(Duration.ofSeconds(11)));

        assertThat(browser.get(page).statusCode()).isEqualTo(403);
    }

    @Test
    void shipsTheFirstOperator() {
        assertThat(staff.find("operator")).hasValueSatisfying(operator -> {
            assertThat(operator.isOperator()).isTrue();
            assertThat(operator.worksFor(first)).isTrue();
        });
        assertThat(staff.authenticate("operator", "an operator of tests")).isPresent();
    }

    @Test
    void shipsFiltersThatEngineersRead() {
        staff.hire(member("filter.reader", Set.of(StaffGroups.SUPPORT_ENGINEERS), first), PASSWORD);
        Visitor engineer = Visitor.at(port).withBasic("filter.reader", PASSWORD);
        String api = "/engine-rest/engine/" + engine.getName();

        assertThat(engineer.get(api + "/filter?firstResult=0&maxResults=2000&itemCount=false&resourceType=Task")
                        .body())
                .contains("My cases", "Open by rank", "Unassigned", "Due within the hour");
        List<String> ofOthers = List.of("Waiting for sales", "Waiting for product", "Everything open", "Overdue");
        engine.getFilterService()
                .createFilterQuery()
                .list()
                .forEach(filter -> assertThat(engineer.get(api + "/filter/" + filter.getId() + "/list?maxResults=15")
                                .statusCode())
                        .as(filter.getName())
                        .isEqualTo(ofOthers.contains(filter.getName()) ? 403 : 200));
    }

    @Test
    void reservesCockpitAndAdminForOperators() {
        staff.hire(member("no.cockpit", Set.of(StaffGroups.SUPPORT_ENGINEERS, StaffGroups.LEADS), first), PASSWORD);
        Visitor engineer = Visitor.at(port).signedInAsStaff("no.cockpit", PASSWORD);

        assertThat(engineer.get("/camunda/app/cockpit/" + engine.getName() + "/")
                        .statusCode())
                .isEqualTo(403);
        assertThat(engineer.get("/camunda/app/admin/" + engine.getName() + "/").statusCode())
                .isEqualTo(403);
        assertThat(engineer.get("/camunda/app/tasklist/" + engine.getName() + "/")
                        .statusCode())
                .isEqualTo(200);
    }
}
