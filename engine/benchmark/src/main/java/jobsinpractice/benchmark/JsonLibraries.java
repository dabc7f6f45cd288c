package jobsinpractice.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.ToNumberPolicy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import jobsinpractice.engine.internal.Json;
import org.json.JSONObject;

/**
 * Which JSON library the engine should use: the engine's codec on Jackson's streaming core, or one
 * of the two libraries that come with Jedis. Reads and writes one job's payload, the six in turn,
 * twenty rounds after a warm-up, and prints medians and ratios.
 */
public final class JsonLibraries {
  private static final byte[] PAYLOAD =
      ("{\"retry\":true,\"queue\":\"default\",\"class\":\"WelcomeMail\",\"args\":[42,\"en\","
              + "{\"a\":[1,2.5,null]}],\"jid\":\"39f949e45298c8da22a8b98f\","
              + "\"created_at\":1795379999.881368,\"enqueued_at\":1795379999.881368}")
          .getBytes(UTF_8);
  private static final int WARM_UP = 5;
  private static final int ROUNDS = 20;
  private static final int TIMES = 60_000;

  private static volatile Object sink;

  private JsonLibraries() {}

  public static void main(String[] args) throws Exception {
    Map<?, ?> job = (Map<?, ?>) Json.read(PAYLOAD);
    Gson gson =
        new GsonBuilder().setObjectToNumberStrategy(ToNumberPolicy.LAZILY_PARSED_NUMBER).create();
    Map<String, Callable<Object>> works = new LinkedHashMap<>();
    works.put("read, Jackson core", () -> Json.read(PAYLOAD));
    works.put("read, Gson", () -> gson.fromJson(new String(PAYLOAD, UTF_8), Object.class));
    works.put("read, org.json", () -> new JSONObject(new String(PAYLOAD, UTF_8)).toMap());
    works.put("write, Jackson core", () -> Json.write(job));
    works.put("write, Gson", () -> gson.toJson(job).getBytes(UTF_8));
    works.put("write, org.json", () -> new JSONObject(job).toString().getBytes(UTF_8));

    Map<String, List<Double>> nanos = new LinkedHashMap<>();
    for (int round = 0; round < WARM_UP + ROUNDS; round++) {
      for (Map.Entry<String, Callable<Object>> work : works.entrySet()) {
        double each = nanosEach(work.getValue());
        if (round < WARM_UP) continue;
        nanos.computeIfAbsent(work.getKey(), any -> new ArrayList<>()).add(each);
      }
    }
    double base = 0;
    for (Map.Entry<String, List<Double>> work : nanos.entrySet()) {
      double median = work.getValue().stream().sorted().skip(ROUNDS / 2).findFirst().orElseThrow();
      if (work.getKey().endsWith("Jackson core")) base = median;
      System.out.printf(
          Locale.ROOT, "%-20s %7.0f ns  %4.1f%n", work.getKey(), median, median / base);
    }
  }

  private static double nanosEach(Callable<Object> work) throws Exception {
    long before = System.nanoTime();
    for (int i = 0; i < TIMES; i++) sink = work.call();
    return (System.nanoTime() - before) / (double) TIMES;
  }
}
