package jobsinpractice.dashboard;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import jobsinpractice.periodic.PeriodicSet;

/** The jobs by the clock: when each was last enqueued, and when it is next. */
final class PeriodicPages implements Section {
  /** Workers tell of theirs every 10 s. */
  private static final Duration STALE = Duration.ofMinutes(2);

  private PageContext site;

  /**
   * A line of the table; times are null when there is none.
   *
   * @param alone no worker has reported it for a while
   */
  public record Row(
      String name, Timing timing, String type, String queue, String args, boolean alone) {}

  /** When. */
  public record Timing(String cron, String zone, Instant last, Instant next) {}

  @Override
  public List<Link> nav() {
    return List.of(new Link("Periodic", "/periodic"));
  }

  @Override
  public void mount(RoutesConfig routes, PageContext site) {
    this.site = site;
    routes.get("/periodic", this::list);
    routes.post("/periodic", this::forget);
  }

  private void list(Context request) {
    List<Row> rows = new PeriodicSet(site.redis()).list().stream().map(this::row).toList();
    site.views().page(request, "periodic", "Periodic", Map.of("rows", rows));
  }

  private Row row(PeriodicSet.Entry entry) {
    Instant now = site.clock().instant();
    return new Row(
        entry.name(),
        new Timing(
            entry.timing().cron(),
            entry.timing().zone().getId(),
            entry.last().orElse(null),
            entry.timing().next(now).orElse(null)),
        entry.job().type(),
        entry.job().queue(),
        JobView.cut(JobView.words(site.secrets().args(entry.job().args())), 160),
        entry.reported().isBefore(now.minus(STALE)));
  }

  private void forget(Context request) {
    String name = String.valueOf(request.formParam("name"));
    boolean done =
        "forget".equals(request.formParam("do")) && new PeriodicSet(site.redis()).forget(name);
    site.views().done(request, done ? name + ": forgotten." : "Nothing was done.", "/periodic");
  }
}
