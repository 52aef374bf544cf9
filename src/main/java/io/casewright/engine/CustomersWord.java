package io.casewright.engine;

import io.casewright.quote.QuoteBook;
import io.casewright.quote.QuoteNumber;
import io.casewright.quote.QuoteView;
import io.casewright.quote.SentQuotes;
import io.casewright.quote.ServiceEnded;
import java.time.Clock;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What the customer makes of a quote they have; what they said is in the quote, whatever was heard first (CT-8). */
@Component
class CustomersWord {

    private final QuoteBook book;
    private final SentQuotes sent;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CustomersWord(QuoteBook book, SentQuotes sent, ApplicationEventPublisher events, Clock clock) {
        this.book = book;
        this.sent = sent;
        this.events = events;
        this.clock = clock;
    }

    Instant dueAt(QuoteNumber number) {
        Instant reminder = book.reminderAt(number);
        return reminder.isAfter(clock.instant()) ? reminder : book.validUntil(number);
    }

    String seeTo(QuoteNumber number) {
        QuoteView quote = book.view(number);
        return switch (quote.state()) {
            case ACCEPTED, DECLINED -> quote.state().word();
            case EXPIRED -> {
                sent.expire(number);
                events.publishEvent(new ServiceEnded(number, quote.caseNumber(), quote.desk()));
                yield "expired";
            }
            case SENT -> {
                sent.reminded(number);
                yield "open";
            }
            default -> "revised";
        };
    }
}
