package io.casewright.engine.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.ProductTests;
import io.casewright.Visitor;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.Status;
import org.springframework.boot.test.web.server.LocalServerPort;

class ClosedDoorsTests extends ProductTests {

    private static final String ATTACKER = "{\"profile\":{\"id\":\"mallory\",\"firstName\":\"M\",\"lastName\":\"M\"},"
            + "\"credentials\":{\"password\":\"a password of mallory\"}}";

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @Autowired
    AdministratorsHealthIndicator health;

    /** Java's own client would tidy the path up; an attacker does not. */
    private int rawPost(String path, String body) throws Exception {
        try (Socket socket = new Socket("localhost", port)) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                            + "Content-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n" + body)
                    .getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            String answer = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
            return Integer.parseInt(answer.split(" ")[1]);
        }
    }

    @Test
    @DisplayName("E10 CVE-2026-77226: with no administrator left, nobody can make themselves one, and health says so")
    void keepsTheSetUpShutWithoutAnyAdministrator() throws Exception {
        IdentityService identity = engine.getIdentityService();
        var administrators =
                identity.createUserQuery().memberOfGroup(Groups.CAMUNDA_ADMIN).list();
        administrators.forEach(user -> identity.deleteMembership(user.getId(), Groups.CAMUNDA_ADMIN));
        try {
            assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
            for (String name : new String[] {engine.getName(), "default"}) {
                for (String path : new String[] {
                    "/camunda/api/admin/setup/%s/user/create",
                    "/camunda/api/admin//setup/%s/user/create",
                    "/camunda/api/admin/./setup/%s/user/create",
                    "/camunda/api/admin/x/../setup/%s/user/create",
                    "/camunda/api/admin/%%73etup/%s/user/create",
                    "/camunda/api/admin/setup;x=y/%s/user/create",
                    "//camunda/api/admin/setup/%s/user/create",
                    "/camunda;v=1/api/admin/setup/%s/user/create",
                    "/camunda/app/admin/%s/setup/",
                    "/camunda/app/admin/%s/setup/x"
                }) {
                    int status = rawPost(path.formatted(name), ATTACKER);
                    assertThat(status).as(path).isIn(404, 400);
                }
            }
            assertThat(rawPost("/camunda/api/admin/setup/" + engine.getName() + "/user/create", ATTACKER))
                    .isEqualTo(404);
            assertThat(identity.createUserQuery().userId("mallory").count()).isZero();
        } finally {
            for (User user : administrators) {
                identity.createMembership(user.getId(), Groups.CAMUNDA_ADMIN);
            }
        }
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void keepsTheEnginesOwnSignInShut() throws Exception {
        Visitor operator = Visitor.at(port)
                .signedInAsStaff("operator", "an operator of tests")
                .inWebApplication("admin", engine.getName());

        assertThat(operator.post("/camunda/api/admin/auth/user/" + engine.getName() + "/login/admin", "")
                        .statusCode())
                .isEqualTo(404);
        assertThat(operator.post(
                                "/camunda/api/engine/engine/" + engine.getName() + "/identity/verify",
                                "{\"username\":\"operator\",\"password\":\"guess\"}")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void answersNobodyWhoHasNotSignedIn() {
        Visitor stranger = Visitor.at(port);

        assertThat(stranger.get("/engine-rest/engine").statusCode()).isEqualTo(401);
        assertThat(stranger.get("/engine-rest/engine/" + engine.getName() + "/task/count")
                        .statusCode())
                .isEqualTo(401);
        assertThat(stranger.get("/camunda/api/engine/engine/" + engine.getName() + "/task/count")
                        .statusCode())
                .isEqualTo(401);
        assertThat(stranger.get("/camunda/app/tasklist/" + engine.getName() + "/"))
                .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(302))
                .satisfies(answer -> assertThat(
                                answer.headers().firstValue("Location").orElse(""))
                        .endsWith("/staff/sign-in"));
        assertThat(Visitor.at(port)
                        .withBasic("operator", "a wrong password")
                        .get("/engine-rest/engine")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void remembersNobodyWhoAsksOverRest() {
        Visitor script = Visitor.at(port).withBasic("operator", "an operator of tests");

        assertThat(script.get("/engine-rest/engine").statusCode()).isEqualTo(200);
        assertThat(script.cookie("JSESSIONID")).isEmpty();
    }

    @Test
    @DisplayName("D09 a request without the token against forgery is refused by the web applications")
    void refusesForgedRequests() {
        Visitor operator = Visitor.at(port).signedInAsStaff("operator", "an operator of tests");
        operator.get("/camunda/app/admin/" + engine.getName() + "/");

        assertThat(operator.post("/camunda/api/engine/engine/" + engine.getName() + "/task/count", "{}")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void signsOutOfEverythingAtOnce() {
        Visitor operator = Visitor.at(port)
                .signedInAsStaff("operator", "an operator of tests")
                .inWebApplication("tasklist", engine.getName());

        assertThat(operator.post("/camunda/api/admin/auth/user/" + engine.getName() + "/logout", "")
                        .statusCode())
                .isEqualTo(200);
        assertThat(operator.get("/camunda/app/cockpit/" + engine.getName() + "/")
                        .statusCode())
                .isEqualTo(302);
        assertThat(operator.get("/staff/outbox").statusCode()).isEqualTo(302);
    }

    @Test
    void letsOneSignInServeAllWebApplications() {
        Visitor operator = Visitor.at(port).signedInAsStaff("operator", "an operator of tests");

        for (String application : new String[] {"tasklist", "cockpit", "admin", "welcome"}) {
            assertThat(operator.get("/camunda/app/" + application + "/" + engine.getName() + "/")
                            .statusCode())
                    .as(application)
                    .isEqualTo(200);
        }
    }
}
