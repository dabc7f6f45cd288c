package jobsinpractice.dashboard;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jobsinpractice.engine.admin.ProcessSet;
import jobsinpractice.engine.admin.ProcessSet.WorkerProcess;
import jobsinpractice.engine.admin.WorkSet;
import jobsinpractice.engine.internal.Timestamps;

/** The processes, and what they run now. */
final class BusyPages implements Section {
  /** Characters of a report's text that pages show: cut after secrets are hidden in the whole. */
  private static final int LONGEST_TEXT = 200;

  private PageContext site;

  /**
   * A process.
   *
   * @param rss kilobytes
   * @param rtt seconds
   */
  public record ProcessRow(
      Name name, Threads threads, Beat beat, List<String> queues, long rss, double rtt) {}

  /** What it is called. */
  public record Name(String identity, String host, String pid, String tag, String version) {}

  /** Threads that it has, and that run a job. */
  public record Threads(int busy, int all) {
    /** Percent; 0 when it did not say how many it has. */
    public long utilization() {
      return all == 0 ? 0 : Math.round(100.0 * busy / all);
    }
  }

  /** Null is "unknown". */
  public record Beat(Instant started, Instant last, boolean quiet) {}

  /**
   * A job that runs now.
   *
   * @param progress null if it has reported none
   */
  public record WorkRow(
      String process,
      String thread,
      JobView.Labels labels,
      String args,
      Instant since,
      Progress progress,
      String href) {}

  /**
   * How far a running job has come.
   *
   * @param total 0 if it is not known; then {@code percent} is 0
   */
  public record Progress(long done, long total, int percent, String text) {
    /** Null if the job has reported none. */
    static Progress of(WorkSet.Work work, Redaction secrets) {
      return work.progress()
          .map(
              from ->
                  new Progress(
                      from.done(),
                      from.total(),
                      from.percent().orElse(0),
                      JobView.cut(secrets.text(from.text()), LONGEST_TEXT)))
          .orElse(null);
    }
  }

  @Override
  public List<Link> nav() {
    return List.of(new Link("Busy", "/busy"));
  }

  @Override
  public void mount(RoutesConfig routes, PageContext site) {
    this.site = site;
    routes.get("/busy", this::show);
    routes.post("/busy", this::change);
  }

  private void show(Context request) {
    List<ProcessRow> processes =
        new ProcessSet(site.redis()).list().stream().map(BusyPages::row).toList();
    List<WorkRow> work = new ArrayList<>();
    for (WorkSet.Work one : new WorkSet(site.redis()).list()) work.add(row(one));
    site.views()
        .page(
            request, "busy", "Busy", Map.of("processes", processes, "work", work, "path", "/busy"));
  }

  private static ProcessRow row(WorkerProcess process) {
    Map<String, Object> info = process.info();
    String[] parts = process.identity().split(":");
    return new ProcessRow(
        new Name(
            process.identity(),
            text(info, "hostname", parts[0]),
            text(info, "pid", parts.length > 1 ? parts[1] : ""),
            text(info, "tag", ""),
            text(info, "version", "")),
        new Threads(process.busy(), process.concurrency()),
        new Beat(
            Timestamps.read(info.get("started_at")).orElse(null), last(process), process.quiet()),
        queues(info),
        process.rss(),
        process.roundTripMicros() / 1e6);
  }

  private static Instant last(WorkerProcess process) {
    try {
      String beat = process.fields().get("beat");
      return beat == null ? null : Timestamps.instant(Double.parseDouble(beat));
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private static String text(Map<String, Object> info, String name, String otherwise) {
    Object value = info.get(name);
    return value == null ? otherwise : value.toString();
  }

  private static List<String> queues(Map<String, Object> info) {
    if (!(info.get("queues") instanceof List<?> names)) return List.of();
    return names.stream().map(String::valueOf).distinct().toList();
  }

  private WorkRow row(WorkSet.Work work) {
    String type = JobView.type(work.job());
    String args = JobView.words(site.secrets().args(JobView.args(work.job())));
    return new WorkRow(
        work.identity(),
        work.tid(),
        new JobView.Labels(type, work.job().jid(), work.queue()),
        JobView.cut(args, 160),
        work.since(),
        Progress.of(work, site.secrets()),
        "/job?jid=" + JobView.encoded(work.job().jid()));
  }

  private void change(Context request) {
    String said = String.valueOf(request.formParam("do"));
    String only = request.formParam("identity");
    ProcessSet processes = new ProcessSet(site.redis());
    boolean quiet = said.startsWith("quiet");
    boolean all = said.endsWith("-all");
    int asked = 0;
    if (List.of("quiet", "stop", "quiet-all", "stop-all").contains(said)) {
      // Only processes that exist: a signal to an invented name would create that key.
      for (WorkerProcess process : processes.list()) {
        if (!all && !process.identity().equals(only)) continue;
        if (quiet) processes.quiet(process.identity());
        else processes.stop(process.identity());
        asked++;
      }
    }
    site.views().done(request, answer(asked, quiet), "/busy");
  }

  private static String answer(int asked, boolean quiet) {
    if (asked == 0) return "No such process is alive. Nothing was done.";
    return (quiet ? "Asked to claim no more jobs: " : "Asked to stop: ")
        + TemplateFunctions.many(asked, "process")
        + ". This takes effect at the next heartbeat, within "
        + TemplateFunctions.duration(Duration.ofSeconds(10).toSeconds())
        + ".";
  }
}
