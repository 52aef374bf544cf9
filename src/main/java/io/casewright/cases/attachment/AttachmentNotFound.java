package io.casewright.cases.attachment;

/** There is no such file on the case, or none that the reader may see. */
public class AttachmentNotFound extends RuntimeException {

    public AttachmentNotFound() {
        super("There is no such attachment.");
    }
}
