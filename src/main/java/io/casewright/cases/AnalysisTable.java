package io.casewright.cases;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AnalysisTable extends Repository<CauseAnalysis, UUID> {

    CauseAnalysis save(CauseAnalysis analysis);

    Optional<CauseAnalysis> findById(UUID id);

    @Query("select a from CauseAnalysis a where a.caseNumber = :number order by a.begunAt")
    List<CauseAnalysis> ofCase(String number);

    @Query("select a from CauseAnalysis a where a.incidentId = :incident order by a.begunAt")
    List<CauseAnalysis> ofIncident(UUID incident);
}
