package io.casewright.engine;

import io.casewright.access.StaffGroups;
import io.casewright.desk.DeskId;
import io.casewright.mail.QuoteLetters;
import io.casewright.quote.Origin;
import io.casewright.quote.QuoteAccepted;
import io.casewright.quote.QuoteAsked;
import io.casewright.quote.QuoteBook;
import io.casewright.quote.QuoteDeclined;
import io.casewright.quote.QuoteNumber;
import io.casewright.quote.QuoteRevised;
import io.casewright.quote.QuoteWithdrawn;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells sales what customers say to a quote (CT-8), and customers what becomes of theirs. */
@Component
class QuoteNews {

    private static final String ACCEPTED = "quote-accepted";
    private static final String ORDER = "quote-order";
    private static final String DECLINED = "quote-declined";

    private final QuoteLetters letters;
    private final QuoteBook book;
    private final Colleagues colleagues;

    QuoteNews(QuoteLetters letters, QuoteBook book, Colleagues colleagues) {
        this.letters = letters;
        this.book = book;
        this.colleagues = colleagues;
    }

    /** One of our texts, to whom it concerns: an order to both sides. */
    void send(QuoteNumber number, DeskId desk, String kind) {
        if (kind.equals(DECLINED)) {
            letters.tellSales(number, kind, colleagues.of(desk, StaffGroups.SALES));
            return;
        }
        letters.send(number, kind);
        if (kind.equals(ACCEPTED)) {
            letters.tellSales(number, ORDER, colleagues.of(desk, StaffGroups.SALES));
        }
    }

    /** Both sides have the order in their mail (CT-8). */
    @EventListener
    void tell(QuoteAccepted accepted) {
        send(accepted.quote(), accepted.desk(), ACCEPTED);
    }

    @EventListener
    void tell(QuoteDeclined declined) {
        send(declined.quote(), declined.desk(), DECLINED);
    }

    @EventListener
    void tell(QuoteRevised revised) {
        send(revised.quote(), revised.desk(), "quote-replaced");
    }

    /** Whoever never had it need not hear that it is gone; of a charge they heard from the engineer (ST-11). */
    @EventListener
    void tell(QuoteWithdrawn withdrawn) {
        if (book.view(withdrawn.quote()).origin() == Origin.CHARGE) {
            send(withdrawn.quote(), withdrawn.desk(), "charge-waived");
            return;
        }
        boolean known = book.view(withdrawn.quote()).versions().stream().anyMatch(version -> version.sentAt() != null);
        if (known) {
            send(withdrawn.quote(), withdrawn.desk(), "quote-withdrawn");
        }
    }

    @EventListener
    void tell(QuoteAsked asked) {
        letters.tellSales(asked.quote(), "quote-question", colleagues.of(asked.desk(), StaffGroups.SALES));
    }
}
