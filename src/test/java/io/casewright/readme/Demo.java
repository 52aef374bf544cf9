package io.casewright.readme;

import io.casewright.Casewright;
import io.casewright.time.MovableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;

/** What {@code mvn spring-boot:run} starts, in memory and on another port, on a Wednesday afternoon that does not pass. */
final class Demo implements AutoCloseable {

    private static final Instant START = Instant.parse("2026-11-18T15:00:00Z");
    private static final Pattern PROFILE = Pattern.compile("<profile>(\\w+)</profile>");

    private final ConfigurableApplicationContext product;

    private Demo(ConfigurableApplicationContext product) {
        this.product = product;
    }

    static Demo start() {
        String[] profiles = PROFILE.matcher(KnownWords.text(Path.of("pom.xml")))
                .results()
                .map(found -> found.group(1))
                .toArray(String[]::new);
        ConfigurableApplicationContext product = new SpringApplicationBuilder(Casewright.class)
                .profiles(profiles)
                .listeners((ApplicationListener<ApplicationStartedEvent>) started -> started.getApplicationContext()
                        .getBean(MovableClock.class)
                        .moveTo(START))
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=jdbc:h2:mem:demo;LOCK_TIMEOUT=10000;DEFAULT_NULL_ORDERING=HIGH;QUERY_CACHE_SIZE=256",
                        "--camunda.bpm.job-execution.enabled=false");
        product.getBean(MovableClock.class).moveTo(START.plus(Duration.ofMinutes(1)));
        return new Demo(product);
    }

    String address() {
        return "http://localhost:"
                + ((ServletWebServerApplicationContext) product).getWebServer().getPort();
    }

    /** An address of a page, as it is in this demo. */
    String here(String address) {
        return address.replace("http://localhost:8080", address());
    }

    Instant now() {
        return product.getBean(MovableClock.class).instant();
    }

    @Override
    public void close() {
        product.close();
    }
}
