package io.casewright.rest;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A script that talks to the API, with a personal token or without. */
final class ApiScript {

    /** Escapes whatever is not ASCII, so that halves of characters can be sent. */
    static final ObjectMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private final MockMvc mvc;
    private final Map<String, String> headers;

    ApiScript(MockMvc mvc) {
        this(mvc, Map.of("Accept", "application/json"));
    }

    private ApiScript(MockMvc mvc, Map<String, String> headers) {
        this.mvc = mvc;
        this.headers = headers;
    }

    ApiScript with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new ApiScript(mvc, more);
    }

    ApiScript as(String token) {
        return with("Authorization", "Bearer " + token);
    }

    ApiScript key(String key) {
        return with("Idempotency-Key", key);
    }

    Answer get(String path) {
        return call(HttpMethod.GET, path, null, null);
    }

    Answer delete(String path) {
        return call(HttpMethod.DELETE, path, null, null);
    }

    Answer post(String path, Object body) {
        try {
            return call(HttpMethod.POST, path, JSON.writeValueAsString(body), MediaType.APPLICATION_JSON);
        } catch (java.io.IOException broken) {
            throw new IllegalArgumentException(broken);
        }
    }

    Answer call(HttpMethod method, String path, String body, MediaType type) {
        try {
            MockHttpServletRequestBuilder request = request(method, URI.create(path));
            headers.forEach(request::header);
            if (body != null) {
                request.content(body.getBytes(StandardCharsets.UTF_8));
            }
            if (type != null) {
                request.contentType(type);
            }
            return Answer.of(mvc.perform(request).andReturn().getResponse());
        } catch (Exception broken) {
            throw new IllegalStateException(method + " " + path, broken);
        }
    }

    /** What came back. */
    record Answer(int status, String type, JsonNode body, MockHttpServletResponse response) {

        private static Answer of(MockHttpServletResponse response) throws Exception {
            String text = response.getContentAsString(StandardCharsets.UTF_8);
            String type = response.getContentType() == null ? "" : response.getContentType();
            JsonNode body = type.contains("json") ? JSON.readTree(text) : JSON.nullNode();
            return new Answer(response.getStatus(), type, body, response);
        }

        String header(String name) {
            return response.getHeader(name);
        }

        String text(String field) {
            return body.path(field).asText();
        }

        /** The fields that the problem names. */
        List<String> fields() {
            return body.path("errors").findValuesAsText("field");
        }

        /** Whether it is a problem document of this status, and only that. */
        boolean isProblem(int expected) {
            return status == expected
                    && type.startsWith(MediaType.APPLICATION_PROBLEM_JSON_VALUE)
                    && body.path("status").asInt() == expected
                    && !text("title").isEmpty()
                    && !text("detail").isEmpty();
        }

        @Override
        public String toString() {
            return status + " " + type + " " + body;
        }
    }
}
