package io.casewright.engine.identity;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Looks for the operator's password before anything else is built: a missing one is told at once, and nothing is written. */
@Component
final class OperatorFirst implements BeanFactoryPostProcessor {

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        Environment environment = beans.getBean(Environment.class);
        OperatorSettings settings = Binder.get(environment).bindOrCreate("casewright.operator", OperatorSettings.class);
        FirstOperator.check(settings, environment);
    }
}
