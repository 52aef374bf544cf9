package io.casewright.cases.attachment;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/**
 * Makes of what a sender calls a file a name that is one on every machine: without folders, without characters that
 * steer a terminal or turn the direction of reading, and short.
 */
final class FileName {

    static final int LONGEST = 120;

    private static final int LONGEST_ENDING = 12;
    private static final String NAMELESS = "file";
    private static final String RESERVED = "<>:\"|?*%";

    /** To some systems these are machines, whatever stands behind the dot. */
    private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul", "com1", "com2", "lpt1", "lpt2");

    private FileName() {}

    static String cleaned(String sent) {
        String last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        StringBuilder kept = new StringBuilder();
        Normalizer.normalize(last, Normalizer.Form.NFC)
                .codePoints()
                .filter(FileName::visible)
                .map(character -> RESERVED.indexOf(character) >= 0 ? '_' : character)
                .forEach(kept::appendCodePoint);
        String name = kept.toString().replaceAll("\\s+", " ").replaceAll("^[. ]+|[. ]+$", "");
        return name.isEmpty() ? NAMELESS : shortened(DEVICES.contains(stem(name)) ? "_" + name : name);
    }

    /** The same name with a number, where one file of it is there already. */
    static String numbered(String name, int number) {
        int dot = name.lastIndexOf('.');
        return dot <= 0
                ? name + " (" + number + ")"
                : name.substring(0, dot) + " (" + number + ")" + name.substring(dot);
    }

    /** Controls, halves of characters and marks that turn the direction of reading hide what a name really is. */
    private static boolean visible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    private static String stem(String name) {
        int dot = name.indexOf('.');
        return (dot < 0 ? name : name.substring(0, dot)).toLowerCase(Locale.ROOT);
    }

    /** The ending stays: by it a reader knows what to open the file with. */
    private static String shortened(String name) {
        if (name.length() <= LONGEST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 && name.length() - dot <= LONGEST_ENDING ? name.substring(dot) : "";
        int end = LONGEST - ending.length();
        return name.substring(0, Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end) + ending;
    }
}
