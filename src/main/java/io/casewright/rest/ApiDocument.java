package io.casewright.rest;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.converter.ResolvedSchema;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Map;
import java.util.TreeMap;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The API's own description, at {@code /v3/api-docs}: what may go wrong stands there once for all calls. */
@Configuration(proxyBeanMethods = false)
class ApiDocument {

    private static final String PROBLEM = "Problem";
    private static final String TOKEN = "personalToken";
    private static final String SESSION = "webSession";

    @Bean
    OpenAPI description() {
        return new OpenAPI()
                .info(new Info()
                        .title("Casewright")
                        .version("1")
                        .description("Support cases under published policies. Every error is an"
                                + " application/problem+json document; one that lies in a field names it. What a caller"
                                + " may not see is answered like what does not exist (404). POSTs that create something"
                                + " take an Idempotency-Key of up to 100 visible characters."))
                .components(new Components()
                        .addSecuritySchemes(
                                TOKEN,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .description("A personal token (cwt_…), made in the support centre or here."))
                        .addSecuritySchemes(
                                SESSION,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.APIKEY)
                                        .in(SecurityScheme.In.COOKIE)
                                        .name("JSESSIONID")
                                        .description("The web session of our pages, with their token against forged"
                                                + " requests.")))
                .addSecurityItem(new SecurityRequirement().addList(TOKEN))
                .addSecurityItem(new SecurityRequirement().addList(SESSION));
    }

    @Bean
    OpenApiCustomizer problemsOfEveryCall() {
        return document -> {
            ResolvedSchema problem =
                    ModelConverters.getInstance().resolveAsResolvedSchema(new AnnotatedType(ApiProblem.class));
            document.getComponents().addSchemas(PROBLEM, problem.schema);
            problem.referencedSchemas.forEach(document.getComponents()::addSchemas);
            document.getPaths()
                    .forEach((path, item) ->
                            item.readOperationsMap().forEach((method, call) -> describe(path, method, call)));
        };
    }

    private static void describe(String path, PathItem.HttpMethod method, Operation call) {
        Map<String, String> problems = new TreeMap<>();
        problems.put("401", "Nobody has signed in, or the token is no longer valid.");
        problems.put("406", "Only application/json is answered.");
        problems.put("429", "Too many attempts; Retry-After says how many seconds to wait.");
        problems.put("500", "Something went wrong on our side.");
        problems.put("503", "The database cannot be reached; Retry-After says when to try again.");
        if (path.contains("{")) {
            problems.put("404", "There is no such thing, or it is none of the caller's business.");
        }
        if (method == PathItem.HttpMethod.POST || call.getParameters() != null) {
            problems.put("400", "The JSON or a parameter cannot be read; the field is named.");
        }
        if (method == PathItem.HttpMethod.POST) {
            problems.put("403", "The caller may see it, but it is for others to do; or the request is forged.");
            problems.put("409", "It does not fit where the case stands now.");
            problems.put("412", "The case has changed since the version in If-Match.");
            problems.put("413", "The body is longer than 256 kB.");
            problems.put("415", "Only application/json is read.");
            problems.put(
                    "422", "Fields cannot be taken, each is named; or the Idempotency-Key came with something else.");
        }
        problems.forEach((status, meaning) -> call.getResponses().addApiResponse(status, response(meaning)));
    }

    private static ApiResponse response(String meaning) {
        ApiResponse response = new ApiResponse()
                .description(meaning)
                .content(new Content()
                        .addMediaType(
                                "application/problem+json",
                                new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM))));
        return meaning.contains("Retry-After")
                ? response.addHeaderObject("Retry-After", new Header().schema(new Schema<>().type("integer")))
                : response;
    }
}
