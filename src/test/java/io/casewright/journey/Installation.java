package io.casewright.journey;

import io.casewright.Casewright;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** A product of its own with its data on disk, which can be stopped and started again. */
final class Installation implements Running, AutoCloseable {

    private final Path folder;
    private final List<String> settings;
    private ConfigurableApplicationContext product;

    private Installation(Path folder, List<String> settings) {
        this.folder = folder;
        this.settings = settings;
        this.product = start();
    }

    /** @param settings what is different from all other tests, as {@code name=value} */
    static Installation in(Path folder, String... settings) {
        return new Installation(folder, List.of(settings));
    }

    void restart() {
        product.close();
        product = start();
    }

    private ConfigurableApplicationContext start() {
        String database = "jdbc:h2:file:" + folder.resolve("casewright")
                + ";LOCK_TIMEOUT=10000;DEFAULT_NULL_ORDERING=HIGH;QUERY_CACHE_SIZE=256;DB_CLOSE_ON_EXIT=FALSE";
        Stream<String> all = Stream.concat(
                Stream.of(
                        "spring.datasource.url=" + database,
                        "spring.datasource.generate-unique-name=false",
                        "spring.main.banner-mode=off"),
                settings.stream());
        return new SpringApplicationBuilder(Casewright.class)
                .profiles("test")
                .properties("server.port=0")
                .run(all.map(setting -> "--" + setting).toArray(String[]::new));
    }

    @Override
    public int port() {
        return ((ServletWebServerApplicationContext) product).getWebServer().getPort();
    }

    @Override
    public String engine() {
        return product.getBean(org.camunda.bpm.engine.ProcessEngine.class).getName();
    }

    @Override
    public <T> T the(Class<T> bean) {
        return product.getBean(bean);
    }

    @Override
    public void close() {
        product.close();
    }
}
