package jobsinpractice.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import jobsinpractice.engine.internal.Json;
import jobsinpractice.engine.internal.Keys;
import redis.clients.jedis.Response;

/**
 * How far an iterable job has come, as Sidekiq 7.3 keeps it: a hash with ex (runs), c (the cursor
 * of the next item, as JSON), rt (seconds), and cancelled (since when). Java's items begin behind
 * the item that was done last, so its cursor is in a field of its own, java, with the c to which it
 * belongs: when Ruby goes on, c changes and java is old.
 */
final class Iteration {
  private static final String NEXT = "c";
  private static final String JAVA = "java";
  private static final String CANCELLED = "cancelled";

  private final Redis redis;
  private final boolean kept;
  private final String key;
  private final String oldKey;
  private final Map<String, String> state;
  private final Object next;
  private final Object done;
  private final long started = System.nanoTime();

  private Iteration(Redis redis, String jid) throws MalformedPayload {
    this.redis = redis;
    this.kept = !jid.isEmpty();
    this.key = Keys.iteration(jid);
    this.oldKey = Keys.cursor(jid);
    this.state = kept ? redis.call(jedis -> jedis.hgetAll(key)) : Map.of();
    this.next = json(state.get(NEXT));
    this.done = next != null ? doneBefore() : kept ? json(oldCursor()) : null;
  }

  /**
   * @param jid empty for a job that another client pushed without one: all such jobs would share
   *     one state, so each begins with its first item at every run
   */
  static Iteration read(Redis redis, String jid) throws MalformedPayload {
    return new Iteration(redis, jid);
  }

  private String oldCursor() {
    return redis.call(jedis -> jedis.get(oldKey));
  }

  static boolean cancel(Redis redis, String jid) {
    String key = Keys.iteration(jid);
    String now = Long.toString(Instant.now().getEpochSecond());
    boolean first = redis.<Long>call(jedis -> jedis.hsetnx(key, CANCELLED, now)) == 1;
    redis.call(jedis -> jedis.expire(key, Limits.CURSOR_KEPT.toSeconds()));
    return first;
  }

  private Object doneBefore() throws MalformedPayload {
    boolean current =
        json(state.get(JAVA)) instanceof Map<?, ?> java && state.get(NEXT).equals(java.get(NEXT));
    return current ? ((Map<?, ?>) json(state.get(JAVA))).get("done") : null;
  }

  private static Object json(String text) throws MalformedPayload {
    return text == null ? null : Json.read(text.getBytes(UTF_8));
  }

  boolean cancelled() {
    return state.containsKey(CANCELLED);
  }

  /** The cursor of the item to do next; null at the first run, or when only Java knows. */
  Object next() {
    return next;
  }

  /** The cursor of the item that Java did last; null when it is not known. */
  Object done() {
    return done;
  }

  /** One round trip; returns whether the job was cancelled. */
  boolean save(Object upcoming, Object last) {
    if (!kept) return false;
    String text = text(upcoming);
    Map<String, Object> java = new LinkedHashMap<>();
    java.put(NEXT, text);
    java.put("done", last);
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("ex", Long.toString((long) number("ex") + 1));
    fields.put(NEXT, text);
    fields.put("rt", text(number("rt") + (System.nanoTime() - started) / 1e9));
    fields.put(JAVA, text(java));
    Object[] cancelled = new Object[1];
    redis.pipelined(
        pipeline -> {
          pipeline.hset(key, fields);
          pipeline.expire(key, Limits.CURSOR_KEPT.toSeconds());
          cancelled[0] = pipeline.hexists(key, CANCELLED);
          pipeline.del(oldKey);
        });
    return (Boolean) ((Response<?>) cancelled[0]).get();
  }

  void delete() {
    if (kept) redis.call(jedis -> jedis.del(key, oldKey));
  }

  private double number(String field) {
    try {
      return Double.parseDouble(state.getOrDefault(field, "0"));
    } catch (NumberFormatException e) {
      return 0; // any program can write there
    }
  }

  private static String text(Object value) {
    return Json.text(value);
  }
}
