package jobsinpractice.fleet.panel;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.config.RoutesConfig;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import jobsinpractice.dashboard.PageContext;
import jobsinpractice.dashboard.Section;
import jobsinpractice.engine.MalformedPayload;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.internal.Json;
import jobsinpractice.engine.internal.Keys;
import jobsinpractice.fleet.machines.FleetStatus;
import jobsinpractice.testkit.LabNumbers;
import redis.clients.jedis.Response;

/**
 * The page "Your lab": charts each number that the learner's code reports together with the
 * engine's own, lists the tasks with their state, and checks Little's law on the running fleet. If
 * a supervisor runs, it also shows the machines and why their number changed.
 *
 * <p>The dashboard does not know about labs. This section adds a field "lab" to the samples that
 * every live page receives.
 */
public final class LabPanel implements Section {
  /** The field in each sample. */
  public static final String FIELD = "lab";

  private static final int MOST_PROCESSES = 20;

  private final Supplier<LabState> state;

  /**
   * @param state called once per second; may read files, runs no tests
   */
  public LabPanel(Supplier<LabState> state) {
    this.state = state;
  }

  @Override
  public List<Link> nav() {
    return List.of(new Link("Your lab", "/lab"));
  }

  @Override
  public Map<String, String> assets() {
    return Map.of("lab.js", "jobsinpractice/dashboard/assets/lab.js");
  }

  @Override
  public void mount(RoutesConfig routes, PageContext site) {
    routes.get(
        "/lab",
        request -> {
          LabState now = state.get();
          String title = "Lab " + now.lab() + " · " + now.title();
          site.views().page(request, "lab", title, Map.of());
        });
  }

  /** For {@code Dashboard.builder(…).sample(FIELD, panel::sample)}. */
  public Object sample(Redis redis) {
    Map<String, Object> sample = new LinkedHashMap<>(state.get().fields());
    sample.put("reports", reports(redis));
    String machines = redis.call(jedis -> jedis.get(FleetStatus.KEY));
    if (machines != null) sample.put("machines", read(machines));
    return sample;
  }

  /** Returns what each worker reports; a worker without a lab reports nothing. */
  private static List<Object> reports(Redis redis) {
    Set<String> identities = redis.call(jedis -> jedis.smembers(Keys.PROCESSES));
    Map<String, Response<String>> answers = new LinkedHashMap<>();
    redis.pipelined(
        pipeline ->
            identities.stream()
                .sorted()
                .limit(MOST_PROCESSES)
                .forEach(id -> answers.put(id, pipeline.get(LabNumbers.key(id)))));
    List<Object> reports = new ArrayList<>();
    answers.forEach(
        (identity, answer) -> {
          if (answer.get() == null) return;
          Map<String, Object> report = new LinkedHashMap<>();
          report.put("identity", identity);
          report.put("said", read(answer.get()));
          reports.add(report);
        });
    return reports;
  }

  private static Object read(String json) {
    try {
      return Json.read(json.getBytes(UTF_8));
    } catch (MalformedPayload e) {
      return Map.of(); // any program can write to Redis
    }
  }
}
