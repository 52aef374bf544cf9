package io.casewright.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.savedrequest.DefaultSavedRequest;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.stereotype.Component;

/** Remembers which page somebody asked for before they had signed in. */
@Component
class WantedPages {

    private final HttpSessionRequestCache cache = new HttpSessionRequestCache();

    WantedPages() {
        cache.setMatchingRequestParameterName(null); // no ?continue in our addresses
        cache.setRequestMatcher(request -> request.getMethod().equals("GET")
                && request.getHeader("HX-Request") == null
                && request.getHeader("X-Requested-With") == null);
    }

    RequestCache cache() {
        return cache;
    }

    /** The path of the page, never a whole address: its host came from the request and may be forged (D11). */
    @Nullable String wantedOf(String below, HttpServletRequest request, HttpServletResponse response) {
        if (!(cache.getRequest(request, response) instanceof DefaultSavedRequest wanted)
                || !wanted.getRequestURI().startsWith(below)) {
            return null;
        }
        String query = wanted.getQueryString();
        return query == null ? wanted.getRequestURI() : wanted.getRequestURI() + "?" + query;
    }
}
