package io.casewright.engine.decision;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DecisionConfiguration {

    @Bean
    PolicyFiles policyFiles(@Value("${casewright.engine.fast-feel:true}") boolean fastFeel) {
        return new PolicyFiles(fastFeel);
    }
}
