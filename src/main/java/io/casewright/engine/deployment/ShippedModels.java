package io.casewright.engine.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The models one location holds: {@code processes/}, {@code forms/} and one policy per folder of {@code decisions/}. */
final class ShippedModels {

    private final String location;

    /** @param location {@code classpath:} or {@code file:/…} */
    ShippedModels(String location) {
        this.location = location.endsWith(":") || location.endsWith("/") ? location : location + "/";
    }

    /** What all desks share. */
    List<Model> shared() {
        List<Model> models = new ArrayList<>(in("processes", "*.bpmn"));
        models.addAll(in("forms", "*.form"));
        return models;
    }

    /** @throws IllegalStateException if the desk's folder has no policy */
    Model policyOf(String desk) {
        String folder = "decisions/" + desk;
        return in(folder, "policy.dmn").stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(folder + " has no policy.dmn: a desk needs a policy."));
    }

    private List<Model> in(String folder, String files) {
        String pattern = location.replaceFirst("^classpath:", "classpath*:") + folder + "/" + files;
        try {
            List<Model> models = new ArrayList<>();
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                if (file.exists()) {
                    models.add(new Model(folder + "/" + file.getFilename(), file.getContentAsByteArray()));
                }
            }
            models.sort(Comparator.comparing(Model::name));
            return models;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The models in " + location + folder + " cannot be read.", unreadable);
        }
    }

    /**
     * One file.
     *
     * @param name its path below the location, the same on every machine: another name would be another version
     */
    record Model(String name, byte[] content) {}
}
