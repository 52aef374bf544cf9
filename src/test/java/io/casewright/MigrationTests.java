package io.casewright;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** One history of all tables, the engine's among them, on both databases. */
class MigrationTests {

    private static final Pattern FILE = Pattern.compile("V(\\d+)__[a-z0-9_]+\\.sql");

    /** The first number of each module in every hundred; the next module's is its end. */
    private static final Map<String, Integer> RANGES = new HashMap<>(Map.ofEntries(
            Map.entry("engine", 1),
            Map.entry("desk", 10),
            Map.entry("customer", 20),
            Map.entry("policy", 30),
            Map.entry("promise", 40),
            Map.entry("cases", 50),
            Map.entry("mail", 60),
            Map.entry("quote", 65),
            Map.entry("access", 70),
            Map.entry("portal", 80),
            Map.entry("rest", 90)));

    @Test
    void numbersMigrationsOnceAndEachModuleInItsOwnRange() throws IOException {
        Map<String, String> seen = new TreeMap<>();
        for (Resource file : migrations()) {
            String path = file.getURL().toString().replaceFirst(".*/db/migration/", "");
            String[] parts = path.split("/");
            Matcher name = FILE.matcher(parts[parts.length - 1]);
            assertThat(name.matches()).as(path).isTrue();
            int number = Integer.parseInt(name.group(1));
            assertThat(number % 100).as(path).isBetween(RANGES.get(parts[0]), end(parts[0]) - 1);
            String vendor = parts[0].equals("engine") ? parts[1] : "";
            assertThat(seen.put(number + vendor, path)).as("V" + number).isNull();
        }
        assertThat(seen).isNotEmpty();
    }

    @Test
    void runsEveryModulesMigrations() throws IOException {
        List<String> locations = Arrays.asList(locations("h2"));

        assertThat(migrations())
                .extracting(file -> file.getURL().toString().replaceFirst(".*/(db/migration/.*)/[^/]+", "classpath:$1"))
                .map(location -> location.replace("/postgresql", "/h2"))
                .allSatisfy(location -> assertThat(locations).contains(location));
    }

    @Test
    void startsTheEngineOnMigratedH2() {
        startsTheEngine(
                new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", ""), "h2");
    }

    @Test
    void startsTheEngineOnMigratedPostgreSql() throws IOException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            startsTheEngine(postgres.getPostgresDatabase(), "postgresql");
        }
    }

    private static void startsTheEngine(DataSource database, String vendor) {
        Flyway.configure()
                .dataSource(database)
                .locations(locations(vendor))
                .outOfOrder(true)
                .load()
                .migrate();

        ProcessEngineConfigurationImpl settings = new StandaloneProcessEngineConfiguration();
        settings.setProcessEngineName("migrated-" + vendor + "-" + UUID.randomUUID());
        settings.setDataSource(database);
        settings.setDatabaseSchemaUpdate("false");
        settings.setHistory("activity");
        ProcessEngine engine = settings.buildProcessEngine();
        try {
            assertThat(engine.getRuntimeService().createProcessInstanceQuery().count())
                    .isZero();
            assertThat(new JdbcTemplate(database).queryForObject("select count(*) from recorded_answer", Long.class))
                    .isZero();
        } finally {
            engine.close();
        }
    }

    private static Resource[] migrations() throws IOException {
        return new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/**/*.sql");
    }

    private static int end(String module) {
        int start = RANGES.get(module);
        return RANGES.values().stream()
                .filter(other -> other > start)
                .min(Integer::compare)
                .orElse(100);
    }

    private static String[] locations(String vendor) {
        YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource("application.yaml"));
        Properties properties = yaml.getObject();
        return properties.stringPropertyNames().stream()
                .filter(name -> name.startsWith("spring.flyway.locations["))
                .map(properties::getProperty)
                .map(location -> location.replace("{vendor}", vendor))
                .toArray(String[]::new);
    }
}
