package io.casewright.engine.deployment;

import io.casewright.desk.Desk;
import io.casewright.desk.Desks;
import io.casewright.engine.deployment.ShippedModels.Model;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Deploys what is shipped before any job runs and before the product calls itself ready. Unchanged models make no new
 * version, and a version that somebody deployed from Modeler stays in force until the shipped file changes.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ModelDeployment implements ApplicationRunner {

    static final String SHARED = "casewright";
    static final String OF_DESK = "casewright/desk/";

    private static final Logger log = LoggerFactory.getLogger(ModelDeployment.class);

    private final RepositoryService repository;
    private final Desks desks;
    private final DeskPreparation preparation;
    private final LeftBehind leftBehind;
    private final ModelSettings settings;

    ModelDeployment(
            RepositoryService repository,
            Desks desks,
            DeskPreparation preparation,
            LeftBehind leftBehind,
            ModelSettings settings) {
        this.repository = repository;
        this.desks = desks;
        this.preparation = preparation;
        this.leftBehind = leftBehind;
        this.settings = settings;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        ShippedModels models = new ShippedModels(settings.models());
        if (desks.all().isEmpty()) {
            log.warn("There is no desk below {}decisions/: nobody can submit a case.", settings.models());
        }
        for (Desk desk : desks.all()) {
            Model policy = models.policyOf(desk.id().value());
            preparation.prepare(desk, policy);
            deploy(builder(OF_DESK + desk.id()).tenantId(desk.id().value()), List.of(policy));
        }
        List<Model> shared = models.shared();
        if (shared.isEmpty()) {
            log.warn("There is no process below {}processes/: nothing happens to a case.", settings.models());
        } else {
            deploy(builder(SHARED), shared);
        }
        leftBehind.look(desks, shared.stream().map(Model::name).collect(Collectors.toSet()));
    }

    private DeploymentBuilder builder(String name) {
        // The engine looks for duplicates among deployments of one name and source: neither may ever change.
        DeploymentBuilder builder = repository.createDeployment().name(name).source(SHARED);
        // Never "changed only": a form left out of a deployment is not found by the process deployed with it.
        return settings.redeploy() ? builder : builder.enableDuplicateFiltering(false);
    }

    private static void deploy(DeploymentBuilder builder, List<Model> models) {
        models.forEach(model -> builder.addInputStream(model.name(), new ByteArrayInputStream(model.content())));
        builder.deploy();
    }
}
