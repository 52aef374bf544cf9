package io.casewright.portal;

import io.casewright.cases.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page what stands around it. */
@ControllerAdvice(basePackageClasses = PageFrame.class)
class PageFrame {

    private final Visitors visitors;
    private final Clock clock;

    PageFrame(Visitors visitors, Clock clock) {
        this.visitors = visitors;
        this.clock = clock;
    }

    @ModelAttribute("frame")
    FrameView frame(HttpServletRequest request) {
        // A form that comes back is shown under the address it was sent to, and that may be another page's.
        String address = request.getMethod().equals("GET") ? request.getRequestURI() : "";
        return visitors.find()
                .map(visitor -> of(visitor, address))
                .orElseGet(() -> new FrameView(null, false, null, address, clock.instant()));
    }

    private FrameView of(Visitor visitor, String address) {
        String name = visitor.author().name();
        return visitor.viewer() instanceof Viewer.Customer customer
                ? new FrameView(name, false, customer.desk().value(), address, clock.instant())
                : new FrameView(name, true, null, address, clock.instant());
    }
}
