package io.casewright.engine;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.DefaultCacheFactory;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.DeploymentCache;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The models the engine has read. It keeps them parsed, but asks the database for the row of a definition again in each
 * transaction. A row is written once; what an operator changes in it afterwards, and what another node deploys, is seen
 * here ten seconds later at most, what this node deploys at once.
 */
final class RememberedDefinitions extends DeploymentCache {

    private static final long FRESH_NANOS = Duration.ofSeconds(10).toNanos();

    /** As in the engine's own. */
    private static final int MOST_PARSED = 1000;

    /** Transactions that deploy or delete: until they have ended the rows are asked for, whoever asks. */
    private final AtomicInteger changing = new AtomicInteger();

    private final Map<List<Object>, Known<?>> known = new ConcurrentHashMap<>();

    private RememberedDefinitions(ProcessEngineConfigurationImpl engine) {
        super(new DefaultCacheFactory(), MOST_PARSED);
        setDeployers(engine.getDeployers());
    }

    /** Takes the place of the engine's own, which is built by then and still empty. */
    static void in(ProcessEngineConfigurationImpl engine) {
        engine.setDeploymentCache(new RememberedDefinitions(engine));
    }

    @Override
    public ProcessDefinitionEntity findDeployedProcessDefinitionById(String id) {
        return id == null
                ? super.findDeployedProcessDefinitionById(id)
                : known(List.of("process", id), () -> super.findDeployedProcessDefinitionById(id));
    }

    @Override
    public DecisionDefinition findDeployedDecisionDefinitionByKeyVersionAndTenantId(
            String key, Integer version, String desk) {
        return desk == null
                ? super.findDeployedDecisionDefinitionByKeyVersionAndTenantId(key, version, null)
                : known(
                        List.of("decision", key, version, desk),
                        () -> super.findDeployedDecisionDefinitionByKeyVersionAndTenantId(key, version, desk));
    }

    @Override
    public ProcessDefinitionEntity findDeployedLatestProcessDefinitionByKeyAndTenantId(String key, String desk) {
        return desk != null
                ? super.findDeployedLatestProcessDefinitionByKeyAndTenantId(key, desk)
                : known(
                        List.of("latest process", key),
                        () -> super.findDeployedLatestProcessDefinitionByKeyAndTenantId(key, null));
    }

    @Override
    public void addProcessDefinition(ProcessDefinitionEntity definition) {
        changes();
        super.addProcessDefinition(definition);
    }

    @Override
    public void removeProcessDefinition(String id) {
        changes();
        super.removeProcessDefinition(id);
    }

    @Override
    public void removeDecisionDefinition(String id) {
        changes();
        super.removeDecisionDefinition(id);
    }

    @Override
    public void discardProcessDefinitionCache() {
        changes();
        super.discardProcessDefinitionCache();
    }

    @Override
    public void discardDecisionDefinitionCache() {
        changes();
        super.discardDecisionDefinitionCache();
    }

    private void changes() {
        known.clear();
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            changing.incrementAndGet();
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    known.clear();
                    changing.decrementAndGet();
                }
            });
        }
    }

    @SuppressWarnings("unchecked") // each key is asked with one kind of definition
    private <T> T known(List<Object> key, Supplier<T> read) {
        Known<?> before = known.get(key);
        if (before != null && changing.get() == 0 && System.nanoTime() - before.readAt() < FRESH_NANOS) {
            return (T) before.definition();
        }
        T definition = read.get();
        if (changing.get() == 0) {
            known.put(key, new Known<>(definition, System.nanoTime()));
        }
        return definition;
    }

    private record Known<T>(T definition, long readAt) {}
}
