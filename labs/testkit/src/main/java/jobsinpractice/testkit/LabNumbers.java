package jobsinpractice.testkit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import jobsinpractice.activity.RepeatingTask;
import jobsinpractice.engine.RedisUnavailable;
import jobsinpractice.engine.Worker;
import jobsinpractice.engine.WorkerListener;
import jobsinpractice.engine.internal.Json;
import jobsinpractice.engine.internal.Timestamps;
import redis.clients.jedis.params.SetParams;

/**
 * Shows a learner's numbers on the dashboard, next to the engine's. A lab's WorkerExtension adds it
 * to the worker:
 *
 * <pre>
 * worker.listener(
 *     LabNumbers.of(1)
 *         .number(1, "utilization", "%", EngineNumber.UTILIZATION, w -> mine.utilization(…)));
 * </pre>
 *
 * Once a second, on a thread of its own, it calls both and writes the results to the key {@code
 * <identity>:lab}, which expires after 5 s. A stub is shown as "to do", an exception by its name.
 * If the learner's code never returns, the key expires, and the worker is not affected.
 */
public final class LabNumbers implements WorkerListener {
  private static final Duration EVERY = Duration.ofSeconds(1);
  private static final Duration LIFE = Duration.ofSeconds(5);

  /** Every so many writes, the numbers are also printed. */
  private static final int PRINTED_EVERY = 10;

  private final int lab;
  private final List<Number> numbers = new ArrayList<>();
  private RepeatingTask ticker;
  private boolean printed;
  private int writes;

  private record Number(
      int task, String name, String unit, EngineNumber engine, ToDoubleFunction<Worker> yours) {}

  private LabNumbers(int lab) {
    this.lab = lab;
  }

  public static LabNumbers of(int lab) {
    return new LabNumbers(lab);
  }

  /** Returns the key that holds a worker's numbers. */
  public static String key(String identity) {
    return identity + ":lab";
  }

  /**
   * Adds a number.
   *
   * @param unit "%", "s", "ms", "/s", "MB", or "" for a count
   * @param engine the engine's number; null if it has none
   * @param yours the learner's number; may throw
   */
  public LabNumbers number(
      int task, String name, String unit, EngineNumber engine, ToDoubleFunction<Worker> yours) {
    numbers.add(new Number(task, name, unit, engine, yours));
    return this;
  }

  /** Also prints the numbers every ten seconds, for a learner who looks at the log only. */
  public LabNumbers printed() {
    printed = true;
    return this;
  }

  @Override
  public void startup(Worker worker) {
    ticker = RepeatingTask.start("lab-numbers", EVERY, () -> write(worker));
  }

  @Override
  public void shutdown(Worker worker) {
    if (ticker != null) ticker.stop();
    worker.redis().call(jedis -> jedis.unlink(key(worker.identity())));
  }

  void write(Worker worker) {
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("lab", lab);
    report.put("at", Timestamps.seconds(worker.clock().instant()));
    List<Map<String, Object>> asked = numbers.stream().map(n -> asked(n, worker)).toList();
    report.put("numbers", asked);
    String json = Json.text(report);
    SetParams life = SetParams.setParams().px(LIFE.toMillis());
    worker.redis().call(jedis -> jedis.set(key(worker.identity()), json, life));
    if (printed && ++writes % PRINTED_EVERY == 0) System.out.println(line(asked));
  }

  /** Returns the numbers in one line. */
  String line(List<Map<String, Object>> asked) {
    return asked.stream()
        .map(LabNumbers::shown)
        .collect(Collectors.joining(" · ", "Lab " + lab + ": ", ""));
  }

  private static String shown(Map<String, Object> number) {
    String note = (String) number.get("note");
    Object engine = number.get("engine");
    String unit = " " + number.get("unit");
    String yours = note.isEmpty() ? rounded(number.get("yours")) + unit : note;
    String right = engine == null ? "" : " (should be " + (rounded(engine) + unit).strip() + ")";
    return number.get("name") + " " + yours.strip() + right;
  }

  private static String rounded(Object number) {
    double value = (Double) number;
    return value == Math.rint(value)
        ? String.valueOf((long) value)
        : String.format(Locale.ROOT, "%.1f", value);
  }

  private static Map<String, Object> asked(Number number, Worker worker) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("task", number.task());
    answer.put("name", number.name());
    answer.put("unit", number.unit());
    Double before = number.engine() == null ? null : number.engine().of(worker);
    Double yours = null;
    String note = "";
    try {
      yours = number.yours().applyAsDouble(worker);
      if (yours.isNaN() || yours.isInfinite()) {
        note = yours.isNaN() ? "not a number (NaN)" : "infinite";
        yours = null;
      }
    } catch (RedisUnavailable away) {
      throw away; // this second has no numbers
    } catch (ToDo toDo) {
      note = "to do";
    } catch (RuntimeException | Error mistake) {
      note = mistake.getClass().getSimpleName();
    }
    Double after = number.engine() == null ? null : number.engine().of(worker);
    // A job may have started in between, so compare with the nearer of the two readings.
    boolean first = yours != null && after != null && near(yours, before) < near(yours, after);
    answer.put("yours", yours);
    answer.put("engine", first ? before : after);
    answer.put("note", note);
    return answer;
  }

  private static double near(double one, double other) {
    return Math.abs(one - other);
  }
}
