package io.casewright.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.casewright.DeskCustomer;
import io.casewright.DeskFixtures;
import io.casewright.cases.CaseFixtures;
import io.casewright.cases.Conversation;
import io.casewright.cases.Viewer;
import io.casewright.cases.attachment.AttachmentView;
import io.casewright.cases.attachment.Attachments;
import io.casewright.desk.CaseNumber;
import io.casewright.desk.Desk;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

class CaseAttachmentTests extends PortalTests {

    @Autowired
    CaseFixtures cases;

    @Autowired
    Attachments attachments;

    @Autowired
    Conversation conversation;

    @ParameterizedTest
    @MethodSource("io.casewright.DeskFixtures#desks")
    @DisplayName("A customer sends files with a new case and with a reply; they are handed out as they came")
    void keepsFilesWithTheirMessages(Desk desk) throws Exception {
        DeskCustomer customer = fixtures.coveredCustomer(desk);
        MockHttpSession session = signedIn(customer);
        String address = upload(
                        session, "/desks/" + desk.id() + "/cases", newCase(customer), file("files", "a.log", "A"))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        CaseNumber number = CaseNumber.of(String.valueOf(address).substring("/cases/".length()));
        upload(session, address + "/messages", Map.of("message", "And one more."), file("files", "b.png", "<html>"))
                .andExpect(redirectedUrl(address));
        upload(session, address + "/messages", Map.of("message", ""), file("files", "c.txt", "C"))
                .andExpect(redirectedUrl(address));

        List<AttachmentView> kept = filesOf(number, desk);
        assertThat(kept).extracting(AttachmentView::name).containsExactly("a.log", "b.png", "c.txt");
        assertThat(kept.get(0).position()).isEqualTo(firstEntry(number, desk));
        look(session, address)
                .andExpect(content().string(containsString("not what its name says")))
                .andExpect(content().string(containsString("Attached: c.txt")));
        look(session, address + "/attachments/" + kept.get(1).id())
                .andExpect(status().isOk())
                .andExpect(content().string("<html>"))
                .andExpect(content().contentType("application/octet-stream"))
                .andExpect(header().string("Content-Disposition", containsString("attachment;")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Content-Security-Policy", "sandbox; default-src 'none'"))
                .andExpect(header().string("Cache-Control", "no-store"));
    }

    @Test
    @DisplayName("What staff keep internal the customer can neither see nor have; the rest they can")
    void keepsInternalFilesAmongStaff() throws Exception {
        DeskCustomer customer = anyCustomer();
        CaseNumber number = cases.aCase(customer);
        String address = "/cases/" + number;
        MockHttpSession engineer = engineerOf(customer.desk());

        upload(engineer, address + "/notes", Map.of("note", "See the dump."), file("noteFiles", "dump.txt", "secret"));
        upload(engineer, address + "/attachments", Map.of("shown", "internal"), file("moreFiles", "plan.txt", "plan"));
        upload(engineer, address + "/attachments", Map.of("shown", "public"), file("moreFiles", "manual.txt", "how"));
        upload(
                        engineer,
                        address + "/decision",
                        Map.of("outcome", "keep", "answer", "Try this."),
                        file("answerFiles", "fix.txt", "fix"))
                .andExpect(redirectedUrl(address));

        MockHttpSession session = signedIn(customer);
        look(session, address)
                .andExpect(content().string(not(containsString("dump.txt"))))
                .andExpect(content().string(not(containsString("plan.txt"))))
                .andExpect(content().string(containsString("manual.txt")))
                .andExpect(content().string(containsString("fix.txt")));
        for (AttachmentView file : filesOf(number, customer.desk())) {
            String download = address + "/attachments/" + file.id();
            look(session, download).andExpect(status().is(file.internal() ? 404 : 200));
            look(engineer, download).andExpect(status().isOk());
        }
    }

    @Test
    @DisplayName("E01 E02 Somebody else's file, and one that is not there, are the same page")
    void doesNotExistForAnybodyElse() throws Exception {
        DeskCustomer customer = anyCustomer();
        CaseNumber number = cases.aCase(customer);
        upload(
                signedIn(customer),
                "/cases/" + number + "/messages",
                Map.of("message", "x"),
                file("files", "x.txt", "x"));
        UUID id = filesOf(number, customer.desk()).get(0).id();
        DeskCustomer other = anyCustomer();
        CaseNumber others = cases.aCase(other);
        Desk elsewhere = DeskFixtures.desks().get(1);

        String missing = absent(signedIn(other), "/cases/" + number + "/attachments/" + UUID.randomUUID());
        for (MockHttpSession stranger : List.of(signedIn(other), engineerOf(elsewhere))) {
            assertThat(absent(stranger, "/cases/" + number + "/attachments/" + id))
                    .isEqualTo(missing);
            upload(
                            stranger,
                            "/cases/" + number + "/attachments",
                            Map.of("shown", "public"),
                            file("moreFiles", "y", "y"))
                    .andExpect(status().isNotFound());
        }
        absent(signedIn(other), "/cases/" + others + "/attachments/" + id);
        absent(signedIn(customer), "/cases/" + number + "/attachments/7*7");
        mvc.perform(get("/cases/" + number + "/attachments/" + id)).andExpect(status().isNotFound());
        mvc.perform(multipart("/cases/" + number + "/messages")
                        .file(file("files", "y", "y"))
                        .with(csrf()))
                .andExpect(status().isNotFound());
        assertThat(filesOf(number, customer.desk())).hasSize(1);
    }

    @Test
    @DisplayName("C07 A refused file changes nothing; the error names the field and the limit, and the words stay")
    void refusesWhatItCannotTake() throws Exception {
        DeskCustomer customer = anyCustomer();
        CaseNumber number = cases.aCase(customer);
        MockHttpSession session = signedIn(customer);
        String address = "/cases/" + number + "/messages";
        MockMultipartFile large = new MockMultipartFile("files", "large.bin", null, new byte[10_485_761]);

        for (MockMultipartFile bad :
                List.of(large, file("files", "none.txt", ""), file("files", "a.pdf", "MZ" + "\0".repeat(200)))) {
            upload(session, address, Map.of("message", "My careful words"), bad)
                    .andExpect(status().isUnprocessableEntity())
                    .andExpect(content().string(containsString("href=\"#files\"")))
                    .andExpect(content().string(containsString("choose them again")))
                    .andExpect(content().string(containsString("My careful words")));
        }
        upload(session, "/desks/" + customer.desk().id() + "/cases", newCase(customer), large)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("a file may have 10 MB")));
        upload(engineerOf(customer.desk()), "/cases/" + number + "/attachments", Map.of("shown", "public"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("href=\"#moreFiles\"")));
        upload(session, "/desks/" + customer.desk().id() + "/account/password", Map.of(), file("files", "x", "x"))
                .andExpect(status().isUnsupportedMediaType());

        assertThat(filesOf(number, customer.desk())).isEmpty();
        assertThat(conversation.timeline(number, CaseFixtures.viewer(customer)))
                .filteredOn(entry -> !entry.authorKind().equals("system"))
                .hasSize(1);
    }

    @Test
    void keepsFilesOnceHoweverOftenTheyAreSent() throws Exception {
        DeskCustomer customer = anyCustomer();
        MockHttpSession session = signedIn(customer);
        Map<String, String> form = newCase(customer);
        String cases = "/desks/" + customer.desk().id() + "/cases";
        String address = upload(session, cases, form, file("files", "a.log", "A"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();

        upload(session, cases, form, file("files", "a.log", "A")).andExpect(redirectedUrl(address));
        upload(session, cases, form, file("files", "a.log", "B")).andExpect(status().isConflict());
        Map<String, String> reply =
                Map.of("message", "", "key", UUID.randomUUID().toString());
        upload(session, address + "/messages", reply, file("files", "b.log", "B"));
        upload(session, address + "/messages", reply, file("files", "b.log", "B"));

        assertThat(filesOf(CaseNumber.of(String.valueOf(address).substring(7)), customer.desk()))
                .hasSize(2);
    }

    private ResultActions upload(
            MockHttpSession session, String address, Map<String, String> fields, MockMultipartFile... files)
            throws Exception {
        MockMultipartHttpServletRequestBuilder request = multipart(address);
        for (MockMultipartFile file : files) {
            request.file(file);
        }
        fields.forEach(request::param);
        return mvc.perform(request.session(session).with(csrf()));
    }

    private static MockMultipartFile file(String field, String name, String content) {
        return new MockMultipartFile(field, name, null, content.getBytes(StandardCharsets.UTF_8));
    }

    private String absent(MockHttpSession session, String address) throws Exception {
        return look(session, address)
                .andExpect(status().isNotFound())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private List<AttachmentView> filesOf(CaseNumber number, Desk desk) {
        return attachments.of(number, new Viewer.Staff("test", "Test", Set.of(desk.id())));
    }

    private int firstEntry(CaseNumber number, Desk desk) {
        return conversation
                .timeline(number, new Viewer.Staff("test", "Test", Set.of(desk.id())))
                .get(0)
                .position();
    }

    private DeskCustomer anyCustomer() {
        return fixtures.coveredCustomer(DeskFixtures.desks().get(0));
    }
}
