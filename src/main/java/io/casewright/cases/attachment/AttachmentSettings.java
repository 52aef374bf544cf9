package io.casewright.cases.attachment;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much may be attached.
 *
 * @param file the largest file
 * @param files how many files at once
 * @param message all files sent at once, together
 * @param perCase all files of a case, together
 */
@ConfigurationProperties("casewright.attachments")
record AttachmentSettings(
        @DefaultValue("10MB") DataSize file,
        @DefaultValue("20") int files,
        @DefaultValue("25MB") DataSize message,
        @DefaultValue("250MB") DataSize perCase) {}
