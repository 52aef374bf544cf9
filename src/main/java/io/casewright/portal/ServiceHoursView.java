package io.casewright.portal;

/**
 * One of a desk's clocks as customers read it.
 *
 * @param name what the clock is for, such as {@code Phone}
 * @param words the hours in words
 * @param open whether they are open now
 * @param change when they open next; only shown while they are shut
 */
record ServiceHoursView(String name, String words, boolean open, MomentView change) {}
