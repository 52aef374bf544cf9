package io.casewright.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.casewright.access.ApiToken;
import io.casewright.access.ApiTokens;
import io.casewright.access.IssuedToken;
import io.casewright.cases.InvalidInput;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

@RestController
@RequestMapping(produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Tokens")
class ApiTokenController {

    private static final UUID NOBODYS = new UUID(0, 0);

    private final ApiCallers callers;
    private final ApiTokens tokens;

    ApiTokenController(ApiCallers callers, ApiTokens tokens) {
        this.callers = callers;
        this.tokens = tokens;
    }

    @GetMapping("/api/tokens")
    @Operation(operationId = "listTokens", summary = "The caller's personal tokens, newest first.")
    List<TokenView> list() {
        return tokens.of(callers.caller()).stream()
                .map(token -> TokenView.of(token, null))
                .toList();
    }

    @PostMapping(path = "/api/tokens", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "createToken",
            summary = "Makes a personal token; the answer is the only place where it is shown.",
            description = "Under one Idempotency-Key there is one token: sent again, the answer is 409.")
    ResponseEntity<TokenView> create(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody TokenRequest sent) {
        if (sent.days() == null) {
            throw new InvalidInput("days", "A token lives for 1 to 365 days.");
        }
        IssuedToken issued = tokens.issue(
                callers.caller(), sent.label() == null ? "" : sent.label(), Duration.ofDays(sent.days()), key);
        return ResponseEntity.created(URI.create("/api/tokens/" + issued.token().id()))
                .body(TokenView.of(issued.token(), issued.secret()));
    }

    @DeleteMapping("/api/tokens/{id}")
    @Operation(operationId = "revokeToken", summary = "Takes a token back at once.")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable String id) {
        if (!tokens.revoke(callers.caller(), idOf(id))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    /** What is no id is the id of nobody's token. */
    private static UUID idOf(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notOne) {
            return NOBODYS;
        }
    }

    /**
     * A wish for a token.
     *
     * @param label what the owner calls it, 1 to 100 characters
     * @param days how long it works, 1 to 365
     */
    record TokenRequest(@Nullable String label, @Nullable Integer days) {}

    /**
     * A personal token. Times are in UTC.
     *
     * @param token the token itself, where it was just made
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TokenView(
            UUID id,
            String label,
            Instant createdAt,
            Instant expiresAt,
            @Nullable String token) {

        static TokenView of(ApiToken token, @Nullable String secret) {
            return new TokenView(token.id(), token.label(), token.createdAt(), token.expiresAt(), secret);
        }
    }
}
