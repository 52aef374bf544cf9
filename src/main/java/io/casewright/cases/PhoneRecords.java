package io.casewright.cases;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The tables behind urgent calls; a class, because what stands in an interface is public. */
final class PhoneRecords {

    private PhoneRecords() {}

    interface Calls extends Repository<UrgentCall, UUID> {
        UrgentCall save(UrgentCall call);

        List<UrgentCall> findByCaseNumberOrderByWantedAt(String caseNumber);

        Optional<UrgentCall> findByDeskAndPin(String desk, String pin);
    }

    interface Talks extends Repository<PhoneTalk, UUID> {
        PhoneTalk save(PhoneTalk talk);

        List<PhoneTalk> findByCaseNumberOrderByHappenedAt(String caseNumber);
    }
}
