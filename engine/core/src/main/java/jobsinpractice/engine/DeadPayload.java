package jobsinpractice.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jobsinpractice.engine.internal.Timestamps;

/**
 * The dead set's form of a job that ends without a handler's error: unreadable, unknown, a poison
 * pill. Keeps everything, adds the reason.
 */
final class DeadPayload {
  private DeadPayload() {}

  /** A payload for the dead set that Sidekiq's pages can show: the same bytes where they can. */
  static byte[] showable(byte[] payload, Instant now) {
    UnitOfWork unit = new UnitOfWork("default", payload);
    try {
      Job job = Job.parse(payload, null);
      Map<String, Object> before = new LinkedHashMap<>(job.fields());
      PayloadSanitizer.setAside(job);
      job.fields().computeIfAbsent("jid", absent -> jidOf(payload));
      return job.fields().equals(before) ? payload : job.payload();
    } catch (MalformedPayload e) {
      return of(unit, "MalformedPayload", e.getMessage(), now);
    }
  }

  /**
   * The job with the reason in Sidekiq's error fields. A payload that is not a job is wrapped into
   * one.
   */
  static byte[] of(UnitOfWork unit, String errorClass, String reason, Instant now) {
    Job job;
    try {
      job = Job.parse(unit.payload(), unit.queue());
    } catch (MalformedPayload e) {
      job = wrapped(unit);
    }
    Map<String, Object> fields = job.fields();
    fields.putIfAbsent("queue", unit.queue());
    fields.putIfAbsent("failed_at", Timestamps.seconds(now));
    fields.put("error_class", errorClass);
    fields.put("error_message", Limits.errorMessage(reason));
    PayloadSanitizer.setAside(job);
    fields.computeIfAbsent("jid", absent -> jidOf(unit.payload()));
    return job.payload();
  }

  /** A job's id, or for what has none, one that is the same for the same bytes. */
  static String jidOf(UnitOfWork unit) {
    try {
      String jid = Job.parse(unit.payload(), unit.queue()).jid();
      if (!jid.isEmpty()) return jid;
    } catch (MalformedPayload e) {
      // below
    }
    return jidOf(unit.payload());
  }

  static String jidOf(byte[] payload) {
    return UUID.nameUUIDFromBytes(payload).toString().replace("-", "").substring(0, 24);
  }

  /** Sidekiq's pages need a class, arguments and a jid; the payload itself is the argument. */
  private static Job wrapped(UnitOfWork unit) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("class", "UnreadablePayload");
    fields.put("jid", jidOf(unit.payload()));
    fields.put("retry", false);
    try {
      fields.put(
          "args", List.of(UTF_8.newDecoder().decode(ByteBuffer.wrap(unit.payload())).toString()));
    } catch (CharacterCodingException e) {
      fields.put("args", List.of("base64:" + Base64.getEncoder().encodeToString(unit.payload())));
    }
    return new Job(fields, unit.queue());
  }
}
