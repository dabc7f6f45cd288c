package jobsinpractice.dashboard;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.net.URLEncoder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What templates say numbers and times with.
 *
 * <pre>
 * {{ 1234567 | number }}       1,234,567
 * {{ seconds | duration }}     4 min 12 s
 * {{ seconds | fine }}         0.42 ms: also below a millisecond
 * {{ 12.5 | percent }}         12.5%
 * {{ instant | full }}         2026-01-31 12:00:00 UTC
 * {{ kilobytes | memory }}     312 MB
 * {{ instant | when }}         a time element: 4 min ago, or in 4 min, the full time as its title
 * {{ text | url }}             for a query
 * {{ many(3, "job") }}         3 jobs
 * {{ csrf() }}                 the hidden field that every form needs
 * {{ asset("app.css") }}       the address of a file
 * </pre>
 */
final class TemplateFunctions extends AbstractExtension {
  private static final DateTimeFormatter FULL =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private final Assets assets;
  private final Clock clock;

  TemplateFunctions(Assets assets, Clock clock) {
    this.assets = assets;
    this.clock = clock;
  }

  @Override
  public Map<String, Filter> getFilters() {
    return Map.of(
        "number", filter(value -> number(((Number) value).longValue())),
        "percent", filter(value -> percent(((Number) value).doubleValue())),
        "fine", filter(value -> fine(((Number) value).doubleValue())),
        "full", filter(value -> full((Instant) value)),
        "duration", filter(value -> duration(((Number) value).doubleValue())),
        "memory", filter(value -> memory(((Number) value).longValue())),
        "when", filter(value -> when((Instant) value)),
        "url", filter(value -> new SafeString(URLEncoder.encode(value.toString(), UTF_8))));
  }

  @Override
  public Map<String, Function> getFunctions() {
    return Map.of(
        "many",
            function(
                List.of("count", "what"),
                given ->
                    many(((Number) given.get("count")).longValue(), (String) given.get("what"))),
        "asset", function(List.of("name"), given -> assets.address((String) given.get("name"))),
        "csrf", new TokenField());
  }

  static String number(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  static String many(long count, String what) {
    return number(count) + " " + (count == 1 ? what : plural(what));
  }

  private static String plural(String noun) {
    if (noun.matches(".*([sxz]|[cs]h)")) return noun + "es";
    return noun.matches(".*[^aeiou]y") ? noun.replaceFirst("y$", "ies") : noun + "s";
  }

  /** Two units at most: 250 ms, 4.2 s, 4 min 12 s, 3 h 5 min, 12 d 4 h. */
  static String duration(double seconds) {
    if (seconds < 0) return "−" + duration(-seconds);
    if (seconds == 0) return "0 s";
    if (seconds < 0.9995) return Math.max(1, Math.round(seconds * 1000)) + " ms";
    if (seconds < 9.95) return String.format(Locale.ROOT, "%.1f s", seconds);
    long whole = Math.round(seconds);
    if (whole < 60) return whole + " s";
    if (whole < 3600) return pair(whole / 60, "min", whole % 60, "s");
    if (whole < 86_400) return pair(whole / 3600, "h", whole / 60 % 60, "min");
    return pair(whole / 86_400, "d", whole / 3600 % 24, "h");
  }

  private static String pair(long large, String unit, long small, String smallUnit) {
    return number(large) + " " + unit + (small == 0 ? "" : " " + small + " " + smallUnit);
  }

  static String fine(double seconds) {
    if (seconds <= 0 || seconds >= 0.01) return duration(seconds);
    return String.format(Locale.ROOT, "%.2f ms", seconds * 1000);
  }

  /** Small ones with a digit behind the point. */
  static String percent(double percent) {
    return String.format(Locale.ROOT, percent < 10 && percent > 0 ? "%.1f%%" : "%.0f%%", percent);
  }

  static String memory(long kilobytes) {
    if (kilobytes < 1024) return kilobytes + " KB";
    double megabytes = kilobytes / 1024.0;
    if (megabytes < 1024) return Math.round(megabytes) + " MB";
    return String.format(Locale.ROOT, "%.1f GB", megabytes / 1024);
  }

  static String full(Instant time) {
    return FULL.format(time);
  }

  private SafeString when(Instant time) {
    double ahead = Duration.between(clock.instant(), time).toMillis() / 1e3;
    String words = Math.abs(ahead) < 1 ? "now" : relative(ahead);
    return new SafeString(
        "<time datetime=\"" + time + "\" title=\"" + full(time) + "\">" + words + "</time>");
  }

  private static String relative(double ahead) {
    return ahead > 0 ? "in " + duration(ahead) : duration(-ahead) + " ago";
  }

  private static Filter filter(java.util.function.Function<Object, Object> of) {
    return new Filter() {
      @Override
      public List<String> getArgumentNames() {
        return List.of();
      }

      @Override
      public Object apply(
          Object value,
          Map<String, Object> args,
          PebbleTemplate self,
          EvaluationContext context,
          int line) {
        return value == null ? "" : of.apply(value);
      }
    };
  }

  private static Function function(
      List<String> names, java.util.function.Function<Map<String, Object>, Object> of) {
    return new Function() {
      @Override
      public List<String> getArgumentNames() {
        return names;
      }

      @Override
      public Object execute(
          Map<String, Object> args, PebbleTemplate self, EvaluationContext context, int line) {
        return of.apply(args);
      }
    };
  }

  private static final class TokenField implements Function {
    @Override
    public List<String> getArgumentNames() {
      return List.of();
    }

    @Override
    public Object execute(
        Map<String, Object> args, PebbleTemplate self, EvaluationContext context, int line) {
      return new SafeString(
          "<input type=\"hidden\" name=\""
              + Csrf.FIELD
              + "\" value=\""
              + context.getVariable("token")
              + "\">");
    }
  }
}
