package io.casewright.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.casewright.desk.IntakeFact;
import io.casewright.rest.ApiScript.Answer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** A valid body, sent with one thing wrong at a time. */
final class Attempt {

    static final List<Object> NO_TEXTS = List.of(7, 1.5, true, List.of(), List.of("a"), Map.of("a", "b"));
    private static final List<String> NO_CHARACTERS = List.of("a\u0000b", "a\u0007b", "a\u001bb", "a\ud83d", "\udc00b");
    static final List<String> EXPRESSIONS = List.of(
            "<script>alert(1)</script>",
            "${7*7}",
            "#{T(java.lang.Runtime).getRuntime().exec('id')}",
            "[[${7*7}]] __${7*7}__",
            "{{constructor.constructor('alert(1)')()}}",
            "=cmd|' /C calc'!A0",
            "'; drop table support_case; --");

    private final ApiScript script;
    private final String path;
    private final Map<String, Object> valid;
    private final Supplier<Map<String, Long>> rows;
    private final Map<String, Long> before;

    /** @param rows how many rows there are, by table */
    Attempt(Supplier<Map<String, Long>> rows, ApiScript script, String path, Map<String, Object> valid) {
        this.rows = rows;
        this.before = rows.get();
        this.script = script;
        this.path = path;
        this.valid = valid;
    }

    void text(String field, int longest, boolean required, boolean oneLine) {
        NO_TEXTS.forEach(value -> refuses(field, value, 400));
        NO_CHARACTERS.forEach(value -> refuses(field, value, 422));
        refuses(field, "x".repeat(longest + 1), 422);
        if (required) {
            refuses(field, null, 422);
            refuses(field, "", 422);
            refuses(field, " \n\t ", 422);
        }
        if (oneLine) {
            refuses(field, "two\nlines", 422);
        }
    }

    void choice(String field) {
        NO_TEXTS.forEach(value -> refuses(field, value, 400));
        NO_CHARACTERS.forEach(value -> refuses(field, value, 422));
        EXPRESSIONS.forEach(value -> refuses(field, value, 422));
    }

    void fact(IntakeFact asked) {
        String name = asked.name();
        refusesFact(name, List.of(), name);
        refusesFact(name, Map.of("a", 1), name);
        if (asked.required()) {
            refusesFact(name, null, name);
            refusesFact(name, " ", name);
        }
        switch (asked.type()) {
            case TEXT, LONG_TEXT -> {
                NO_CHARACTERS.forEach(value -> refusesFact(name, value, name));
                refusesFact(name, 7, name);
                refusesFact(name, true, name);
                refusesFact(name, "x".repeat(asked.longest() + 1), name);
            }
            case NUMBER -> {
                for (Object no : List.of("x", 1.5, true, "1e3", Long.MAX_VALUE, "${7*7}", "<b>1</b>")) {
                    refusesFact(name, no, name);
                }
                if (asked.min() != null && asked.max() != null) {
                    refusesFact(name, asked.min() - 1, name);
                    refusesFact(name, asked.max() + 1, name);
                }
            }
            case BOOLEAN, CHOICE, PHONE -> {
                NO_CHARACTERS.forEach(value -> refusesFact(name, value, name));
                EXPRESSIONS.forEach(value -> refusesFact(name, value, name));
                refusesFact(name, 1.5, name);
            }
        }
    }

    void refusesFact(String name, Object value, String field) {
        Map<String, Object> facts = new LinkedHashMap<>();
        ((Map<?, ?>) valid.get("facts")).forEach((known, answer) -> facts.put(known.toString(), answer));
        facts.put(name, value);
        expect("facts", facts, field, 422);
    }

    void refuses(String field, Object value, int status) {
        expect(field, value, field, status);
    }

    void refusesIn(String outer, String field, Map<String, Object> value, int status) {
        expect(outer, value, outer + "." + field, status);
    }

    private void expect(String field, Object value, String named, int status) {
        Map<String, Object> sent = new HashMap<>(valid);
        sent.put(field, value);
        Answer answer = script.post(path, sent);
        assertThat(answer.isProblem(status))
                .as("%s = %s: %s", field, value, answer)
                .isTrue();
        assertThat(answer.fields()).as("%s = %s: %s", field, value, answer).contains(named);
        assertThat(answer.body().toString()).doesNotContain("Exception").doesNotContain("casewright.");
    }

    void nothingChanged() {
        assertThat(rows.get()).isEqualTo(before);
    }
}
