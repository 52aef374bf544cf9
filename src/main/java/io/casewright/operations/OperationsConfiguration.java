package io.casewright.operations;

import io.casewright.access.SignedIn;
import jakarta.servlet.Filter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.core.context.SecurityContextHolder;

/** Where in a request's way its log lines learn what they say. */
@Configuration(proxyBeanMethods = false)
class OperationsConfiguration {

    @Bean
    FilterRegistrationBean<RequestLogFilter> requestLog(LogContext context) {
        FilterRegistrationBean<RequestLogFilter> registration =
                new FilterRegistrationBean<>(new RequestLogFilter(context));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE); // whatever anybody logs belongs to a request
        return registration;
    }

    @Bean
    FilterRegistrationBean<Filter> callerInLog(LogContext context) {
        FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>((request, response, chain) -> {
            if (SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn) {
                context.caller(signedIn.caller().actor());
            }
            chain.doFilter(request, response);
        });
        registration.setOrder(-1); // behind the security filters, which know the caller, and before all others
        return registration;
    }
}
