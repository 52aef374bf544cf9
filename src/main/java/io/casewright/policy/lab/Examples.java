package io.casewright.policy.lab;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.fasterxml.jackson.module.paramnames.ParameterNamesModule;
import io.casewright.policy.Facts;
import io.casewright.policy.Policies;
import io.casewright.policy.PolicyVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A desk's {@code examples.yaml}: cases with expected answers, which must hold before its policy can be published. */
public final class Examples {

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new ParameterNamesModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Sheet sheet;

    private Examples(Sheet sheet) {
        this.sheet = sheet;
    }

    /** @throws IllegalArgumentException if the text is no {@code examples.yaml}; the sentence says where it goes wrong */
    public static Examples read(InputStream text) {
        try {
            return new Examples(YAML.readValue(text, Sheet.class));
        } catch (IOException | IllegalArgumentException wrong) {
            throw new IllegalArgumentException("examples.yaml cannot be read: " + wrong.getMessage(), wrong);
        }
    }

    public List<Example> all() {
        return sheet.examples();
    }

    /** The facts every example starts from. */
    public Facts defaults() {
        return Facts.of(sheet.defaults());
    }

    /** What fails, in words, under each example that does not hold; empty if all hold. */
    public Map<Example, List<String>> failures(Policies policies, PolicyVersion version) {
        Map<Example, List<String>> failures = new LinkedHashMap<>();
        for (Example example : all()) {
            List<String> faults = failures(example, policies, version);
            if (!faults.isEmpty()) {
                failures.put(example, faults);
            }
        }
        return failures;
    }

    /** What fails of one example, in words; empty if it holds. */
    public List<String> failures(Example example, Policies policies, PolicyVersion version) {
        List<String> faults = new ArrayList<>();
        new Trial(policies, version, defaults(), example).run(faults);
        return faults;
    }

    /**
     * The file.
     *
     * @param defaults facts that hold in every example unless it says otherwise
     */
    private record Sheet(Map<String, @Nullable Object> defaults, List<Example> examples) {

        private Sheet {
            if (defaults == null || examples == null || examples.isEmpty()) {
                throw new IllegalArgumentException("it needs defaults and examples.");
            }
        }
    }
}
