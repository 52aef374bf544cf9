package io.casewright.desk;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DesksConfiguration {

    @Bean
    Desks desks(@Value("${casewright.models:classpath:}") String location) {
        return DeskFolders.read(location);
    }
}
