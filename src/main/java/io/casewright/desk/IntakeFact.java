package io.casewright.desk;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fact this desk asks for when a case is submitted.
 *
 * @param min smallest number allowed
 * @param max largest number allowed
 * @param maxLength longest text allowed, in characters
 * @param channels the channels that ask for it; empty means all
 * @param counted whether an engineer counts it, and what was stated holds until then
 * @param countedAs the fact that is its sum over the account's contract year, or null if only the case's own counts (CT-6)
 */
public record IntakeFact(
        String name,
        String label,
        @Nullable String help,
        Type type,
        @Nullable Long min,
        @Nullable Long max,
        @Nullable Integer maxLength,
        List<Option> options,
        boolean required,
        List<String> channels,
        boolean counted,
        @Nullable String countedAs) {

    private static final int LINE = 200;
    private static final int PAGE = 4000;

    public IntakeFact {
        options = List.copyOf(options);
        channels = List.copyOf(channels);
    }

    boolean askedBy(String channel) {
        return channels.isEmpty() || channels.contains(channel);
    }

    /** The longest text this fact takes, in characters. */
    public int longest() {
        return maxLength != null ? maxLength : type == Type.LONG_TEXT ? PAGE : LINE;
    }

    /** How a fact is asked and what it is to a policy. */
    public enum Type {
        @JsonProperty("text")
        TEXT,
        @JsonProperty("long-text")
        LONG_TEXT,
        @JsonProperty("number")
        NUMBER,
        @JsonProperty("boolean")
        BOOLEAN,
        @JsonProperty("choice")
        CHOICE,
        @JsonProperty("phone")
        PHONE
    }

    /** One of the answers to choose from. */
    public record Option(String value, String label) {}
}
