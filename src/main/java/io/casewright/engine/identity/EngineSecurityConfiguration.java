package io.casewright.engine.identity;

import io.casewright.access.Admission;
import io.casewright.access.SignIn;
import io.casewright.access.SignInPages;
import io.casewright.access.SignOut;
import jakarta.servlet.Filter;
import java.time.Clock;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** The way in to the engine's own interfaces: staff only. */
@Configuration(proxyBeanMethods = false)
class EngineSecurityConfiguration {

    private static final PathPatternRequestMatcher.Builder PATH = PathPatternRequestMatcher.withDefaults();
    private static final int AFTER_SPRING_SECURITY = 201;

    /** REST for Modeler's deploy button and for scripts: no session, so nothing that a forged request could use. */
    @Bean
    @Order(1)
    SecurityFilterChain engineRest(HttpSecurity http, SignIn signIn, Clock clock, IdentityService identity)
            throws Exception {
        // A pattern given as a string would match Spring's own servlet only, and Jersey has another.
        return http.securityMatcher(PATH.matcher("/engine-rest/**"))
                .authenticationManager(new ProviderManager(new BasicSignIn(signIn, clock)))
                .authorizeHttpRequests(requests -> requests.anyRequest().hasRole("staff"))
                .httpBasic(basic -> basic.realmName("casewright"))
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterAfter(new RestCallerFilter(identity), AuthorizationFilter.class)
                .build();
    }

    /** Tasklist, Cockpit, Admin: the web session of our own sign-in page. They bring their own CSRF token and CSP. */
    @Bean
    @Order(2)
    SecurityFilterChain webApplications(
            HttpSecurity http,
            SecurityContextRepository sessions,
            Admission admission,
            SignOut signOut,
            SignInPages signInPages)
            throws Exception {
        return http.securityMatcher(PATH.matcher("/camunda/**"))
                .securityContext(context -> context.securityContextRepository(sessions))
                .requestCache(cache -> cache.requestCache(signInPages.wantedPages()))
                .authorizeHttpRequests(requests -> requests.anyRequest().hasRole("staff"))
                .csrf(csrf -> csrf.disable())
                .logout(logout -> logout.disable())
                .headers(headers -> headers.frameOptions(frame -> frame.disable())
                        .cacheControl(cache -> cache.disable())
                        .xssProtection(xss -> xss.disable()))
                .addFilterBefore(admission.bySession(), AnonymousAuthenticationFilter.class)
                .addFilterAfter(new SignOutFilter(signOut), AuthorizationFilter.class)
                .exceptionHandling(handling -> handling.authenticationEntryPoint(signInPages)
                        .defaultAuthenticationEntryPointFor(
                                new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), PATH.matcher("/camunda/api/**"))
                        .accessDeniedHandler(signInPages))
                .build();
    }

    @Bean
    FilterRegistrationBean<Filter> staffOfWebApplications() {
        FilterRegistrationBean<Filter> filter = new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
        filter.setInitParameters(Map.of("authentication-provider", StaffOfSession.class.getName()));
        filter.setOrder(AFTER_SPRING_SECURITY);
        filter.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        return filter;
    }

    @Bean
    FilterRegistrationBean<ClosedDoorsFilter> closedDoors() {
        FilterRegistrationBean<ClosedDoorsFilter> filter = new FilterRegistrationBean<>(new ClosedDoorsFilter());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        filter.addUrlPatterns("/camunda/*", "/engine-rest/*");
        return filter;
    }
}
