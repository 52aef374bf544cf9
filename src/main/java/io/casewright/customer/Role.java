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

    /** Whether this person may buy in the company's name: its administrators, key contacts and power users (CH-12, CT-8). */
    public boolean mayBuy() {
        return this == ADMINISTRATOR || this == KEY_CONTACT || this == POWER_USER;
    }

    /** The word policies use. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
