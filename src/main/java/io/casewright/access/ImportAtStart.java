package io.casewright.access;

import io.casewright.customer.ImportRefused;
import io.casewright.customer.ImportReport;
import io.casewright.customer.ImportReport.Outcome;
import io.casewright.desk.DeskId;
import io.casewright.desk.Desks;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Imports at start what {@code casewright.import} names: files, or patterns of them, each for the desk it names. */
@Component
@Order(0) // after the engine knows groups and desks
class ImportAtStart implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(ImportAtStart.class);

    private final BooksImport books;
    private final Desks desks;
    private final List<String> locations;

    ImportAtStart(BooksImport books, Desks desks, Environment environment) {
        this.books = books;
        this.desks = desks;
        this.locations = List.of(environment.getProperty("casewright.import", String[].class, new String[0]));
    }

    /** @throws ImportRefused if a document cannot be read or is for no desk of ours */
    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        for (String location : locations) {
            Resource[] documents = new PathMatchingResourcePatternResolver().getResources(location.strip());
            if (documents.length == 0) {
                throw new ImportRefused("casewright.import names nothing that is there: " + location);
            }
            for (Resource document : documents) {
                take(document);
            }
        }
    }

    private void take(Resource document) throws IOException {
        String text = text(document);
        DeskId desk = books.deskNamedIn(text);
        desks.get(desk);
        ImportReport report = books.take(desk, text);
        LOG.info("Imported {} for {}: {}", document.getDescription(), desk, report);
        report.lines().stream()
                .filter(line -> line.outcome() == Outcome.REFUSED)
                .forEach(line -> LOG.warn("Refused {}: {}", place(line.record()), withoutAddress(line.reason())));
    }

    /** Where the record stands. Who it is about is nothing for a log, which is read by others than the books. */
    private static String place(String record) {
        return record.replaceFirst(" .*", "");
    }

    private static String withoutAddress(@Nullable String reason) {
        return String.valueOf(reason).replaceAll("\\S+@\\S+", "…@…");
    }

    private static String text(Resource document) throws IOException {
        try (InputStream content = document.getInputStream()) {
            byte[] bytes = content.readNBytes(BooksImport.LARGEST + 1);
            if (bytes.length > BooksImport.LARGEST) {
                throw new ImportRefused(document.getDescription() + ": an import has 1 MB at most.");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }
}
