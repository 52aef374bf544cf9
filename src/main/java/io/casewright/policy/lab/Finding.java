package io.casewright.policy.lab;

/**
 * Why something cannot be published: where, what is wrong, and what would be right.
 *
 * @param file the file as its author named it
 * @param element the id of the element, or what else names the place; empty if it is the file as a whole
 * @param reason what is wrong, as a sentence
 * @param remedy what to do about it, as a sentence
 */
public record Finding(String file, String element, String reason, String remedy) {

    private static final int LONGEST = 600;

    public Finding {
        file = shown(file);
        element = shown(element);
        reason = shown(reason);
        remedy = shown(remedy);
    }

    /** All of it in one line. */
    public String sentence() {
        return (element.isEmpty() ? file : file + ", " + element) + ": " + reason + " " + remedy;
    }

    /** What somebody else wrote is quoted here: without lines of its own, and no longer than one reads. */
    private static String shown(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
