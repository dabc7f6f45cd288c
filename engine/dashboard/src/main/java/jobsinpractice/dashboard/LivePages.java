package jobsinpractice.dashboard;

import io.javalin.config.RoutesConfig;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import jobsinpractice.activity.RepeatingTask;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.internal.Json;

/**
 * The page that moves: charts and a timeline of every thread, once a second.
 *
 * <p>Redis is read once a second, however many look on; all of them get the same text.
 */
final class LivePages implements Section {
  private static final Duration EVERY = Duration.ofSeconds(1);

  private final Map<String, Function<Redis, Object>> extras = new LinkedHashMap<>();
  private final LiveHistory history = new LiveHistory();
  private final LiveWatchers watchers = new LiveWatchers();
  private RepeatingTask ticker;

  /**
   * Adds a field to every sample, for pages of another program that listen to {@code /live/events}.
   *
   * @param read called once a second; may answer anything that has a JSON form
   */
  LivePages with(String field, Function<Redis, Object> read) {
    extras.put(field, read);
    return this;
  }

  @Override
  public List<Link> nav() {
    return List.of(new Link("Live", "/live"));
  }

  @Override
  public Map<String, String> assets() {
    String folder = "jobsinpractice/dashboard/assets/";
    return Map.of(
        "live.css", folder + "live.css",
        "live.js", folder + "live.js",
        "live-charts.js", folder + "live-charts.js",
        "live-timeline.js", folder + "live-timeline.js");
  }

  @Override
  public void mount(RoutesConfig routes, PageContext site) {
    routes.get("/live", request -> site.views().page(request, "live", "Live", Map.of()));
    routes.get("/live/now", request -> site.views().json(request, history.last()));
    routes.get("/live/history", request -> site.views().json(request, history.all()));
    routes.sse("/live/events", client -> watchers.welcome(client, this::past));
  }

  private String past() {
    return text(history.all());
  }

  private static String text(Object value) {
    return Json.text(value);
  }

  @Override
  public void start(PageContext site) {
    LiveReader reader = new LiveReader(site.redis(), site.clock());
    LiveSamples samples = new LiveSamples();
    ticker =
        RepeatingTask.start(
            "live",
            EVERY,
            () -> {
              Map<String, Object> sample = samples.next(reader.read());
              extras.forEach((field, read) -> sample.put(field, extra(read, site.redis())));
              history.add(sample);
              watchers.tell(text(sample));
            });
  }

  private static Object extra(Function<Redis, Object> read, Redis redis) {
    try {
      return read.apply(redis);
    } catch (RuntimeException e) {
      return Map.of("trouble", String.valueOf(e.getMessage()));
    }
  }

  @Override
  public void stop() {
    if (ticker != null) ticker.stop();
    watchers.close();
  }
}
