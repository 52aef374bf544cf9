package io.casewright.portal;

import io.casewright.cases.attachment.AttachmentNotFound;
import io.casewright.cases.attachment.AttachmentView;
import io.casewright.cases.attachment.Attachments;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Hands files out: to be kept, never to be opened as one of our pages. */
@Controller
class CaseDownloadController {

    private final Visitors visitors;
    private final Attachments attachments;

    CaseDownloadController(Visitors visitors, Attachments attachments) {
        this.visitors = visitors;
        this.attachments = attachments;
    }

    @GetMapping("/cases/{number}/attachments/{id}")
    void download(@PathVariable String number, @PathVariable String id, HttpServletResponse response)
            throws IOException {
        AttachmentView file = attachments.get(
                CaseController.named(number),
                AttachmentView.id(id).orElseThrow(AttachmentNotFound::new),
                visitors.current().viewer());
        response.setContentType(MediaType.APPLICATION_OCTET_STREAM_VALUE);
        response.setContentLength(file.bytes());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(file.name(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        attachments.copy(file, response.getOutputStream());
    }
}
