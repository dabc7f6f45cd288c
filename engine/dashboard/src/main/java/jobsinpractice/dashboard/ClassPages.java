package jobsinpractice.dashboard;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jobsinpractice.jobhistory.ClassHistory;
import jobsinpractice.jobhistory.ClassHistory.Count;
import jobsinpractice.jobhistory.ClassHistory.Histogram;
import jobsinpractice.jobhistory.ClassHistory.Window;

/** How often each class of job ran, how often it failed, and how long it took. */
final class ClassPages implements Section {
  private static final Map<String, Window> WINDOWS = new LinkedHashMap<>();

  static {
    WINDOWS.put("1h", Window.HOUR);
    WINDOWS.put("8h", Window.EIGHT_HOURS);
    WINDOWS.put("72h", Window.THREE_DAYS);
  }

  private PageContext site;

  /**
   * A line of the table.
   *
   * @param seconds of all its runs that succeeded
   * @param share of the time that all classes took, percent
   */
  public record Row(String type, Count count, double seconds, long share) {}

  /** A step of the time histogram: runs that took up to so long. */
  public record Step(String upTo, long runs) {}

  @Override
  public List<Link> nav() {
    return List.of(new Link("Metrics", "/classes"));
  }

  @Override
  public Map<String, String> assets() {
    return Map.of("classes.js", "jobsinpractice/dashboard/assets/classes.js");
  }

  @Override
  public void mount(RoutesConfig routes, PageContext site) {
    this.site = site;
    routes.get("/classes", this::list);
    routes.get("/class", this::show);
    routes.get("/class/numbers", this::numbers);
  }

  private static String window(Context request) {
    String asked = request.queryParam("window");
    return asked != null && WINDOWS.containsKey(asked) ? asked : "1h";
  }

  private void list(Context request) {
    String window = window(request);
    Map<String, Map<Instant, Count>> series =
        new ClassHistory(site.redis()).series(WINDOWS.get(window), site.clock().instant());
    List<Row> rows = new ArrayList<>();
    double all = 0;
    for (Map<Instant, Count> one : series.values()) all += ClassHistory.total(one).millis();
    for (Map.Entry<String, Map<Instant, Count>> one : series.entrySet()) {
      Count count = ClassHistory.total(one.getValue());
      long share = all == 0 ? 0 : Math.round(100 * count.millis() / all);
      rows.add(new Row(one.getKey(), count, count.millis() / 1e3, share));
    }
    rows.sort(Comparator.comparing(Row::seconds).reversed().thenComparing(Row::type));
    site.views()
        .page(
            request,
            "classes",
            "Metrics",
            Map.of("rows", rows, "window", window, "windows", WINDOWS.keySet()));
  }

  private void show(Context request) {
    String type = Optional.ofNullable(request.queryParam("name")).orElse("");
    String window = window(request);
    ClassHistory metrics = new ClassHistory(site.redis());
    Instant now = site.clock().instant();
    Map<Instant, Count> series =
        metrics.series(WINDOWS.get(window), now).getOrDefault(type, Map.of());
    Histogram times = metrics.histogram(type, now);
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("type", type);
    model.put("window", window);
    model.put("windows", WINDOWS.keySet());
    model.put("count", ClassHistory.total(series));
    model.put("steps", steps(times));
    model.put("measured", times.total());
    model.put("median", upTo(times.percentile(0.5)));
    model.put("slow", upTo(times.percentile(0.95)));
    model.put("path", "/classes");
    site.views().page(request, "class", type, model);
  }

  /** From the first step that has a run to the last one. */
  private static List<Step> steps(Histogram times) {
    List<Long> counts = times.counts();
    List<Step> steps = new ArrayList<>();
    int last = counts.size() - 1;
    while (last >= 0 && counts.get(last) == 0) last--;
    for (int i = 0; i <= last; i++) {
      if (steps.isEmpty() && counts.get(i) == 0) continue;
      steps.add(new Step(upTo(Histogram.upTo(i)), counts.get(i)));
    }
    return steps;
  }

  private static String upTo(long millis) {
    return millis == Long.MAX_VALUE ? "longer" : TemplateFunctions.duration(millis / 1e3);
  }

  /** What the charts draw; seconds since the epoch, and for each step runs and failures. */
  private void numbers(Context request) {
    String type = Optional.ofNullable(request.queryParam("name")).orElse("");
    Window window = WINDOWS.get(window(request));
    Instant now = site.clock().instant();
    ClassHistory metrics = new ClassHistory(site.redis());
    Map<Instant, Count> series = metrics.series(window, now).getOrDefault(type, Map.of());
    List<Object> times = new ArrayList<>();
    List<Object> succeeded = new ArrayList<>();
    List<Object> failed = new ArrayList<>();
    List<Object> means = new ArrayList<>();
    for (Instant step : window.steps(now)) {
      Count count = series.getOrDefault(step, new Count(0, 0, 0));
      times.add(step.getEpochSecond());
      succeeded.add(count.runs() - count.failures());
      failed.add(count.failures());
      means.add(count.runs() > count.failures() ? (Object) count.mean() : null);
    }
    List<Step> steps = steps(metrics.histogram(type, now));
    Map<String, Object> numbers = new LinkedHashMap<>();
    numbers.put("step", window.step().toSeconds());
    numbers.put("times", times);
    numbers.put("succeeded", succeeded);
    numbers.put("failed", failed);
    numbers.put("means", means);
    numbers.put("upTo", steps.stream().map(Step::upTo).toList());
    numbers.put("runs", steps.stream().map(Step::runs).toList());
    site.views().json(request, numbers);
  }
}
