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

    static final Map<String, Class<?>> WORDS = Map.of(
            "policy", PolicySteps.class,
            "cases", CaseSteps.class,
            "promises", PromiseSteps.class,
            "mail", MailSteps.class,
            "issues", IssueSteps.class,
            "enhancements", EnhancementSteps.class,
            "knowledge", KnowledgeSteps.class,
            "calls", CallSteps.class,
            "remedies", RemedySteps.class,
            "configuration", ConfigurationSteps.class);

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
