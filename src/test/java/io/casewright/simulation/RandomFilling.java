package io.casewright.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.casewright.desk.CatalogueItem;
import io.casewright.desk.IntakeFact;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** Fills in any form as somebody might who reads it: what is asked for always, what need not be now and then. */
final class RandomFilling {

    private static final Map<String, JsonNode> READ = new ConcurrentHashMap<>();

    private static final Pattern OPTION = Pattern.compile("value: \"([^\"]+)\"");

    private static final Pattern ONE_OF = Pattern.compile("(\\w+) = \"([^\"]+)\"");

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'Etc/UTC'");

    /** Times and places that a person would not make up; what may stay empty stays so. */
    private static final Set<String> LEFT_EMPTY = Set.of(
            "callBegan", "callNumber", "contractPlan", "contractLicence", "offerCopies", "workaround", "release");

    private final Story story;
    private final Instant now;

    private RandomFilling(Story story, Instant now) {
        this.story = story;
        this.now = now;
    }

    static Map<String, Object> filled(String form, Story story, Instant now) {
        return new RandomFilling(story, now).fill(read(form));
    }

    private Map<String, Object> fill(JsonNode form) {
        Map<String, Object> filled = new LinkedHashMap<>();
        for (JsonNode field : form.path("components")) {
            if (field.has("key") && shown(field, filled)) {
                Object value = value(field, filled);
                if (value != null) {
                    filled.put(field.path("key").asText(), value);
                }
            }
        }
        return filled;
    }

    /** Fields are hidden unless something chosen before is one of some words. */
    private static boolean shown(JsonNode field, Map<String, Object> filled) {
        String hidden = field.path("conditional").path("hide").asText("");
        return hidden.isEmpty()
                || ONE_OF.matcher(hidden)
                        .results()
                        .anyMatch(found -> found.group(2).equals(filled.get(found.group(1))));
    }

    private Object value(JsonNode field, Map<String, Object> filled) {
        String key = field.path("key").asText();
        boolean required = field.path("validate").path("required").asBoolean();
        List<String> options = options(field);
        if (!options.isEmpty()) {
            return chosen(key, options);
        }
        return switch (key) {
            case "promisedWhat" -> story.chance(0.3) ? story.words() : null;
            case "promisedBy" -> filled.containsKey("promisedWhat") ? later(3) : null;
            case "contactAgain" -> story.chance(0.3) ? later(2) : null;
            case "contactAt" -> story.chance(0.4) ? earlier() : null;
            case "contactMessage" ->
                filled.get("contactOutcome").equals("connected") && story.chance(0.5) ? null : story.words();
            case "callAt" -> filled.get("callWay").equals("phone") ? later(3) : null;
            case "callPurpose" -> story.words();
            case "callLink" -> "https://meet.example/room";
            case "callMinutes" -> 1 + story.random.nextInt(30);
            case "contactNumber" -> "+1 716 555 0100";
            case "plannedOn", "expectedOn" -> story.chance(0.5) ? day(20) : null;
            case "contractLastDay" -> day(400);
            case "hours" -> story.chance(0.5) ? String.valueOf(1 + story.random.nextInt(40)) : null;
            case "service" -> service();
            case "counted" -> counted();
            case "countedNumber" -> String.valueOf(story.random.nextInt(8));
            default -> {
                if (key.equals("callNumber") && "phone".equals(filled.get("callWay"))) {
                    yield "+1 716 555 0100";
                }
                yield required || (!LEFT_EMPTY.contains(key) && story.chance(0.3)) || key.equals("release")
                        ? story.words()
                        : null;
            }
        };
    }

    /** Also those that the form does not show at this desk: the product has to refuse them. */
    private static List<String> options(JsonNode field) {
        return field.has("valuesExpression")
                ? OPTION.matcher(field.path("valuesExpression").asText())
                        .results()
                        .map(option -> option.group(1))
                        .toList()
                : StreamSupport.stream(field.path("values").spliterator(), false)
                        .map(value -> value.path("value").asText())
                        .toList();
    }

    private String chosen(String key, List<String> options) {
        List<String> words = new ArrayList<>(options);
        if (key.equals("sharing")) {
            return "none";
        }
        if (key.equals("outcome")) { // what happens most, and what moves clocks
            words.addAll(
                    List.of("keep", "keep", "keep", "wait", "wait", "wait", "overrule-priority", "overrule-priority"));
        }
        return story.oneOf(words);
    }

    /** Desks that sell nothing refuse whatever is asked for. */
    private String service() {
        List<String> codes = story.customer.desk().catalogue().services().stream()
                .map(CatalogueItem::code)
                .toList();
        return codes.isEmpty() ? "nothing" : story.oneOf(codes);
    }

    private String counted() {
        List<IntakeFact> counted = story.customer.desk().counted();
        return counted.isEmpty() ? "nothing" : story.oneOf(counted).name();
    }

    private String later(int days) {
        Instant at = now.plus(Duration.ofMinutes(1 + story.random.nextInt(days * 24 * 60)));
        return LOCAL.format(LocalDateTime.ofInstant(at, ZoneOffset.UTC));
    }

    /** Somebody writes down later what came of a call. */
    private String earlier() {
        long ago = Duration.between(story.lastTurn(), now).toMinutes();
        Instant at = now.minus(Duration.ofMinutes(ago <= 0 ? 0 : story.random.nextInt((int) Math.min(ago, 600) + 1)));
        return LOCAL.format(LocalDateTime.ofInstant(at, ZoneOffset.UTC));
    }

    private String day(int days) {
        Instant at = now.plus(Duration.ofDays(2 + story.random.nextInt(days)));
        return at.atZone(ZoneId.of("Etc/UTC")).toLocalDate().toString();
    }

    private static JsonNode read(String form) {
        return READ.computeIfAbsent(form, name -> {
            try (InputStream json = RandomFilling.class.getResourceAsStream("/forms/" + name + ".form")) {
                return new ObjectMapper().readTree(json);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        });
    }
}
