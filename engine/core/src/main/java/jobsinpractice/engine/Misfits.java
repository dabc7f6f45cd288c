package jobsinpractice.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.zip.InflaterInputStream;

/**
 * Fields that Sidekiq knows, with a value of another type than it expects. Its pages break on them,
 * and one such job in the retry or dead set would hide all others. So a job that is written there
 * has them moved aside, into one field that nobody interprets: nothing is lost, all can be shown.
 */
final class Misfits {
  static final String FIELD = "misfits";

  private static final String ACTIVE_JOB = "ActiveJob::QueueAdapters::SidekiqAdapter::JobWrapper";
  private static final String MAIL = "ActionMailer::MailDeliveryJob";

  /** It stands in addresses of pages, and these are bounded. */
  private static final int LONGEST_JID = 200;

  private static final int LARGEST_BACKTRACE = 1 << 20;
  private static final Predicate<Object> TEXT = String.class::isInstance;
  private static final Predicate<Object> COUNT =
      value -> value instanceof Long || value instanceof Integer || value instanceof BigInteger;
  private static final Predicate<Object> TIME =
      value -> value instanceof Number number && Math.abs(number.doubleValue()) < 1e15;

  private static final Map<String, Predicate<Object>> EXPECTED =
      Map.of(
          "jid",
              value -> value instanceof String jid && !jid.isEmpty() && jid.length() <= LONGEST_JID,
          "queue", TEXT,
          "tags", List.class::isInstance,
          "retry_count", COUNT,
          "at", TIME,
          "created_at", TIME,
          "enqueued_at", TIME,
          "failed_at", TIME,
          "retried_at", TIME,
          "error_backtrace", Misfits::isBacktrace);

  private Misfits() {}

  static void setAside(Map<String, Object> fields) {
    Map<String, Object> aside = new LinkedHashMap<>();
    EXPECTED.forEach(
        (name, expected) -> {
          Object value = fields.get(name);
          if (value != null && !expected.test(value)) aside.put(name, text(fields.remove(name)));
        });
    // The last argument is not shown when this is set: there must be one.
    if (fields.get("args") instanceof List<?> args
        && args.isEmpty()
        && fields.get("encrypt") != null) {
      aside.put("encrypt", text(fields.remove("encrypt")));
    }
    if (aside.isEmpty()) return;
    Object before = fields.remove(FIELD);
    if (before != null) aside.put(FIELD, text(before));
    fields.put(FIELD, aside);
  }

  /** As text: one level deeper might be too deep. */
  private static String text(Object value) {
    return new String(Json.write(value), UTF_8);
  }

  /** False for an ActiveJob without its inner job, of which Sidekiq's pages show the arguments. */
  static boolean showable(Map<String, Object> fields) {
    if (!ACTIVE_JOB.equals(fields.get("class"))) return true;
    return fields.get("args") instanceof List<?> args
        && !args.isEmpty()
        && args.get(0) instanceof Map<?, ?> inner
        && inner.get("arguments") instanceof List<?> arguments
        && (!MAIL.equals(fields.get("wrapped"))
            || arguments.size() > 3 && arguments.get(3) instanceof Map);
  }

  /**
   * Base64 of deflated JSON. Sidekiq 6 hands what is deflated but no JSON to Ruby's Marshal, which
   * runs code: such a thing is not passed on under this name.
   */
  private static boolean isBacktrace(Object value) {
    if (value instanceof List) return true;
    if (!(value instanceof String text)) return false;
    try {
      byte[] deflated = Base64.getMimeDecoder().decode(text);
      try (var in = new InflaterInputStream(new ByteArrayInputStream(deflated))) {
        byte[] json = in.readNBytes(LARGEST_BACKTRACE + 1);
        return json.length <= LARGEST_BACKTRACE && Json.read(json) instanceof List;
      }
    } catch (IOException | IllegalArgumentException | MalformedPayload e) {
      return false;
    }
  }
}
