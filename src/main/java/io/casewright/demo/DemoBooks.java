package io.casewright.demo;

import io.casewright.access.BooksImport;
import io.casewright.customer.CustomerBooks;
import io.casewright.customer.ImportReport;
import io.casewright.customer.ImportReport.Outcome;
import io.casewright.desk.Desk;
import io.casewright.desk.Desks;
import io.casewright.engine.NotTheDemo;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Takes in the customers and staff of the demo, {@code demo/<desk>/books.yaml}, and what staff had published by then. */
@Component
@Profile("demo")
class DemoBooks {

    private static final Pattern DAY = Pattern.compile("(?<=: )today(?:([+-]\\d+)d)?(?=[ ,}\\n])");

    private final BooksImport books;
    private final Desks desks;
    private final Clock clock;
    private final DemoArticles articles;
    private final CustomerBooks customers;

    DemoBooks(BooksImport books, Desks desks, Clock clock, DemoArticles articles, CustomerBooks customers) {
        this.books = books;
        this.desks = desks;
        this.clock = clock;
        this.articles = articles;
        this.customers = customers;
    }

    /**
     * Makes sure that nobody's books are mixed with the demo's.
     *
     * @throws NotTheDemo if there are books already
     */
    void expectNone() {
        if (!customers.areEmpty()) {
            throw new NotTheDemo("it has customers, and no case yet");
        }
    }

    /** @throws IllegalStateException naming what was refused: the demo's own books are without fault */
    void take() {
        for (Desk desk : desks.all()) {
            ClassPathResource file = new ClassPathResource("demo/" + desk.id() + "/books.yaml");
            if (file.exists()) {
                LocalDate today = LocalDate.ofInstant(clock.instant(), desk.zone());
                refuseRefusals(file, books.take(desk.id(), withDays(text(file), today)));
            }
        }
        articles.publish();
    }

    /** Books with real days: {@code today-20d} counts from the given day. */
    static String withDays(String books, LocalDate today) {
        return DAY.matcher(books).replaceAll(found -> day(found, today));
    }

    private static String day(MatchResult found, LocalDate today) {
        return today.plusDays(found.group(1) == null ? 0 : Long.parseLong(found.group(1)))
                .toString();
    }

    private static void refuseRefusals(ClassPathResource file, ImportReport report) {
        List<String> refused = report.lines().stream()
                .filter(line -> line.outcome() == Outcome.REFUSED)
                .map(line -> line.record() + ": " + line.reason())
                .toList();
        if (!refused.isEmpty()) {
            throw new IllegalStateException(file.getPath() + " has records that are refused: " + refused);
        }
    }

    private static String text(ClassPathResource file) {
        try (InputStream content = file.getInputStream()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file.getPath() + " cannot be read.", unreadable);
        }
    }
}
