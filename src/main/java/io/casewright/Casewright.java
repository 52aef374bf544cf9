package io.casewright;

import io.casewright.time.MovableClock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;

/** Starts the product: five support policies, each run as it is written. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableJpaRepositories(considerNestedRepositories = true) // a collection's repositories stand together in one file
public class Casewright {

    /** Starts it; profile {@code demo} brings customers and cases along. */
    public static void main(String[] arguments) {
        SpringApplication.run(Casewright.class, arguments);
    }

    @Bean
    MovableClock clock() {
        return MovableClock.system();
    }
}
