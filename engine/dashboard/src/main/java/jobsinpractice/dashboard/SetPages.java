package jobsinpractice.dashboard;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import jobsinpractice.engine.admin.DeadSet;
import jobsinpractice.engine.admin.JobSet;
import jobsinpractice.engine.admin.RetrySet;
import jobsinpractice.engine.admin.ScheduledSet;
import jobsinpractice.engine.admin.SortedEntry;

/** The retries, the scheduled and the dead: three sets, one kind of page. */
final class SetPages implements Section {
  /** Entries with the very same time that are looked through for one. */
  private static final int SAME_TIME = 20_000;

  /** Which set; the word for its score, and what may be done to its jobs. */
  enum Kind {
    RETRIES("Retries", "retry", "Due", List.of("retry", "kill", "delete")),
    SCHEDULED("Scheduled", "schedule", "Due", List.of("enqueue", "delete")),
    DEAD("Dead", "dead", "Died", List.of("retry", "delete"));

    final String title;
    final String where;
    final String score;
    final List<String> actions;

    Kind(String title, String where, String score, List<String> actions) {
      this.title = title;
      this.where = where;
      this.score = score;
      this.actions = actions;
    }

    /** Returns the set by its name in Redis; empty for a queue. */
    static Optional<Kind> of(String where) {
      return Arrays.stream(values()).filter(kind -> kind.where.equals(where)).findFirst();
    }

    /** Whether its times are those at which jobs are due, which can be changed. */
    boolean hasDueTimes() {
      return this != DEAD;
    }

    String path() {
      return "/" + title.toLowerCase(java.util.Locale.ROOT);
    }

    JobSet set(PageContext site) {
      return switch (this) {
        case RETRIES -> new RetrySet(site.redis(), site.clock());
        case SCHEDULED -> new ScheduledSet(site.redis(), site.clock());
        case DEAD -> new DeadSet(site.redis(), site.clock());
      };
    }
  }

  private final BulkActions sweeps = new BulkActions();
  private PageContext site;

  @Override
  public List<Link> nav() {
    List<Link> links = new ArrayList<>();
    for (Kind kind : Kind.values()) links.add(new Link(kind.title, kind.path()));
    return links;
  }

  @Override
  public void mount(RoutesConfig routes, PageContext site) {
    this.site = site;
    for (Kind kind : Kind.values()) {
      routes.get(kind.path(), request -> list(request, kind));
      routes.post(kind.path(), request -> change(request, kind));
    }
  }

  @Override
  public void stop() {
    sweeps.close();
  }

  private void list(Context request, Kind kind) {
    JobSet set = kind.set(site);
    Search search = Search.of(request);
    long from = ListPage.from(request);
    long size = set.size();
    ListPage.Source<SortedEntry> source = source(kind, set, size);
    ListPage<SortedEntry> look =
        search.any()
            ? ListPage.search(source, from, size, entry -> search.fits(entry, site.secrets()))
            : ListPage.at(source, from, size);
    List<JobView> jobs =
        look.found().stream().map(found -> view(kind, found.entry(), site.secrets())).toList();
    Map<String, Object> model = new HashMap<>();
    model.put("kind", kind.title);
    model.put("score", kind.score);
    model.put("actions", kind.actions);
    model.put("jobs", jobs);
    model.put("look", look);
    model.put("search", search);
    model.put("here", here(kind.path(), search, from));
    model.put("sweep", sweeps.on(kind.path()));
    site.views().page(request, "set", kind.title, model);
  }

  /** The soonest first; of the dead, the latest death first. */
  private static ListPage.Source<SortedEntry> source(Kind kind, JobSet set, long size) {
    if (kind != Kind.DEAD) return set::page;
    return (from, most) -> {
      long end = size - from; // exclusive, counted from the first death
      if (end <= 0) return List.of();
      long start = Math.max(0, end - most);
      List<SortedEntry> page = new ArrayList<>(set.page(start, (int) (end - start)));
      Collections.reverse(page);
      return page;
    };
  }

  static JobView view(Kind kind, SortedEntry entry, Redaction secrets) {
    return JobView.of(entry, kind.where, EntryKey.of(entry), entry.at(), secrets);
  }

  private static String here(String path, Search search, long from) {
    String query = search.query();
    if (from > 0) query += (query.isEmpty() ? "" : "&") + "from=" + from;
    return query.isEmpty() ? path : path + "?" + query;
  }

  private void change(Context request, Kind kind) {
    String said = String.valueOf(request.formParam("do"));
    if (said.equals("reschedule") && kind.hasDueTimes()) {
      String key = request.formParam("job");
      Rescheduling done =
          Rescheduling.of(kind, kind.set(site), key, request.formParam("at"), site.clock());
      site.views().done(request, done.answer(), done.page());
      return;
    }
    Search search = Search.of(request);
    String here = here(kind.path(), search, ListPage.from(request));
    site.views().done(request, change(request, kind, said, search), here);
  }

  private String change(Context request, Kind kind, String said, Search search) {
    if (said.equals("stop-sweep")) {
      sweeps.stop(kind.path());
      return "Stopping.";
    }
    if (said.equals("forget-sweep")) {
      sweeps.forget(kind.path());
      return "";
    }
    boolean all = said.endsWith("-all");
    String action = all ? said.substring(0, said.length() - "-all".length()) : said;
    if (!kind.actions.contains(action)) return "Unknown action. Nothing was done.";
    return all
        ? changeAll(kind, action, search)
        : changeTicked(kind, action, request.formParams("job"));
  }

  private String changeTicked(Kind kind, String action, List<String> keys) {
    JobSet set = kind.set(site);
    int changed = 0;
    int gone = 0;
    for (String key : keys) {
      Optional<SortedEntry> entry = EntryKey.parse(key).flatMap(parsed -> find(set, parsed));
      if (entry.filter(action(set, action)).isPresent()) changed++;
      else gone++;
    }
    if (keys.isEmpty()) return "No job was selected. Nothing was done.";
    String done =
        changed == 0 ? "" : past(action) + " " + TemplateFunctions.many(changed, "job") + ".";
    String missed =
        gone == 0
            ? ""
            : " Skipped: " + TemplateFunctions.many(gone, "job") + ": already gone, or unreadable.";
    return (done + missed).strip();
  }

  private String changeAll(Kind kind, String action, Search search) {
    JobSet set = kind.set(site);
    if (action.equals("delete") && !search.any()) {
      long size = set.size();
      set.clear();
      return "Deleted " + TemplateFunctions.many(size, "job") + ".";
    }
    Predicate<SortedEntry> which = entry -> search.fits(entry, site.secrets());
    boolean begun = sweeps.start(past(action), kind.path(), set, which, action(set, action));
    return begun ? "" : "Another action on all jobs is still running. Nothing was done.";
  }

  /** Finds the entry that a form means; empty when it has gone since. */
  static Optional<SortedEntry> find(JobSet set, EntryKey key) {
    for (int skip = 0; skip < SAME_TIME; skip += 250) {
      List<SortedEntry> page = set.at(key.place(), skip, 250);
      for (SortedEntry entry : page) if (key.fits(entry)) return Optional.of(entry);
      if (page.size() < 250) break;
    }
    return Optional.empty();
  }

  private static Predicate<SortedEntry> action(JobSet set, String name) {
    return switch (name) {
      case "retry", "enqueue" -> set::retryNow;
      case "kill" -> set::kill;
      default -> set::delete;
    };
  }

  private static String past(String action) {
    return switch (action) {
      case "retry" -> "Queued again:";
      case "enqueue" -> "Queued:";
      case "kill" -> "Moved to the dead set:";
      default -> "Deleted:";
    };
  }
}
