package io.casewright;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the product: five support policies, each run as it is written. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Casewright {

    public static void main(String[] arguments) {
        SpringApplication.run(Casewright.class, arguments);
    }
}
