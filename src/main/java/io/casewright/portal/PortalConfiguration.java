package io.casewright.portal;

import org.apache.catalina.filters.FailedRequestFilter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** How our pages meet the web server. */
@Configuration(proxyBeanMethods = false)
class PortalConfiguration {

    /**
     * A form that is too large or broken is refused as such. The server would drop its fields silently,
     * and the page would complain about a missing token.
     */
    @Bean
    FilterRegistrationBean<FailedRequestFilter> unreadableForms() {
        FilterRegistrationBean<FailedRequestFilter> registration =
                new FilterRegistrationBean<>(new FailedRequestFilter());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return registration;
    }

    /** Before anybody reads what a request carries. */
    @Bean
    FilterRegistrationBean<UploadDoorFilter> uploadDoor() {
        FilterRegistrationBean<UploadDoorFilter> registration = new FilterRegistrationBean<>(new UploadDoorFilter());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 5);
        return registration;
    }
}
