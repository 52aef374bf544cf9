package io.casewright.engine.identity;

import io.casewright.access.PasswordRules;
import io.casewright.access.StaffDirectory;
import io.casewright.access.StaffGroups;
import io.casewright.access.StaffMember;
import io.casewright.customer.Kept;
import io.casewright.desk.DeskId;
import io.casewright.engine.decision.WithoutCaller;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Staff are the engine's users: their groups are its groups, their desks its tenants. */
@Component
class EngineStaffDirectory implements StaffDirectory {

    private final IdentityService identity;
    private final WithoutCaller withoutCaller;

    EngineStaffDirectory(IdentityService identity, WithoutCaller withoutCaller) {
        this.identity = identity;
        this.withoutCaller = withoutCaller;
    }

    @Override
    public Optional<StaffMember> find(String id) {
        return withoutCaller.ask(() -> user(id).map(this::member));
    }

    @Override
    public Optional<StaffMember> authenticate(String id, String password) {
        return withoutCaller.ask(() -> identity.checkPassword(id, password) ? find(id) : Optional.empty());
    }

    @Override
    @Transactional
    public Kept hire(StaffMember member, @Nullable String password) {
        if (password != null) {
            PasswordRules.check(password, member.id(), member.email());
        }
        return withoutCaller.ask(() -> {
            Optional<User> known = user(member.id());
            if (known.isPresent() && password == null && member(known.get()).equals(asKept(member))) {
                return Kept.UNCHANGED;
            }
            User user = known.orElseGet(() -> newcomer(member.id()));
            user.setFirstName(firstName(member.name()));
            user.setLastName(lastName(member.name()));
            user.setEmail(member.email());
            if (password != null) {
                user.setPassword(password);
            }
            identity.saveUser(user);
            new Memberships(identity, member).settle();
            return known.isPresent() ? Kept.UPDATED : Kept.CREATED;
        });
    }

    @Override
    public List<StaffMember> membersOf(DeskId desk) {
        return withoutCaller.ask(() -> identity.createUserQuery().memberOfTenant(desk.value()).list().stream()
                .map(this::member)
                .sorted(Comparator.comparing(StaffMember::name))
                .toList());
    }

    @Override
    public Optional<String> passwordStamp(String id) {
        return withoutCaller.ask(() -> user(id).map(user -> String.valueOf(user.getPassword()))
                .map(hash -> UUID.nameUUIDFromBytes(hash.getBytes(StandardCharsets.UTF_8))
                        .toString()));
    }

    private Optional<User> user(String id) {
        return Optional.ofNullable(identity.createUserQuery().userId(id).singleResult());
    }

    private User newcomer(String id) {
        User user = identity.newUser(id);
        user.setPassword(UUID.randomUUID() + "/" + UUID.randomUUID()); // nobody knows it: an invitation sets the first
        return user;
    }

    private StaffMember member(User user) {
        List<String> groups = identity.createGroupQuery().groupMember(user.getId()).list().stream()
                .map(Group::getId)
                .map(group -> group.equals(Groups.CAMUNDA_ADMIN) ? StaffGroups.OPERATORS : group)
                .toList();
        List<Tenant> desks =
                identity.createTenantQuery().userMember(user.getId()).list();
        return new StaffMember(
                user.getId(),
                name(user),
                user.getEmail() == null ? "" : user.getEmail(),
                groups.stream().filter(StaffGroups.ALL::contains).collect(Collectors.toSet()),
                desks.stream().map(desk -> DeskId.of(desk.getId())).collect(Collectors.toSet()));
    }

    /** As it will be read again: with one space between first and last names. */
    private static StaffMember asKept(StaffMember member) {
        String name = (firstName(member.name()) + " " + lastName(member.name())).strip();
        return new StaffMember(member.id(), name, member.email(), member.groups(), member.desks());
    }

    private static String name(User user) {
        String first = user.getFirstName() == null ? "" : user.getFirstName();
        String last = user.getLastName() == null ? "" : user.getLastName();
        String name = (first + " " + last).strip();
        return name.isEmpty() ? user.getId() : name;
    }

    private static String firstName(String name) {
        int end = name.strip().lastIndexOf(' ');
        return end < 0 ? name.strip() : name.strip().substring(0, end).strip();
    }

    private static String lastName(String name) {
        int end = name.strip().lastIndexOf(' ');
        return end < 0 ? "" : name.strip().substring(end + 1);
    }
}
