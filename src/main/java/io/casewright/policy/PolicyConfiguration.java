package io.casewright.policy;

import io.casewright.desk.Desks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PolicyConfiguration {

    @Bean
    Policies policies(DecisionTables tables, Desks desks) {
        return new Policies(tables, desks);
    }
}
