package io.casewright.policy.lab;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with one file, in the order in which it was found. */
public final class Complaints {

    /** Nobody reads more; a file with more faults than that has one. */
    private static final int MOST = 200;

    private final String file;
    private final List<Finding> findings = new ArrayList<>();

    public Complaints(String file) {
        this.file = file;
    }

    /** Notes a fault of an element: the reason and the remedy are sentences. */
    public void about(String element, String reason, String remedy) {
        if (findings.size() < MOST) {
            findings.add(new Finding(file, element, reason, remedy));
        }
    }

    /** Notes a fault of an element unless something holds that should. */
    public void unless(boolean holds, String element, String reason, String remedy) {
        if (!holds) {
            about(element, reason, remedy);
        }
    }

    /** What was noted so far. */
    public List<Finding> findings() {
        return List.copyOf(findings);
    }
}
