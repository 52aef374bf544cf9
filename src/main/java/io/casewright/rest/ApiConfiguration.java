package io.casewright.rest;

import jakarta.servlet.DispatcherType;
import java.util.List;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What holds for every call below {@code /api}. */
@Configuration(proxyBeanMethods = false)
class ApiConfiguration implements WebMvcConfigurer {

    private static final String BELOW_API = "/api/*";

    @Bean
    MappingJackson2HttpMessageConverter strictJson() {
        return new MappingJackson2HttpMessageConverter(ApiJson.strict());
    }

    @Bean
    FilterRegistrationBean<BodyLimit> bodyLimit() {
        var limit = new FilterRegistrationBean<>(new BodyLimit());
        limit.addUrlPatterns(BELOW_API);
        limit.setOrder(0); // behind the security filters: strangers are told nothing but to sign in
        return limit;
    }

    @Bean
    FilterRegistrationBean<CallRate> callRate(RateSettings settings) {
        var rate = new FilterRegistrationBean<>(new CallRate(settings));
        rate.addUrlPatterns(BELOW_API);
        rate.setOrder(0); // behind the security filters, which know the caller
        return rate;
    }

    @Bean
    FilterRegistrationBean<ApiErrorPage> apiErrorPage() {
        var page = new FilterRegistrationBean<>(new ApiErrorPage());
        page.setDispatcherTypes(DispatcherType.ERROR);
        page.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return page;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new KnownParameters()).addPathPatterns("/api/**");
    }

    @Override
    public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
        resolvers.add(0, new ApiProblems());
    }
}
