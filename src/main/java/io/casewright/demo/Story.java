package io.casewright.demo;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What happened on one case: how it came, and what everybody did then.
 *
 * @param id its name among the desk's stories, and part of the key it is submitted under
 * @param customer the address of the person whose case it is
 * @param by the engineer who wrote it down, if it came by phone
 * @param at when it came, as {@link StoryTime} reads it, in the person's zone unless it names another
 */
record Story(
        String id,
        String customer,
        @Nullable String by,
        String at,
        String subject,
        String says,
        @Nullable String kind,
        Map<String, Object> facts,
        List<Step> then) {

    Story {
        facts = facts == null ? Map.of() : Map.copyOf(facts);
        then = then == null ? List.of() : List.copyOf(then);
    }

    /**
     * One thing somebody did.
     *
     * @param who {@code customer}, or the id of a member of staff
     * @param does a customer {@code replies} or {@code resolves}; staff choose an outcome of the task's form, write a
     *     {@code note}, fill in another form by its id, {@code declares-incident}, or the customer phones and somebody
     *     {@code links-call}
     * @param to what a fact is confirmed to be
     * @param because the reason given for it
     * @param fields what is filled in where {@code does} names a form; {@code today+20d} is a day
     */
    record Step(
            String at,
            String who,
            String does,
            @Nullable String says,
            @Nullable String to,
            @Nullable String because,
            Map<String, String> fields) {

        Step {
            fields = fields == null ? Map.of() : Map.copyOf(fields);
        }

        boolean byCustomer() {
            return who.equals("customer");
        }
    }

    /** All a desk tells: who is worth signing in as, and its stories. */
    record OfDesk(List<Role> cast, List<Story> stories) {
        OfDesk {
            cast = List.copyOf(cast);
            stories = List.copyOf(stories);
        }
    }

    /** Somebody worth signing in as, and what one sees then. */
    record Role(String who, String shows) {}
}
