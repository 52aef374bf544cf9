package io.casewright.benchmark;

import io.casewright.Casewright;
import io.casewright.DeskCustomer;
import io.casewright.DeskFixtures;
import io.casewright.Visitor;
import io.casewright.access.ApiTokens;
import io.casewright.access.CustomerPrincipal;
import io.casewright.access.StaffDirectory;
import io.casewright.access.StaffMember;
import io.casewright.desk.Desk;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole product on a port of its own, with its jobs and its metrics, as an operator starts it. */
final class Product implements AutoCloseable {

    private static final String PASSWORD = "as fast as it can";

    private final ConfigurableApplicationContext product;

    Product(Database database) {
        product = new SpringApplicationBuilder(Casewright.class)
                .profiles("test")
                .properties("server.port=0")
                .initializers(context -> context.addBeanFactoryPostProcessor(Product::withoutWitnesses))
                .run(
                        "--spring.datasource.url=" + database.url("product"),
                        "--spring.datasource.username=" + database.person(),
                        "--spring.datasource.generate-unique-name=false",
                        "--spring.main.banner-mode=off",
                        "--camunda.bpm.job-execution.enabled=true",
                        "--camunda.bpm.metrics.enabled=true",
                        "--camunda.bpm.metrics.db-reporter-activate=true",
                        "--casewright.engine.every-step=false",
                        "--casewright.api.calls-at-once=10000000");
    }

    /** What tests take down of every step is no work of the product. */
    private static void withoutWitnesses(ConfigurableListableBeanFactory beans) {
        ((BeanDefinitionRegistry) beans).removeBeanDefinition("takenFlows");
    }

    <T> T the(Class<T> bean) {
        return product.getBean(bean);
    }

    int port() {
        return ((ServletWebServerApplicationContext) product).getWebServer().getPort();
    }

    DeskCustomer customer(Desk desk) {
        return the(DeskFixtures.class).coveredCustomer(desk);
    }

    /** A personal token for the API. */
    String token(DeskCustomer customer) {
        CustomerPrincipal owner = new CustomerPrincipal(
                customer.person().id(),
                customer.desk().id(),
                customer.person().name(),
                customer.person().zone());
        return the(ApiTokens.class).create(owner, "benchmark", Duration.ofDays(30));
    }

    /** An engineer of the desk with a web session. */
    Visitor engineer(Desk desk) {
        String id = "engineer-" + UUID.randomUUID().toString().substring(0, 8);
        the(StaffDirectory.class)
                .hire(
                        new StaffMember(
                                id, "Engineer", id + "@desk.example", Set.of("support-engineers"), Set.of(desk.id())),
                        PASSWORD);
        return Visitor.at(port()).signedInAsStaff(id, PASSWORD);
    }

    @Override
    public void close() {
        product.close();
    }
}
