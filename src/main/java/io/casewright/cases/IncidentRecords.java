package io.casewright.cases;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The tables behind incidents; a class, because what stands in an interface is public. */
final class IncidentRecords {

    private IncidentRecords() {}

    interface Incidents extends Repository<Incident, UUID> {
        Incident save(Incident incident);

        Optional<Incident> findById(UUID id);

        /** Whoever changes an incident waits for whoever is changing it; its cases are held before (SN-7). */
        @Lock(LockModeType.PESSIMISTIC_WRITE)
        @Query("select i from Incident i where i.id = :id")
        Optional<Incident> lock(UUID id);
    }

    interface Links extends Repository<IncidentCase, UUID> {
        IncidentCase save(IncidentCase link);

        @Query("""
                select l from IncidentCase l, Incident i where l.caseNumber = :number and l.leftAt is null
                and i.id = l.incidentId and i.endedAt is null""")
        Optional<IncidentCase> ofCase(String number);

        @Query("select l from IncidentCase l where l.incidentId = :incident and l.leftAt is null order by l.caseNumber")
        List<IncidentCase> ofIncident(UUID incident);

        /** Whose it is, before anybody holds it: what was read of a case before somebody else changed it would be stale. */
        @Query("select c.desk from SupportCase c where c.number = :number")
        Optional<String> deskOf(String number);

        /** The cases of the incident of a case, before anybody holds them: what was read of them then would be stale. */
        @Query("""
                select m.caseNumber from IncidentCase l, Incident i, IncidentCase m
                where l.caseNumber = :number and l.leftAt is null and i.id = l.incidentId and i.endedAt is null
                and m.incidentId = i.id and m.leftAt is null""")
        List<String> besides(String number);

        @Query("select l.caseNumber from IncidentCase l where l.incidentId = :incident and l.leftAt is null")
        List<String> numbers(UUID incident);

        Optional<IncidentCase> findByDeskAndPin(String desk, String pin);
    }
}
