package jobsinpractice.dashboard;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import jobsinpractice.engine.Job;
import jobsinpractice.engine.admin.JobRecord;
import jobsinpractice.engine.internal.Json;

/**
 * A job as a line of a table shows it: secrets hidden, Rails' wrapping taken off, long texts cut.
 *
 * @param key what a form calls it
 * @param at due, died or enqueued; null if unknown
 * @param href its own page
 */
public record JobView(
    Labels labels, String args, Failure failure, String key, Instant at, String href) {
  /** Characters of arguments, and of a message, in a table. */
  private static final int LONG = 160;

  /** What it is called. */
  public record Labels(String type, String jid, String queue) {}

  /** Its last failure; empty texts and 0 when it has not failed. */
  public record Failure(String type, String message, long times) {
    static final Failure NONE = new Failure("", "", 0);
  }

  static JobView of(JobRecord entry, String where, EntryKey key, Instant at, Redaction secrets) {
    Map<String, Object> fields = entry.fields();
    String queue = entry.job().map(Job::queue).orElse("");
    return new JobView(
        new Labels(type(entry), entry.jid(), queue),
        cut(words(secrets.args(args(entry))), LONG),
        failure(fields, secrets),
        key.toString(),
        at,
        page(entry.jid(), where, key));
  }

  /** The address of a job's page, with its place, which makes it quick to find. */
  static String page(String jid, String where, EntryKey key) {
    return "/job?jid=" + encoded(jid) + "&at=" + encoded(where + ":" + key);
  }

  /** What Rails calls it, where Rails wrapped it. */
  static String type(JobRecord entry) {
    return entry.fields().get("wrapped") instanceof String wrapped ? wrapped : entry.type();
  }

  static String type(Job job) {
    return job.fields().get("wrapped") instanceof String wrapped ? wrapped : job.type();
  }

  static List<Object> args(JobRecord entry) {
    return entry.job().map(JobView::args).orElse(entry.args());
  }

  @SuppressWarnings("unchecked") // Json reads arrays as List<Object>
  static List<Object> args(Job job) {
    List<Object> args = job.args();
    boolean wrapped = job.fields().get("wrapped") instanceof String;
    if (wrapped
        && args.size() == 1
        && args.get(0) instanceof Map<?, ?> inner
        && inner.get("arguments") instanceof List<?> unwrapped) {
      args = (List<Object>) unwrapped;
    }
    // Sidekiq encrypts the last one; what is left is noise.
    if (!Boolean.TRUE.equals(job.fields().get("encrypt")) || args.isEmpty()) return args;
    List<Object> shown = new java.util.ArrayList<>(args);
    shown.set(shown.size() - 1, "[encrypted]");
    return shown;
  }

  static Failure failure(Map<String, Object> fields, Redaction secrets) {
    if (!(fields.get("error_class") instanceof String type)) return Failure.NONE;
    String message = fields.get("error_message") instanceof String text ? text : "";
    long times = fields.get("retry_count") instanceof Long count ? count + 1 : 1;
    return new Failure(secrets.text(type), cut(secrets.text(message), LONG), times);
  }

  /** Arguments as JSON, with a comma between. */
  static String words(List<Object> args) {
    return args.stream().map(arg -> Json.text(arg)).collect(Collectors.joining(", "));
  }

  /** Never in the middle of a character. */
  static String cut(String text, int most) {
    if (text.length() <= most) return text;
    int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
    return text.substring(0, end) + "…";
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  /** Whether a search for this text finds it: only in what is shown. */
  static boolean contains(JobRecord entry, Redaction secrets, String text) {
    String wanted = text.toLowerCase(Locale.ROOT);
    Map<String, Object> fields = entry.fields();
    return has(secrets.text(type(entry)), wanted)
        || has(entry.jid(), wanted)
        || has(words(secrets.args(args(entry))), wanted)
        || has(shown(fields, "error_class", secrets), wanted)
        || has(shown(fields, "error_message", secrets), wanted)
        || has(shown(fields, "queue", secrets), wanted)
        || has(shown(fields, "tags", secrets), wanted);
  }

  /** A field as pages show it: a map in the tags has names that hide their values. */
  private static String shown(Map<String, Object> fields, String name, Redaction secrets) {
    Object value = secrets.value(fields.getOrDefault(name, ""));
    return value instanceof String text ? text : words(List.of(value));
  }

  private static boolean has(String text, String wanted) {
    return text.toLowerCase(Locale.ROOT).contains(wanted);
  }
}
