package io.casewright.portal;

import static java.util.stream.Collectors.groupingBy;

import io.casewright.cases.Conversation;
import io.casewright.cases.SupportCase;
import io.casewright.cases.attachment.Attachments;
import io.casewright.desk.Desk;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What was said and what happened on a case, and the files that came with it. */
@Component
class CaseTimeline implements CasePart {

    private final Conversation conversation;
    private final Attachments attachments;

    CaseTimeline(Conversation conversation, Attachments attachments) {
        this.conversation = conversation;
        this.attachments = attachments;
    }

    @Override
    public void tell(SupportCase supportCase, Desk desk, Visitor visitor, Model model) {
        ZoneId zone = visitor.zoneAt(desk);
        List<AttachmentLineView> files = attachments.of(supportCase.number(), visitor.viewer()).stream()
                .map(file -> AttachmentLineView.of(file, supportCase.number(), zone))
                .toList();
        Map<Integer, List<AttachmentLineView>> byEntry =
                files.stream().collect(groupingBy(AttachmentLineView::position));
        List<EntryLineView> timeline = conversation.timeline(supportCase.number(), visitor.viewer()).stream()
                .map(entry -> EntryLineView.of(entry, zone, byEntry.getOrDefault(entry.position(), List.of())))
                .toList();
        model.addAttribute("files", files);
        model.addAttribute(
                "seen",
                timeline.isEmpty() ? 0 : timeline.get(timeline.size() - 1).position());
        model.addAttribute("timeline", timeline);
    }
}
