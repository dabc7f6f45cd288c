package jobsinpractice.engine.sidekiq;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import jobsinpractice.engine.internal.Json;

/**
 * Payloads that an enemy, a bug or another program might leave in Redis: a real job, with something
 * wrong. The same ones for the same seed. Each is unlike all others: it begins with its number.
 */
public final class Mutants {
  private static final String[] FIELDS = {
    "retry",
    "queue",
    "class",
    "args",
    "jid",
    "created_at",
    "enqueued_at",
    "retry_count",
    "failed_at",
    "retried_at",
    "error_class",
    "error_message",
    "error_backtrace",
    "backtrace",
    "tags",
    "dead",
    "retry_queue",
    "retry_for",
    "at",
    "encrypt",
    "wrapped",
    "display_class",
    "bid",
    "cattr",
    "misfits",
    "timeout_in"
  };

  private static final String[] CLASSES = {
    "java.lang.Runtime",
    "java.lang.ProcessBuilder",
    "javax.script.ScriptEngineManager",
    "jobsinpractice.engine.Worker",
    HostileInputIT.Canary.class.getName(),
    "Object",
    "Kernel",
    "",
    " ",
    "Good\u0000",
    "../../Good",
    "ActiveJob::QueueAdapters::SidekiqAdapter::JobWrapper",
    "Sidekiq::Extensions::DelayedClass",
    "<script>alert(1)</script>"
  };

  private final Random random;

  Mutants(long seed) {
    random = new Random(seed);
  }

  byte[] next(int number) {
    return switch (random.nextInt(10)) {
      case 0 -> truncated(json(job(number)));
      case 1 -> flipped(json(job(number)));
      case 2, 3 -> json(wrongTypes(job(number)));
      case 4 -> deep(number);
      case 5 -> hugeNumber(number);
      case 6 -> invalidUtf8(json(job(number)));
      case 7 -> json(unknownClass(job(number)));
      case 8 -> noJob(number);
      default -> oddText(number);
    };
  }

  private static byte[] json(Map<String, Object> fields) {
    return Json.write(fields);
  }

  /** A job that is in order. Half of them succeed. */
  private Map<String, Object> job(int number) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("n", number);
    fields.put("class", random.nextBoolean() ? "Good" : "Fails");
    fields.put("args", List.of(number, "ü", Map.of("a", List.of(1.5, true))));
    fields.put("retry", random.nextInt(4) == 0 ? (Object) random.nextInt(3) : true);
    fields.put("queue", "default");
    fields.put("jid", String.format(Locale.ROOT, "%024x", number));
    fields.put("created_at", 1767268710.123456);
    fields.put("enqueued_at", 1767268710.5);
    if (random.nextBoolean()) fields.put("retry_count", random.nextInt(30));
    if (random.nextBoolean()) fields.put("tags", List.of("a"));
    return fields;
  }

  private byte[] truncated(byte[] payload) {
    // Never so short that its number is gone.
    return Arrays.copyOf(payload, 12 + random.nextInt(payload.length - 12));
  }

  private byte[] flipped(byte[] payload) {
    for (int i = 0; i <= random.nextInt(4); i++) {
      payload[12 + random.nextInt(payload.length - 12)] ^= (byte) (1 << random.nextInt(8));
    }
    return payload;
  }

  private Map<String, Object> wrongTypes(Map<String, Object> job) {
    for (int i = 0; i <= random.nextInt(3); i++) {
      job.put(FIELDS[random.nextInt(FIELDS.length)], anything());
    }
    return job;
  }

  private Object anything() {
    Object[] values = {
      null,
      true,
      false,
      0,
      -1,
      42,
      1.5,
      -1e300,
      Long.MIN_VALUE,
      Long.MAX_VALUE,
      new java.math.BigInteger("9".repeat(50)),
      new java.math.BigDecimal("1e400"),
      "",
      "text",
      "2026-01-01T00:00:00Z",
      "\ud800",
      "x".repeat(20_000),
      List.of(),
      List.of(List.of(), 1),
      Map.of(),
      Map.of("@class", HostileInputIT.Canary.class.getName()),
      // Deflated, but no JSON: Sidekiq 6 gives it to Marshal.
      "eJxjYKhgAAAAigBJ"
    };
    return values[random.nextInt(values.length)];
  }

  private byte[] deep(int number) {
    int depth = random.nextInt(3) == 0 ? 1_000 + random.nextInt(50_000) : 60 + random.nextInt(160);
    boolean closed = random.nextBoolean();
    String open = random.nextBoolean() ? "[" : "{\"a\":";
    String close = open.equals("[") ? "]" : "}";
    String nested = open.repeat(depth) + "1" + (closed ? close.repeat(depth) : "");
    return splice(number, random.nextBoolean() ? "args" : "cattr", nested);
  }

  private byte[] hugeNumber(int number) {
    String digits = "9".repeat(1 + random.nextInt(random.nextInt(10) == 0 ? 20_000 : 400));
    String[] shapes = {
      digits,
      "-" + digits,
      "0." + digits,
      digits + "e" + random.nextInt(400),
      "1e" + random.nextInt(2_000_000_000),
      "-1e-" + random.nextInt(2_000_000_000),
      "1e99999999999"
    };
    String huge = shapes[random.nextInt(shapes.length)];
    String field = FIELDS[random.nextInt(FIELDS.length)];
    return field.equals("args")
        ? splice(number, "args", "[" + huge + "]")
        : splice(number, field, huge);
  }

  /** A job whose field is the raw text {@code value}; the last of two equal names counts. */
  private byte[] splice(int number, String field, String value) {
    String job = new String(json(job(number)), UTF_8);
    return (job.substring(0, job.length() - 1) + ",\"" + field + "\":" + value + "}")
        .getBytes(UTF_8);
  }

  private byte[] invalidUtf8(byte[] payload) {
    int[][] sequences = {
      {0xff}, {0xc3, 0x28}, {0xed, 0xa0, 0x80}, {0xc0, 0x80}, {0xf4, 0x90, 0x80, 0x80}, {0x80}, {0}
    };
    int[] bad = sequences[random.nextInt(sequences.length)];
    int at = 12 + random.nextInt(payload.length - 12);
    byte[] longer = new byte[payload.length + bad.length];
    System.arraycopy(payload, 0, longer, 0, at);
    for (int i = 0; i < bad.length; i++) longer[at + i] = (byte) bad[i];
    System.arraycopy(payload, at, longer, at + bad.length, payload.length - at);
    return longer;
  }

  private Map<String, Object> unknownClass(Map<String, Object> job) {
    job.put("class", CLASSES[random.nextInt(CLASSES.length)]);
    if (random.nextBoolean()) job.put("wrapped", CLASSES[random.nextInt(CLASSES.length)]);
    if (random.nextInt(3) == 0) job.put("args", List.of(anything() == null ? 1 : "---\n- a\n"));
    return job;
  }

  private byte[] noJob(int number) {
    String[] shapes = {
      "" + number,
      "\"" + number + "\"",
      "[" + number + "]",
      "[{\"class\":\"Good\",\"args\":[" + number + "]}]",
      "{\"n\":" + number + "}",
      "{\"n\":" + number + ",\"class\":\"Good\"}",
      "{\"n\":" + number + ",\"args\":[]}",
      "{\"n\":" + number + ",\"class\":null,\"args\":null}",
      " ".repeat(1 + number),
      "\u0000" + number,
      "null " + number,
      "NaN" + number,
      "<xml n='" + number + "'/>",
      "--- !ruby/object:Gem::Installer\nn: " + number,
      "{'class':'Good','args':[" + number + "]}",
      "{\"class\":\"Good\",\"args\":[" + number + "],}"
    };
    return shapes[random.nextInt(shapes.length)].getBytes(UTF_8);
  }

  private byte[] oddText(int number) {
    String[] args = {
      "[\"\\ud800\"]",
      "[\"x\\udc00y\"]",
      "[\"\\u0000\\u001f\"]",
      "[NaN]",
      "[Infinity]",
      "[\"" + "é".repeat(5_000) + "\"]",
      "[\"<b onclick='x()'>\"]",
      "[1,]",
      "{\"0\":1}",
      "[] } {",
      "[{\"" + "k".repeat(60_000) + "\":1}]",
      "[" + "1,".repeat(5_000) + "1]",
      "[{\"a\":1,\"a\":2}]"
    };
    byte[] job = splice(number, "args", args[random.nextInt(args.length)]);
    if (random.nextInt(8) > 0) return job;
    byte[] marked = new byte[job.length + 3]; // with a byte order mark
    marked[0] = (byte) 0xef;
    marked[1] = (byte) 0xbb;
    marked[2] = (byte) 0xbf;
    System.arraycopy(job, 0, marked, 3, job.length);
    return marked;
  }

  /** 50 MB of one argument, for a class without a handler. */
  static byte[] large() {
    byte[] head = "{\"class\":\"Unknown\",\"jid\":\"fat\",\"args\":[\"".getBytes(US_ASCII);
    byte[] payload = Arrays.copyOf(head, 50 << 20);
    Arrays.fill(payload, head.length, payload.length - 3, (byte) 'x');
    System.arraycopy("\"]}".getBytes(US_ASCII), 0, payload, payload.length - 3, 3);
    return payload;
  }

  public static List<byte[]> some(long seed, int many) {
    Mutants mutants = new Mutants(seed);
    List<byte[]> some = new ArrayList<>();
    for (int i = 0; i < many; i++) some.add(mutants.next(i));
    return some;
  }
}
