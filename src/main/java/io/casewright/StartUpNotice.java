package io.casewright;

import io.casewright.desk.Desk;
import io.casewright.desk.Desks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells at start where everything is. */
@Component
class StartUpNotice {

    private static final Logger log = LoggerFactory.getLogger(StartUpNotice.class);

    private final Desks desks;
    private final Environment environment;

    StartUpNotice(Desks desks, Environment environment) {
        this.desks = desks;
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void print() {
        String port = environment.getProperty("local.server.port", "8080");
        String base = environment
                .getProperty("casewright.access.base-url", "http://localhost:" + port)
                .replaceAll("/+$", "");
        StringBuilder doors = new StringBuilder("Casewright is ready:\n");
        for (Desk desk : desks.all()) {
            door(doors, desk.name(), base + "/desks/" + desk.id());
        }
        door(doors, "Staff", base + "/staff");
        door(doors, "Outbox", base + "/staff/outbox");
        door(doors, "Tasklist", base + "/camunda/app/tasklist/default/");
        door(doors, "Cockpit", base + "/camunda/app/cockpit/default/");
        door(doors, "API", base + "/v3/api-docs");
        log.info(doors.toString());
    }

    private static void door(StringBuilder doors, String name, String address) {
        doors.append("    %-20s %s%n".formatted(name, address));
    }
}
