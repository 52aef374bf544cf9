package io.casewright.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpMethod;

/** Every call of the API, as its own description has it: a new one is tested without a new test. */
record ApiCalls(JsonNode document) {

    static ApiCalls read(ApiScript anybody) {
        return new ApiCalls(anybody.get("/v3/api-docs").body());
    }

    List<Call> all() {
        List<Call> calls = new ArrayList<>();
        document.path("paths")
                .fields()
                .forEachRemaining(path -> path.getValue()
                        .fields()
                        .forEachRemaining(call -> calls.add(new Call(
                                HttpMethod.valueOf(call.getKey().toUpperCase(Locale.ROOT)),
                                path.getKey(),
                                call.getValue()))));
        return calls;
    }

    /** One call. */
    record Call(HttpMethod method, String path, JsonNode description) {

        /** JSON, or books in YAML. */
        boolean readsABody() {
            return description.has("requestBody") && !readsAFile();
        }

        boolean readsAFile() {
            return description.at("/requestBody/content").has("application/octet-stream");
        }

        /** What comes back is a file of any type, or what is sent is one: its own tests say what it refuses. */
        boolean isAboutAFile() {
            return readsAFile() || description.at("/responses/200/content").has("application/octet-stream");
        }

        /** The address for a desk, a case and a token. */
        String at(Object desk, String number, Object token) {
            return path.replace("{desk}", desk.toString())
                    .replace("{number}", number)
                    .replace("{id}", token.toString());
        }

        /** The address of things that there are none of. */
        String nowhere() {
            return at("nowhere", "AAA-1", "no-token");
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }
}
