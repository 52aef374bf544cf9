package io.casewright.portal;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Pages that were looked at, each in both themes and both widths without loading it again: no style depends on theme and
 * width together, so two looks see both of each. With {@code -Dlooks.all} there are all four, and {@code
 * target/screenshots} keeps them; otherwise it keeps what is wrong.
 */
final class Gallery {

    private static final String AXE = resource("/axe.min.js");
    private static final String LOOK = resource("/looks.js");
    private static final boolean ALL = System.getProperty("looks.all") != null;

    private final Map<Page, Response> shown = new HashMap<>();
    private final Set<String> routes = new TreeSet<>();
    private final Set<String> templates = new TreeSet<>();
    private final Map<String, Set<String>> titles = new TreeMap<>();
    private final List<String> problems = new ArrayList<>();

    /** Follows a page from now on. */
    Page follow(Page page) {
        page.onResponse(response -> {
            if (response.request().isNavigationRequest() && response.frame().equals(page.mainFrame())) {
                shown.put(page, response);
            }
        });
        return page;
    }

    void at(Page page, String address, String name) {
        page.navigate(address);
        look(page, name);
    }

    void look(Page page, String name) {
        page.waitForLoadState();
        remember(page, name);
        page.evaluate(AXE);
        look(page, name, BrowserTests.DESKTOP, ColorScheme.LIGHT);
        if (ALL) {
            look(page, name, BrowserTests.DESKTOP, ColorScheme.DARK);
            look(page, name, BrowserTests.NARROWEST, ColorScheme.LIGHT);
        }
        look(page, name, BrowserTests.NARROWEST, ColorScheme.DARK);
    }

    private void look(Page page, String name, int width, ColorScheme scheme) {
        page.setViewportSize(width, 900);
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(scheme));
        List<?> found = (List<?>) page.evaluate(LOOK, ALL || width == BrowserTests.NARROWEST);
        String state = name + "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT);
        found.forEach(problem -> problems.add(state + " " + problem));
        if (ALL || !found.isEmpty()) {
            BrowserTests.picture(page, state);
        }
    }

    private void remember(Page page, String name) {
        Map<String, String> headers = shown.get(page).headers();
        String route = headers.getOrDefault(RouteMarks.ROUTE, "");
        String template = headers.getOrDefault(
                RouteMarks.TEMPLATE, "error/" + shown.get(page).status());
        routes.add(route);
        templates.add(template);
        titles.computeIfAbsent(page.title().replace("Problem: ", ""), title -> new TreeSet<>())
                .add(template);
        String policy = headers.getOrDefault("content-security-policy", "");
        if (!policy.contains("default-src 'self'")
                || !policy.contains("frame-ancestors 'self'")
                || policy.contains("unsafe")) {
            problems.add(name + " has the content policy " + policy);
        }
    }

    /** What is wrong with which page, theme and width. */
    List<String> problems() {
        return problems;
    }

    /** The methods and address patterns of the pages, such as {@code GET /desks/{id}}. */
    Set<String> routes() {
        return routes;
    }

    Set<String> templates() {
        return templates;
    }

    /** The templates of the pages by title. */
    Map<String, Set<String>> titles() {
        return titles;
    }

    private static String resource(String name) {
        try (InputStream file = Gallery.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
