package io.casewright.cases;

import io.casewright.desk.CaseNumber;
import io.casewright.desk.DeskId;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The six digits that somebody says on the phone, and by which their case is found (SN-5, SN-7). */
@Component
class Pins {

    private static final int PINS = 1_000_000;
    private static final int TRIES = 50;

    private final SecureRandom random = new SecureRandom();
    private final PhoneRecords.Calls calls;
    private final IncidentRecords.Links incidents;

    Pins(PhoneRecords.Calls calls, IncidentRecords.Links incidents) {
        this.calls = calls;
        this.incidents = incidents;
    }

    /** In no order that anybody could guess, and no other case of the desk has it. */
    String fresh(DeskId desk) {
        return Stream.generate(() -> "%06d".formatted(random.nextInt(PINS)))
                .limit(TRIES)
                .filter(pin -> find(desk, pin).isEmpty())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nearly every PIN of desk " + desk + " is taken."));
    }

    Optional<CaseNumber> find(DeskId desk, String pin) {
        return calls.findByDeskAndPin(desk.value(), pin)
                .map(UrgentCall::number)
                .or(() -> incidents.findByDeskAndPin(desk.value(), pin).map(IncidentCase::number));
    }
}
