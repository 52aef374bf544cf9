package io.casewright.engine.deployment;

import io.casewright.desk.Desks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;

/**
 * What was shipped once and no longer is. Deleting a file undeploys nothing: the last version stays the latest and
 * goes on answering, so somebody has to be told.
 */
@Component("modelsHealthIndicator") // "models" among the health answers
class LeftBehind implements HealthIndicator {

    /** Worth a look, and no reason to take the product out of service. */
    private static final Status WARNING = new Status("WARNING", "Something is deployed that is no longer shipped.");

    private static final String WITHOUT_FOLDER =
            "The desk %s has no folder any more, but its policy is deployed and its"
                    + " cases go on. Bring the folder back, or end the cases and delete the deployment.";

    private static final String WITHOUT_FILE =
            "The process %s is shipped no more, but it is deployed and can be called."
                    + " Delete its deployment once no case uses it.";

    private static final Logger log = LoggerFactory.getLogger(LeftBehind.class);

    private final RepositoryService repository;
    private volatile List<String> sentences = List.of();

    LeftBehind(RepositoryService repository) {
        this.repository = repository;
    }

    /** @param shipped the names of the models that all desks share */
    void look(Desks desks, Set<String> shipped) {
        List<String> found = new ArrayList<>();
        TreeSet<String> deployed = new TreeSet<>();
        repository
                .createDeploymentQuery()
                .deploymentNameLike(ModelDeployment.OF_DESK + "%")
                .list()
                .forEach(deployment -> deployed.add(deployment.getTenantId()));
        deployed.removeIf(desk -> desks.find(desk).isPresent());
        deployed.forEach(desk -> found.add(WITHOUT_FOLDER.formatted(desk)));
        noLongerIn(shipped).forEach(process -> found.add(WITHOUT_FILE.formatted(process)));
        found.forEach(log::warn);
        sentences = List.copyOf(found);
    }

    @Override
    public Health health() {
        return sentences.isEmpty()
                ? Health.up().build()
                : Health.status(WARNING).withDetail("leftBehind", sentences).build();
    }

    /** Also where an analyst has deployed a later version meanwhile: that one is called all the same. */
    private Set<String> noLongerIn(Set<String> shipped) {
        List<String> ours = repository.createDeploymentQuery().deploymentName(ModelDeployment.SHARED).list().stream()
                .map(Deployment::getId)
                .toList();
        Map<Boolean, Set<String>> byFile = repository.createProcessDefinitionQuery().withoutTenantId().list().stream()
                .filter(process -> ours.contains(process.getDeploymentId()))
                .collect(Collectors.partitioningBy(
                        process -> shipped.contains(process.getResourceName()),
                        Collectors.mapping(ProcessDefinition::getKey, Collectors.toCollection(TreeSet::new))));
        Set<String> gone = new TreeSet<>(byFile.get(false));
        gone.removeAll(byFile.get(true));
        return gone;
    }
}
