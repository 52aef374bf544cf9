package io.casewright.cases;

import org.jspecify.annotations.Nullable;

/**
 * What an engineer tells a customer about a call (CH-15), found to be right.
 *
 * @param purpose what it is for; it ends when that is achieved
 * @param link of the booking page, or the one that starts the call; https
 * @param phone where we call
 * @param limitMinutes how long it may take; 0 without a limit
 */
record CallInvitation(
        String purpose,
        String agenda,
        String preparation,
        CallWay way,
        @Nullable String link,
        @Nullable String phone,
        int limitMinutes) {

    /** The same as a message; what is written in it stays text. */
    String message(String when) {
        StringBuilder text = new StringBuilder(way == CallWay.PHONE ? "We call you." : "We invite you to a call.");
        add(text, "Purpose", purpose);
        add(text, "Agenda", agenda);
        add(text, "Please prepare", preparation);
        add(text, "When", when);
        if (link != null) {
            add(text, way == CallWay.BOOKING ? "Book a time here" : "Start it here", link);
        }
        if (phone != null) {
            add(text, "On the number", phone);
        }
        if (limitMinutes > 0) {
            add(text, "It takes", limitMinutes + " minutes at most, and ends when its purpose is achieved.");
        }
        if (way == CallWay.BOOKING && when.isEmpty()) {
            text.append("\n\nThen tell us here which time you booked.");
        }
        return text.toString();
    }

    private static void add(StringBuilder text, String label, String words) {
        if (!words.isEmpty()) {
            text.append("\n\n").append(label).append(": ").append(words);
        }
    }
}
