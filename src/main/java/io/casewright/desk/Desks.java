package io.casewright.desk;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All desks this installation runs, in the order of their ids. */
public final class Desks {

    private final Map<String, Desk> byId = new TreeMap<>();

    /** @throws IllegalStateException if two desks number their cases with one prefix */
    public Desks(Collection<Desk> desks) {
        desks.forEach(desk -> byId.put(desk.id().value(), desk));
        long prefixes = desks.stream().map(Desk::casePrefix).distinct().count();
        if (prefixes != desks.size()) {
            throw new IllegalStateException("Two desks use one casePrefix: a case number must name its desk.");
        }
    }

    public List<Desk> all() {
        return List.copyOf(byId.values());
    }

    /** The desk somebody outside names, if there is one. */
    public Optional<Desk> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** @throws DeskNotFound if no folder has this name */
    public Desk get(DeskId id) {
        return find(id.value()).orElseThrow(DeskNotFound::new);
    }
}
