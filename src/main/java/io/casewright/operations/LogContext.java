package io.casewright.operations;

import io.casewright.desk.CaseNumber;
import io.casewright.desk.Desk;
import io.casewright.desk.Desks;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;

/**
 * What every log line of a request says: its number, the case and the desk it is about, and who asks, by a word that
 * tells callers apart and names none. The engine adds the same for what it does by itself ({@code application.yaml}).
 */
@Component
class LogContext {

    private static final String REQUEST = "requestId";
    private static final String CASE = "caseNumber";
    private static final String DESK = "desk";
    private static final String CALLER = "caller";

    private static final Pattern CASE_ADDRESS = Pattern.compile("/cases/([A-Z]{3,8}-[0-9]{1,12})(?=[/?#]|$)");
    private static final Pattern DESK_ADDRESS = Pattern.compile("/desks/([a-z0-9-]{1,40})(?=[/?#]|$)");
    private static final int ENOUGH_TO_TELL_APART = 12;

    private final Desks desks;

    LogContext(Desks desks) {
        this.desks = desks;
    }

    void request(String id) {
        MDC.put(REQUEST, id);
    }

    /** Takes from an address of ours what it is about. What is no number of a case and no desk is not repeated. */
    void about(String address) {
        first(DESK_ADDRESS, address).flatMap(desks::find).ifPresent(this::desk);
        first(CASE_ADDRESS, address).flatMap(CaseNumber::parse).ifPresent(number -> {
            MDC.put(CASE, number.value());
            desks.all().stream()
                    .filter(desk -> number.value().startsWith(desk.casePrefix() + "-"))
                    .forEach(this::desk);
        });
    }

    /** @param actor one word for the caller, which is not written itself */
    void caller(String actor) {
        MDC.put(CALLER, hashed(actor));
    }

    void clear() {
        List.of(REQUEST, CASE, DESK, CALLER).forEach(MDC::remove);
    }

    private void desk(Desk desk) {
        MDC.put(DESK, desk.id().value());
    }

    private static Optional<String> first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    private static String hashed(String actor) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(actor.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, ENOUGH_TO_TELL_APART);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every JVM knows SHA-256.", missing);
        }
    }
}
