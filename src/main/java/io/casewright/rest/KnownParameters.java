package io.casewright.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses parameters that a call does not know, and one sent twice: what is not read must not seem to be (E07). */
final class KnownParameters implements HandlerInterceptor {

    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod call) {
            Set<String> names = known.computeIfAbsent(call.getMethod(), KnownParameters::names);
            request.getParameterMap().forEach((name, values) -> {
                if (!names.contains(name)) {
                    throw new BadQuery(name, "This call knows no such parameter.");
                }
                if (values.length > 1) {
                    throw new BadQuery(name, "Send this parameter once.");
                }
            });
        }
        return true;
    }

    private static Set<String> names(Method call) {
        return Arrays.stream(call.getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(RequestParam.class))
                .map(Parameter::getName)
                .collect(Collectors.toSet());
    }
}
