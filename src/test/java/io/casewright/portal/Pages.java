package io.casewright.portal;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** All pages there are: what the controllers of this package answer to, and what their answers are made from. */
final class Pages {

    private static final Path TEMPLATES = Path.of("src", "main", "resources", "templates");

    /** What is done and leads to a page, whatever was sent; and what is not a page. */
    private static final Set<String> NO_PAGES = Set.of(
            "POST /sign-out",
            "POST /cases/{number}/entitlement-check",
            "POST /cases/{number}/incident/leave",
            "POST /cases/{number}/incident/end",
            "POST /staff/articles/{reference}/publication",
            "POST /desks/{id}/account/tokens/{token}/revoke",
            "GET /cases/{number}/writers",
            "POST /cases/{number}/writers",
            "GET /cases/{number}/attachments/{id}",
            "GET /quotes/{number}",
            "GET /quotes/{number}/{version}/pdf",
            "GET /staff/quotes/{number}/preview",
            "POST /quotes/{number}/{version}/confirmation",
            "POST /staff/quotes/{number}/revision");

    private Pages() {}

    /** Such as {@code GET /desks/{id}}; a route that is new here is a page until somebody says that it is none. */
    static Set<String> routes(RequestMappingHandlerMapping mappings) {
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(entry -> showsAPage(entry.getValue()))
                .flatMap(entry -> routes(entry.getKey()))
                .filter(route -> !NO_PAGES.contains(route))
                .collect(Collectors.toSet());
    }

    /** Such as {@code staff/home}: what stands in the layout of all pages. */
    static Set<String> templates() {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            return files.filter(Files::isRegularFile)
                    .filter(Pages::isWhole)
                    .map(file -> TEMPLATES.relativize(file).toString())
                    .map(name -> name.replace('\\', '/').replace(".html", ""))
                    .collect(Collectors.toSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean showsAPage(HandlerMethod method) {
        return method.getBeanType().getPackageName().equals(Pages.class.getPackageName())
                && !method.getMethod().getName().equals("afterReload")
                && !method.hasMethodAnnotation(HxRequest.class)
                && !AnnotatedElementUtils.hasAnnotation(method.getMethod(), ResponseBody.class)
                && !AnnotatedElementUtils.hasAnnotation(method.getBeanType(), ResponseBody.class);
    }

    private static Stream<String> routes(RequestMappingInfo info) {
        return info.getMethodsCondition().getMethods().stream()
                .flatMap(method -> info.getPatternValues().stream().map(pattern -> method + " " + pattern));
    }

    private static boolean isWhole(Path file) {
        try {
            return Files.readString(file).contains("th:replace=\"~{fragments/")
                    && Files.readString(file).contains("<main id=\"main\"");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
