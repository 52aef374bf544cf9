package io.casewright.portal;

import io.casewright.cases.Viewer;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page what stands around it. */
@ControllerAdvice(basePackageClasses = PageFrame.class)
class PageFrame {

    private final Visitors visitors;

    PageFrame(Visitors visitors) {
        this.visitors = visitors;
    }

    @ModelAttribute("frame")
    FrameView frame() {
        return visitors.find().map(PageFrame::of).orElse(FrameView.STRANGER);
    }

    private static FrameView of(Visitor visitor) {
        String name = visitor.author().name();
        return visitor.viewer() instanceof Viewer.Customer customer
                ? new FrameView(name, false, customer.desk().value())
                : new FrameView(name, true, null);
    }
}
