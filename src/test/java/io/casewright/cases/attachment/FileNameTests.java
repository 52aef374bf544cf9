package io.casewright.cases.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "report.pdf | report.pdf",
                "../../etc/passwd | passwd",
                "C:\\temp\\trace.log | trace.log",
                "..\\..\\ | file",
                "... | file",
                ".htaccess | htaccess",
                "a<b>:c?d*e.txt | a_b__c_d_e.txt",
                "CON.txt | _CON.txt",
                "nul | _nul",
                "r\u00e9sum\u00e9.doc | r\u00e9sum\u00e9.doc",
                "re\u0301sume\u0301.doc | r\u00e9sum\u00e9.doc",
                "100%25.txt | 100_25.txt",
                "\u65e5\u672c\u8a9e.txt | \u65e5\u672c\u8a9e.txt",
            })
    @DisplayName("A file's name is one on every machine, and leads nowhere")
    void isANameOnEveryMachine(String sent, String kept) {
        assertThat(FileName.cleaned(sent)).isEqualTo(kept);
    }

    @Test
    @DisplayName("What steers a terminal or turns the direction of reading is not kept")
    void hidesNothing() {
        assertThat(FileName.cleaned("invoice\u202efdp.exe")).isEqualTo("invoicefdp.exe");
        assertThat(FileName.cleaned("a\u0000b\r\nSet-Cookie: x\u0007.txt")).isEqualTo("abSet-Cookie_ x.txt");
        assertThat(FileName.cleaned("\ud800.txt")).isEqualTo("txt");
        assertThat(FileName.cleaned("")).isEqualTo("file");
    }

    @Test
    @DisplayName("A long name is shortened, and its ending stays")
    void isShort() {
        assertThat(FileName.cleaned("n".repeat(4000) + ".log")).hasSize(120).endsWith("nnn.log");
        assertThat(FileName.cleaned("\ud83d\ude00".repeat(400) + ".log"))
                .hasSizeLessThanOrEqualTo(120)
                .endsWith(".log");
        assertThat(FileName.numbered("trace.log", 2)).isEqualTo("trace (2).log");
    }
}
