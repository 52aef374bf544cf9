package io.casewright.access;

import io.casewright.access.OneTimeKeys.Key;
import io.casewright.customer.Person;
import io.casewright.desk.DeskId;
import io.casewright.desk.Desks;
import io.casewright.mail.Letter;
import io.casewright.mail.Outbox;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The mails that carry a link to a password. */
@Component
class AccessMail {

    private static final DateTimeFormatter MINUTES =
            DateTimeFormatter.ofPattern("d MMMM yyyy 'at' HH:mm 'in' VV", Locale.ENGLISH);

    private final Outbox outbox;
    private final Desks desks;
    private final AccessSettings settings;

    AccessMail(Outbox outbox, Desks desks, AccessSettings settings) {
        this.outbox = outbox;
        this.desks = desks;
        this.settings = settings;
    }

    void invitePerson(Person person, Key key) {
        String link = settings.link("/desks/" + person.desk() + "/invitations/" + key.secret());
        write("invitation", person.desk(), person.email(), person.name(), key, link, person.zone());
    }

    void resetPassword(Person person, Key key) {
        String link = settings.link("/desks/" + person.desk() + "/password-reset/" + key.secret());
        write("password-reset", person.desk(), person.email(), person.name(), key, link, person.zone());
    }

    void inviteStaff(StaffMember member, DeskId desk, Key key) {
        String link = settings.link("/staff/invitations/" + desk + "/" + key.secret());
        ZoneId zone = desks.get(desk).zone();
        write("invitation", desk, member.email(), member.name(), key, link, zone);
    }

    private void write(String kind, DeskId desk, String address, String name, Key key, String link, ZoneId zone) {
        Map<String, String> values = Map.of(
                "name",
                name,
                "desk",
                desks.get(desk).name(),
                "link",
                link,
                "until",
                MINUTES.format(key.until().atZone(zone)));
        outbox.write(new Letter(desk, address, kind, "link/" + key.occasion(), null, values));
    }
}
