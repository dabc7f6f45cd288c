package jobsinpractice.dashboard;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jobsinpractice.dashboard.ListPage.PageBudget;
import jobsinpractice.engine.admin.JobRecord;
import jobsinpractice.engine.admin.WorkSet;
import jobsinpractice.engine.internal.Json;
import jobsinpractice.engine.internal.Timestamps;

/** One job: where it is, its arguments, what happened to it, and its payload. */
final class JobPages implements Section {
  /** Characters of arguments or payload that a page shows. */
  private static final int LONGEST = 100_000;

  /** Told in words already. */
  private static final List<String> TOLD =
      List.of(
          "class",
          "wrapped",
          "args",
          "jid",
          "queue",
          "created_at",
          "enqueued_at",
          "failed_at",
          "retried_at",
          "retry_count",
          "error_class",
          "error_message",
          "error_backtrace");

  private PageContext site;

  /** What happened, and when. */
  public record Event(String what, Instant at) {}

  /** Where it is: the page of that place, its name, and what may be done there. */
  public record Place(String title, String path, String queue, String key, List<String> actions) {}

  /** A thread that runs it. */
  public record Run(String process, String thread, Instant since) {}

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
    if (where.spots().isEmpty() && where.running().isEmpty()) {
      request.status(404);
      site.views().page(request, "no-job", "No such job", model);
      return;
    }
    Map<String, Object> fields = fields(where);
    model.put("labels", labels(where));
    model.put("args", args(where));
    model.put("places", where.spots().stream().map(JobPages::place).toList());
    model.put("runs", where.running().stream().map(JobPages::run).toList());
    model.put("failure", JobView.failure(fields, site.secrets()));
    model.put("message", message(fields));
    model.put("backtrace", backtrace(fields));
    model.put("retries", retries(fields));
    model.put("events", events(where, fields));
    model.put("fields", others(fields));
    model.put("payload", payload(fields, where));
    site.views().page(request, "job", labels(where).type(), model);
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

  /** Each argument on lines of its own. */
  private List<String> args(JobLocator where) {
    List<Object> args =
        where.spots().isEmpty()
            ? JobView.args(where.running().get(0).job())
            : JobView.args(where.spots().get(0).entry());
    return site.secrets().args(args).stream()
        .map(arg -> JobView.cut(Json.text(arg), LONGEST))
        .toList();
  }

  private static Place place(JobLocator.Spot spot) {
    Optional<SetPages.Kind> set = SetPages.Kind.of(spot.where());
    if (set.isPresent()) {
      SetPages.Kind kind = set.get();
      return new Place(kind.title, kind.path(), "", spot.key().toString(), kind.actions);
    }
    String name = spot.where().substring("queue:".length());
    return new Place("Queue " + name, "/queue", name, spot.key().toString(), List.of("delete"));
  }

  private static Run run(WorkSet.Work work) {
    return new Run(work.identity(), work.tid(), work.since());
  }

  private String message(Map<String, Object> fields) {
    return site.secrets().text(String.valueOf(fields.getOrDefault("error_message", "")));
  }

  private String backtrace(Map<String, Object> fields) {
    return site.secrets().text(String.join("\n", Backtrace.read(fields.get("error_backtrace"))));
  }

  /** What will follow a failure, as far as the payload shows it. */
  private static String retries(Map<String, Object> fields) {
    Object retry = fields.getOrDefault("retry", true);
    if (Boolean.FALSE.equals(retry)) return "It will not be retried: a failure drops it.";
    long most = retry instanceof Long count ? count : 25;
    long failed = fields.get("retry_count") instanceof Long count ? count + 1 : 0;
    long left = Math.max(0, most - failed + (failed > 0 ? 1 : 0));
    String end = Boolean.FALSE.equals(fields.get("dead")) ? "is dropped" : "goes to the dead set";
    return left == 0
        ? "No retry is left; if it fails again it " + end + "."
        : TemplateFunctions.many(left, "retry") + " left of " + most + ", then it " + end + ".";
  }

  private static List<Event> events(JobLocator where, Map<String, Object> fields) {
    List<Event> events = new ArrayList<>();
    Map<String, String> labels = new LinkedHashMap<>();
    labels.put("created_at", "Created");
    labels.put("enqueued_at", "Enqueued");
    labels.put("failed_at", "Failed first");
    labels.put("retried_at", "Failed last");
    labels.forEach(
        (field, what) ->
            Timestamps.read(fields.get(field)).ifPresent(at -> events.add(new Event(what, at))));
    for (WorkSet.Work work : where.running()) events.add(new Event("Running since", work.since()));
    for (JobLocator.Spot spot : where.spots()) {
      SetPages.Kind.of(spot.where())
          .map(kind -> kind == SetPages.Kind.DEAD ? "Died" : "Due")
          .ifPresent(what -> events.add(new Event(what, Timestamps.instant(spot.key().place()))));
    }
    events.sort(Comparator.comparing(Event::at));
    return events;
  }

  private Map<String, String> others(Map<String, Object> fields) {
    Map<String, String> others = new LinkedHashMap<>();
    fields.forEach(
        (name, value) -> {
          if (TOLD.contains(name)) return;
          Object shown = ((Map<?, ?>) site.secrets().value(Map.of(name, orNull(value)))).get(name);
          others.put(name, JobView.cut(Json.text(shown), 2_000));
        });
    return others;
  }

  private static Object orNull(Object value) {
    return value == null ? "null" : value;
  }

  /** As it is in Redis, except for hidden values; text that is not a job stays as it is. */
  private String payload(Map<String, Object> fields, JobLocator where) {
    if (fields.isEmpty()) {
      List<Object> text = List.of(where.spots().get(0).entry().text());
      return JobView.cut(String.valueOf(site.secrets().args(text).get(0)), LONGEST);
    }
    Map<String, Object> shown = new LinkedHashMap<>();
    fields.forEach(
        (name, value) ->
            shown.put(
                name,
                name.equals("args") && value instanceof List<?> args
                    ? site.secrets().args(new ArrayList<>(args))
                    : value));
    Object hidden = site.secrets().value(shown);
    return JobView.cut(Json.text(hidden), LONGEST);
  }
}
