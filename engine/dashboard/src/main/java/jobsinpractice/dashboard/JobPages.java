package jobsinpractice.dashboard;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jobsinpractice.dashboard.ListPage.PageBudget;
import jobsinpractice.engine.JobResults;
import jobsinpractice.engine.RedisUnavailable;
import jobsinpractice.engine.admin.JobRecord;
import jobsinpractice.engine.admin.WorkSet;
import jobsinpractice.engine.internal.Timestamps;
import redis.clients.jedis.exceptions.JedisAccessControlException;

/**
 * The page of one job: where it is, what it holds ({@link JobContents}), and its {@link
 * JobTimeline}.
 */
final class JobPages implements Section {
  private static final DateTimeFormatter FIELD =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private PageContext site;

  /**
   * Where it is: the page of that place, its name, and what may be done there.
   *
   * @param due when it is due, as a field for a date and a time has it; empty if it has no such
   *     time
   */
  public record Place(
      String title, String path, String queue, String key, String due, List<String> actions) {}

  /** A thread that runs it, and its progress, or null. */
  public record Run(String process, String thread, Instant since, BusyPages.Progress progress) {}

  @Override
  public void mount(RoutesConfig routes, PageContext site) {
    this.site = site;
    routes.get("/job", this::show);
  }

  private void show(Context request) {
    String jid = Optional.ofNullable(request.queryParam("jid")).orElse("").strip();
    boolean longer = "yes".equals(request.queryParam("longer"));
    PageBudget patience = longer ? PageBudget.LONG : PageBudget.SHORT;
    JobLocator where = JobLocator.is(site, jid, request.queryParam("at"), patience);
    Map<String, Object> model = new HashMap<>();
    model.put("jid", jid);
    model.put("longer", longer);
    model.put("unfinished", String.join(", ", where.unfinished()));
    JobContents contents = new JobContents(site.secrets());
    String result = contents.result(result(jid));
    model.put("result", result);
    if (where.spots().isEmpty() && where.running().isEmpty()) {
      if (result.isEmpty()) request.status(404);
      String title = result.isEmpty() ? "No such job" : "Result of a job";
      site.views().page(request, "no-job", title, model);
      return;
    }
    Map<String, Object> fields = fields(where);
    model.put("labels", labels(where));
    model.put("args", contents.args(where));
    model.put("places", where.spots().stream().map(JobPages::place).toList());
    model.put("runs", where.running().stream().map(this::run).toList());
    model.put("failure", JobView.failure(fields, site.secrets()));
    model.put("message", contents.message(fields));
    model.put("backtrace", contents.backtrace(fields));
    model.put("retries", JobTimeline.retries(fields));
    model.put("events", JobTimeline.events(where, fields));
    model.put("fields", contents.others(fields));
    model.put("payload", contents.payload(fields, where));
    site.views().page(request, "job", labels(where).type(), model);
  }

  /** Empty also if this user must not read it: the rest of the page goes on. */
  private Optional<Object> result(String jid) {
    try {
      return JobResults.of(site.redis(), jid);
    } catch (RedisUnavailable e) {
      if (e.getCause() instanceof JedisAccessControlException) return Optional.empty();
      throw e;
    }
  }

  private static Map<String, Object> fields(JobLocator where) {
    return where.spots().isEmpty()
        ? where.running().get(0).job().fields()
        : where.spots().get(0).entry().fields();
  }

  private static JobView.Labels labels(JobLocator where) {
    if (where.spots().isEmpty()) {
      WorkSet.Work work = where.running().get(0);
      return new JobView.Labels(JobView.type(work.job()), work.job().jid(), work.queue());
    }
    JobRecord entry = where.spots().get(0).entry();
    String queue = entry.job().map(job -> job.queue()).orElse("");
    return new JobView.Labels(JobView.type(entry), entry.jid(), queue);
  }

  private static Place place(JobLocator.Spot spot) {
    Optional<SetPages.Kind> set = SetPages.Kind.of(spot.where());
    if (set.isPresent()) {
      SetPages.Kind kind = set.get();
      String due = kind.hasDueTimes() ? due(spot.key().place()) : "";
      return new Place(kind.title, kind.path(), "", spot.key().toString(), due, kind.actions);
    }
    String name = spot.where().substring("queue:".length());
    return new Place("Queue " + name, "/queue", name, spot.key().toString(), "", List.of("delete"));
  }

  /** In UTC, to the second. */
  private static String due(double score) {
    return FIELD.format(Timestamps.instant(score));
  }

  private Run run(WorkSet.Work work) {
    BusyPages.Progress progress = BusyPages.Progress.of(work, site.secrets());
    return new Run(work.identity(), work.tid(), work.since(), progress);
  }
}
