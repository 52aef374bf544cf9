package io.casewright.cases;

import io.casewright.desk.CaseNumber;
import io.casewright.desk.DeskId;
import io.casewright.desk.DeskNotFound;
import io.casewright.desk.Desks;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Calls about cases that are there: they are found by PIN or number, and the clock for callers begins (SN-5, SN-7). */
@Component
@Transactional
public class IncomingCalls {

    private final UrgentBook book;
    private final Repeats repeats;
    private final Desks desks;
    private final LinkedCalls linked;

    IncomingCalls(UrgentBook book, Repeats repeats, Desks desks, LinkedCalls linked) {
        this.book = book;
        this.repeats = repeats;
        this.desks = desks;
        this.linked = linked;
    }

    /**
     * Links a call to the case it is about. The case's policy is asked again, knowing that the contact phoned.
     *
     * @param key the sender's name for this call, or null: the same key links it once, however often it is sent
     * @return the case's number
     * @throws DeskNotFound if the member does not work for the desk
     * @throws InvalidInput if a field cannot be taken; nothing is changed
     * @throws UnknownPin if no open case of the desk has this PIN
     * @throws WrongState if the case has ended
     * @throws KeyUsedBefore if the key came with another call before
     */
    public CaseNumber link(IncomingCall call, Viewer.Staff member, @Nullable String key) {
        if (!member.desks().contains(call.desk())) {
            throw new DeskNotFound();
        }
        IncomingCall.Read read = call.read(desks.get(call.desk()).zone());
        CaseNumber number = find(call.desk(), read);
        Author author = Author.engineer(member.id(), member.name());
        linked.hold(number);
        return repeats.once(number, member, author, key, call.content(), () -> {
            linked.link(number, author, read);
            return number;
        });
    }

    private CaseNumber find(DeskId desk, IncomingCall.Read read) {
        if (!read.pin().isEmpty()) {
            return book.find(desk, read.pin()).orElseThrow(UnknownPin::new);
        }
        return CaseNumber.parse(read.number().toUpperCase(Locale.ROOT))
                .filter(number -> linked.isOf(desk, number))
                .orElseThrow(() -> new InvalidInput("number", "This desk has no case of that number."));
    }
}
