package io.casewright.engine.gate;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to deploy.
 *
 * @param files the files' contents by their names
 * @param desk the desk it is for, or null if it is for all
 * @param publisher who sends it, or null if the product itself does
 */
record Submission(
        SortedMap<String, byte[]> files,
        @Nullable String desk,
        @Nullable Publisher publisher) {

    static Submission of(Map<String, byte[]> files, @Nullable String desk, @Nullable Publisher publisher) {
        return new Submission(new TreeMap<>(files), desk, publisher);
    }

    /** Those whose name ends so. */
    SortedMap<String, byte[]> ending(String ending) {
        return files.entrySet().stream()
                .filter(file -> file.getKey().endsWith(ending))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, TreeMap::new));
    }

    /** Who sends it, and the desks they work for. */
    record Publisher(String id, java.util.Set<String> desks) {}
}
