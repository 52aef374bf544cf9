package io.casewright.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * The words a model may use: {@code ${policy.facts(caseNumber, 'priority')}}. No other bean is visible to a model.
 * A word's class is public, its methods are public and not overloaded: the expression language demands it.
 */
@Component
class ProcessVocabulary implements SmartInitializingSingleton {

    static final Map<String, Class<?>> WORDS = Map.ofEntries(
            Map.entry("policy", PolicySteps.class),
            Map.entry("cases", CaseSteps.class),
            Map.entry("promises", PromiseSteps.class),
            Map.entry("mail", MailSteps.class),
            Map.entry("issues", IssueSteps.class),
            Map.entry("enhancements", EnhancementSteps.class),
            Map.entry("knowledge", KnowledgeSteps.class),
            Map.entry("calls", CallSteps.class),
            Map.entry("remedies", RemedySteps.class),
            Map.entry("configuration", ConfigurationSteps.class),
            Map.entry("escalations", EscalationSteps.class),
            Map.entry("urgentCalls", UrgentCallSteps.class),
            Map.entry("analyses", AnalysisSteps.class),
            Map.entry("incidents", IncidentSteps.class),
            Map.entry("services", ServiceSteps.class),
            Map.entry("deliveries", DeliverySteps.class),
            Map.entry("contracts", ContractSteps.class));

    private final BeanFactory beans;
    private final Map<Object, Object> words = new LinkedHashMap<>();

    ProcessVocabulary(BeanFactory beans) {
        this.beans = beans;
    }

    /** Empty until all beans are there: the words use domain modules, which in turn ask the engine. */
    Map<Object, Object> words() {
        return words;
    }

    @Override
    public void afterSingletonsInstantiated() {
        WORDS.forEach((word, steps) -> words.put(word, beans.getBean(steps)));
    }
}
