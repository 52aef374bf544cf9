package io.casewright.customer;

import io.casewright.desk.DeskId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;

/** Somebody who writes to a desk; known by the e-mail address, in lower case. */
@Entity
public class Person {

    @Id
    private UUID id;

    private String desk;
    private String email;
    private String name;
    private String zone;

    @SuppressWarnings("NullAway.Init")
    protected Person() {}

    Person(DeskId desk, String email, String name, ZoneId zone) {
        this.id = UUID.randomUUID();
        this.desk = desk.value();
        this.email = normalised(email);
        this.name = name;
        this.zone = zone.getId();
    }

    /** One address however it is capitalised; plus-tags and aliases stay what they are (CH-5). */
    static String normalised(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    boolean become(String newName, ZoneId newZone) {
        boolean changed = !name.equals(newName) || !zone.equals(newZone.getId());
        name = newName;
        zone = newZone.getId();
        return changed;
    }

    public UUID id() {
        return id;
    }

    public DeskId desk() {
        return DeskId.of(desk);
    }

    public String email() {
        return email;
    }

    public String name() {
        return name;
    }

    /** The zone in which this person is shown times. */
    public ZoneId zone() {
        return ZoneId.of(zone);
    }
}
