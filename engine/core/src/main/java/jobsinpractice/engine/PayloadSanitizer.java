package jobsinpractice.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.zip.InflaterInputStream;
import jobsinpractice.engine.internal.Json;

/**
 * Fields that Sidekiq knows, with a value of another type than it expects. Its pages break on them,
 * and one such job in the retry or dead set would hide all others. So a job that is written there
 * has them moved aside, into one field that no program interprets: nothing is lost, and pages can
 * show everything. The code that performs the job sees it as it was pushed.
 */
public final class PayloadSanitizer {
  static final String FIELD = "misfits";

  /** The class of an ActiveJob in Rails up to 7.2, and since Sidekiq 7.3.3. */
  private static final Set<String> ACTIVE_JOBS =
      Set.of("ActiveJob::QueueAdapters::SidekiqAdapter::JobWrapper", "Sidekiq::ActiveJob::Wrapper");

  private static final String MAIL = "ActionMailer::MailDeliveryJob";
  private static final Set<String> MAILS = Set.of(MAIL, "ActionMailer::DeliveryJob");

  /** Pages have it in their addresses, and these are bounded. */
  private static final int LONGEST_JID = 200;

  private static final int LARGEST_BACKTRACE = 1 << 20;
  private static final Predicate<Object> TEXT = String.class::isInstance;
  private static final Predicate<Object> COUNT =
      value -> value instanceof Long || value instanceof Integer || value instanceof BigInteger;
  private static final Predicate<Object> TIME =
      value -> value instanceof Number number && Math.abs(number.doubleValue()) < 1e15;

  private static final Map<String, Predicate<Object>> EXPECTED =
      Map.ofEntries(
          Map.entry("jid", PayloadSanitizer::isJid),
          Map.entry("queue", TEXT),
          Map.entry("wrapped", TEXT),
          Map.entry("display_class", TEXT),
          Map.entry("error_class", TEXT),
          Map.entry("error_message", TEXT),
          Map.entry("tags", List.class::isInstance),
          Map.entry("retry_count", COUNT),
          Map.entry("at", TIME),
          Map.entry("created_at", TIME),
          Map.entry("enqueued_at", TIME),
          Map.entry("failed_at", TIME),
          Map.entry("retried_at", TIME),
          Map.entry("error_backtrace", PayloadSanitizer::isBacktrace));

  /** Fields in whose place a showable value was put. */
  private static final Set<String> REPLACED = Set.of("wrapped", "display_class");

  /** The JSON of a field that was not there. */
  private static final String ABSENT = "null";

  private PayloadSanitizer() {}

  /** Makes the fields of a job showable. Does nothing to fields that are. */
  public static void setAside(Job job) {
    Map<String, Object> fields = job.fields();
    Map<String, Object> aside = new LinkedHashMap<>();
    EXPECTED.forEach(
        (name, expected) -> {
          Object value = fields.get(name);
          if (value != null && !expected.test(value)) moveAside(job, name, aside);
        });
    // The last argument is not shown when this is set: there must be one.
    if (fields.get("args") instanceof List<?> args
        && args.isEmpty()
        && fields.get("encrypt") != null) {
      moveAside(job, "encrypt", aside);
    }
    setInnerJobAside(job, aside);
    if (aside.isEmpty()) return;
    if (job.field(FIELD).orElse(null) instanceof Map<?, ?> earlier
        && Collections.disjoint(earlier.keySet(), aside.keySet())) {
      earlier.forEach((name, json) -> aside.put((String) name, json));
    } else if (fields.get(FIELD) != null) {
      moveAside(job, FIELD, aside);
    }
    fields.put(FIELD, aside);
  }

  /** As text: one level deeper might be too deep. */
  private static void moveAside(Job job, String name, Map<String, Object> aside) {
    aside.put(name, job.json(name));
    job.fields().remove(name);
  }

  /**
   * Puts the fields that were moved aside back, for the code that performs the job; Redis keeps
   * them aside. A field that the engine has written since, such as {@code jid}, keeps its new
   * value.
   */
  static void putBack(Job job) {
    if (!(job.fields().get(FIELD) instanceof Map<?, ?> aside)) return;
    Map<String, Object> left = new LinkedHashMap<>();
    aside.forEach((name, json) -> left.put((String) name, json));
    left.entrySet().removeIf(field -> putBack(job, field.getKey(), field.getValue()));
    if (left.isEmpty()) job.fields().remove(FIELD);
    else if (left.size() < aside.size()) job.put(FIELD, left);
  }

  /** Returns false for what stays aside. Any program can write there. */
  private static boolean putBack(Job job, String name, Object json) {
    boolean free = REPLACED.contains(name) || !job.fields().containsKey(name);
    boolean known = EXPECTED.containsKey(name) || name.equals("encrypt");
    if (!free || !known || !(json instanceof String text)) return false;
    try {
      Object value = Json.read(text.getBytes(UTF_8));
      if (value == null) job.fields().remove(name);
      else job.put(name, value);
      return true;
    } catch (MalformedPayload e) {
      return false;
    }
  }

  /**
   * An ActiveJob whose inner job the pages cannot find. Without {@code wrapped} they show no
   * arguments, and {@code display_class} is what they show as its class.
   */
  private static void setInnerJobAside(Job job, Map<String, Object> aside) {
    Map<String, Object> fields = job.fields();
    if (showable(fields)) return;
    Object wrapped = fields.get("wrapped");
    if (wrapped == null) aside.putIfAbsent("wrapped", ABSENT);
    else moveAside(job, "wrapped", aside);
    // The first argument is a mail's class, which they take for the inner job's.
    if (!showable(fields)) fields.put("wrapped", "ActiveJob");
    if (fields.containsKey("display_class")) return;
    aside.putIfAbsent("display_class", ABSENT);
    fields.put("display_class", wrapped == null ? fields.get("class") : wrapped);
  }

  /** Whether Sidekiq 6.4 to 8 find an ActiveJob's class and arguments where they look for them. */
  private static boolean showable(Map<String, Object> fields) {
    if (!ACTIVE_JOBS.contains(fields.get("class"))) return true;
    Object first =
        fields.get("args") instanceof List<?> args && !args.isEmpty() ? args.get(0) : null;
    Object wrapped = fields.get("wrapped");
    if (wrapped == null) return !(first instanceof String name) || !MAILS.contains(name);
    if (!MAILS.contains(wrapped)) return first instanceof Map || first instanceof String;
    if (!(first instanceof Map<?, ?> inner) || !(inner.get("arguments") instanceof List<?> mail)) {
      return false;
    }
    // A map with this one key is shown as the text in it.
    return !MAIL.equals(wrapped)
        || mail.size() > 3
            && mail.get(3) instanceof Map<?, ?> named
            && !named.keySet().equals(Set.of("_aj_globalid"));
  }

  private static boolean isJid(Object value) {
    return value instanceof String jid && !jid.isEmpty() && jid.length() <= LONGEST_JID;
  }

  /**
   * Base64 of deflated JSON. Sidekiq 6 hands what is deflated but no JSON to Ruby's Marshal, which
   * runs code: such a thing is not passed on under this name. Nor is a list, as Sidekiq 4 wrote it:
   * 7 and newer unpack only text.
   */
  private static boolean isBacktrace(Object value) {
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
