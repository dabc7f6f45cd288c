package jobsinpractice.opentelemetry;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jobsinpractice.engine.MalformedPayload;
import jobsinpractice.engine.internal.Json;

/**
 * A span as an exporter has printed it.
 *
 * @param parentSpanId empty for the root of its trace
 */
record PrintedSpan(String service, String traceId, String spanId, String parentSpanId) {
  /** Reads lines of OTLP JSON. */
  static Map<String, PrintedSpan> byName(List<String> lines) {
    Map<String, PrintedSpan> all = new LinkedHashMap<>();
    for (String line : lines) {
      for (Map<?, ?> resource : maps(json(line), "resourceSpans")) {
        String service = service((Map<?, ?>) resource.get("resource"));
        for (Map<?, ?> scope : maps(resource, "scopeSpans")) {
          for (Map<?, ?> span : maps(scope, "spans")) {
            all.put(text(span, "name"), of(service, span));
          }
        }
      }
    }
    return all;
  }

  private static PrintedSpan of(String service, Map<?, ?> span) {
    return new PrintedSpan(
        service, text(span, "traceId"), text(span, "spanId"), text(span, "parentSpanId"));
  }

  private static String service(Map<?, ?> resource) {
    return maps(resource, "attributes").stream()
        .filter(attribute -> "service.name".equals(attribute.get("key")))
        .map(attribute -> text((Map<?, ?>) attribute.get("value"), "stringValue"))
        .findFirst()
        .orElse("");
  }

  private static List<Map<?, ?>> maps(Map<?, ?> from, String name) {
    return ((List<?>) from.get(name)).stream().<Map<?, ?>>map(each -> (Map<?, ?>) each).toList();
  }

  private static String text(Map<?, ?> from, String name) {
    Object value = from.get(name);
    return value == null ? "" : (String) value;
  }

  private static Map<?, ?> json(String line) {
    try {
      return (Map<?, ?>) Json.read(line.getBytes(UTF_8));
    } catch (MalformedPayload e) {
      throw new AssertionError(line, e);
    }
  }
}
