package io.casewright.engine.deployment;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where models come from.
 *
 * @param models {@code classpath:} for those packaged, or a folder ({@code file:/…/}) with processes, decisions, forms
 * @param redeploy deploy them anew at this start, over whatever was deployed from Modeler since
 */
@ConfigurationProperties("casewright")
record ModelSettings(
        @DefaultValue("classpath:") String models,
        @DefaultValue("false") boolean redeploy) {}
