package io.casewright.access;

import java.util.function.Function;

/** A member of staff who has signed in. */
public record StaffPrincipal(StaffMember member) implements Caller {

    @Override
    public String actor() {
        return "staff:" + member.id();
    }

    @Override
    public String name() {
        return member.name();
    }

    @Override
    public <T> T either(Function<CustomerPrincipal, T> customer, Function<StaffPrincipal, T> staff) {
        return staff.apply(this);
    }
}
