package io.casewright.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import org.springframework.boot.autoconfigure.security.servlet.PathRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Who may reach which address. What is not named here is reached by nobody. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** Nothing inline, nothing from elsewhere; frames of our own only, for the case panel beside a task. */
    static final String CONTENT_POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none'; "
            + "base-uri 'none'; form-action 'self'; frame-ancestors 'self'";

    private static final PathPatternRequestMatcher.Builder PATH = PathPatternRequestMatcher.withDefaults();

    @Bean
    SecurityContextRepository webSessions() {
        return new HttpSessionSecurityContextRepository();
    }

    /**
     * The API: a personal token, or the web session with the token against forged requests. Nothing here makes a web
     * session; a policy that says so would let Spring Security save a token's owner into one.
     */
    @Bean
    @Order(10)
    SecurityFilterChain api(
            HttpSecurity http, SecurityContextRepository sessions, Admission admission, ProblemAnswers answers)
            throws Exception {
        return http.securityMatcher(PATH.matcher("/api/**"))
                .securityContext(context -> context.securityContextRepository(sessions))
                .csrf(csrf -> csrf.ignoringRequestMatchers(SecurityConfiguration::needsNoFormToken))
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .addFilterBefore(admission.bySession(), AnonymousAuthenticationFilter.class)
                .addFilterAfter(admission.byToken(), FreshSessionFilter.class)
                .headers(headers -> headers.referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)))
                .authorizeHttpRequests(
                        requests -> requests.requestMatchers(PATH.matcher(HttpMethod.POST, "/api/desks/*/imports"))
                                .hasRole(StaffGroups.OPERATORS)
                                .anyRequest()
                                .authenticated())
                .exceptionHandling(handling -> handling.authenticationEntryPoint(
                                (request, response, missing) -> answers.unauthorized(request, response))
                        .accessDeniedHandler((request, response, denied) -> {
                            if (SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn) {
                                answers.forbidden(request, response);
                            } else {
                                answers.unauthorized(request, response);
                            }
                        }))
                .build();
    }

    /** Our pages. */
    @Bean
    @Order(100)
    SecurityFilterChain pages(
            HttpSecurity http, SecurityContextRepository sessions, Admission admission, SignInPages signInPages)
            throws Exception {
        return http.securityContext(context -> context.securityContextRepository(sessions))
                .requestCache(cache -> cache.requestCache(signInPages.wantedPages()))
                .logout(logout -> logout.disable())
                .addFilterBefore(admission.bySession(), AnonymousAuthenticationFilter.class)
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .frameOptions(frame -> frame.sameOrigin()))
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers(PathRequest.toStaticResources().atCommonLocations())
                                .permitAll()
                                .requestMatchers(
                                        PATH.matcher("/"),
                                        PATH.matcher("/error"),
                                        PATH.matcher("/assets/**"),
                                        PATH.matcher("/desks"),
                                        PATH.matcher("/desks/{desk}"),
                                        PATH.matcher("/desks/{desk}/sign-in"),
                                        PATH.matcher("/desks/{desk}/invitations/**"),
                                        PATH.matcher("/desks/{desk}/password-reset/**"),
                                        PATH.matcher("/cases/**"), // the page itself tells who may see the case
                                        PATH.matcher("/quotes/**"), // or the quote
                                        PATH.matcher("/staff/sign-in"),
                                        PATH.matcher("/staff/invitations/**"),
                                        PATH.matcher("/v3/api-docs/**"),
                                        PATH.matcher("/actuator/health/**"))
                                .permitAll()
                                .requestMatchers(PATH.matcher("/sign-out"))
                                .authenticated()
                                .requestMatchers(PATH.matcher("/desks/{desk}/**"))
                                .access(SecurityConfiguration::isCustomerOfDesk)
                                .requestMatchers(PATH.matcher("/staff/**"))
                                .hasRole(SignedIn.STAFF)
                                .requestMatchers(PATH.matcher("/actuator/**"))
                                .hasRole(StaffGroups.OPERATORS)
                                .anyRequest()
                                .denyAll())
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint(signInPages).accessDeniedHandler(signInPages))
                .build();
    }

    /** A request is only forged with somebody's cookie: without one, or with a personal token, there is nothing to forge. */
    private static boolean needsNoFormToken(HttpServletRequest request) {
        return BearerFilter.carriesToken(request) || request.getSession(false) == null;
    }

    private static AuthorizationDecision isCustomerOfDesk(
            Supplier<Authentication> asking, RequestAuthorizationContext context) {
        String desk = context.getVariables().get("desk");
        return new AuthorizationDecision(asking.get() instanceof SignedIn signedIn
                && signedIn.caller()
                        .either(customer -> customer.deskId().value().equals(desk), staff -> false));
    }
}
