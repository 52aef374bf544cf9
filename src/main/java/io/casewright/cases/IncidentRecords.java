package io.casewright.cases;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The tables behind incidents; a class, because what stands in an interface is public. */
final class IncidentRecords {

    private IncidentRecords() {}

    interface Incidents extends Repository<Incident, UUID> {
        Incident save(Incident incident);

        Optional<Incident> findById(UUID id);
    }

    interface Links extends Repository<IncidentCase, UUID> {
        IncidentCase save(IncidentCase link);

        @Query("""
                select l from IncidentCase l, Incident i where l.caseNumber = :number and l.leftAt is null
                and i.id = l.incidentId and i.endedAt is null""")
        Optional<IncidentCase> ofCase(String number);

        @Query("select l from IncidentCase l where l.incidentId = :incident and l.leftAt is null order by l.caseNumber")
        List<IncidentCase> ofIncident(UUID incident);

        Optional<IncidentCase> findByDeskAndPin(String desk, String pin);
    }
}
