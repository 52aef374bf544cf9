package io.casewright.customer;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What a person is in an account (CH-11, CS-4, CS-5, CT-1). */
public enum Role {
    @JsonProperty("administrator")
    ADMINISTRATOR,
    @JsonProperty("power-user")
    POWER_USER,
    @JsonProperty("contact")
    CONTACT,
    @JsonProperty("key-contact")
    KEY_CONTACT,
    @JsonProperty("member")
    MEMBER;

    /** The word policies use. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
