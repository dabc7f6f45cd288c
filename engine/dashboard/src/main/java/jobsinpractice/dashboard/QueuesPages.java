package jobsinpractice.dashboard;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jobsinpractice.engine.Job;
import jobsinpractice.engine.admin.JobRecord;
import jobsinpractice.engine.admin.Queue;
import jobsinpractice.engine.internal.Keys;
import redis.clients.jedis.exceptions.JedisDataException;

/** The queues, and the jobs that wait in one. */
final class QueuesPages implements Section {
  /** How far from where it stood a job is looked for: others were taken since. */
  private static final int NEARBY = 10_000;

  private static final int CHUNK = 500;

  private PageContext site;

  /**
   * A line of the table; latency in seconds.
   *
   * @param list false if another program wrote a value of another type under the queue's key
   */
  public record Row(String name, boolean list, long size, double latency, boolean paused) {}

  @Override
  public List<Link> nav() {
    return List.of(new Link("Queues", "/queues"));
  }

  @Override
  public void mount(RoutesConfig routes, PageContext site) {
    this.site = site;
    routes.get("/queues", this::list);
    routes.post("/queues", this::change);
    routes.get("/queue", this::jobs);
    routes.post("/queue", this::delete);
  }

  private void list(Context request) {
    List<Row> rows = Queue.all(site.redis()).stream().map(this::rowOrNoList).toList();
    site.views().page(request, "queues", "Queues", Map.of("queues", rows));
  }

  private Row rowOrNoList(Queue queue) {
    try {
      return row(queue);
    } catch (JedisDataException e) {
      return new Row(queue.name(), false, 0, 0, false);
    }
  }

  private Row row(Queue queue) {
    return new Row(queue.name(), true, queue.size(), queue.latency(), queue.isPaused());
  }

  private void change(Context request) {
    String name = known(request.formParam("queue"));
    String what = change(queue(name), String.valueOf(request.formParam("do")));
    site.views().done(request, "Queue " + name + ": " + what, "/queues");
  }

  private static String change(Queue queue, String action) {
    switch (action) {
      case "pause":
        queue.pause();
        return "paused. No worker claims from it until you resume it.";
      case "resume":
        queue.resume();
        return "resumed.";
      case "clear":
        long size = queue.size();
        queue.clear();
        return "deleted with " + TemplateFunctions.many(size, "job") + ".";
      default:
        return "unknown action. Nothing was done.";
    }
  }

  private void jobs(Context request) {
    String name = known(request.queryParam("name"));
    Queue queue = queue(name);
    Search search = Search.of(request);
    long from = ListPage.from(request);
    long size = queue.size();
    ListPage.Source<JobRecord> source = (index, most) -> fromTheRight(queue, index, most);
    ListPage<JobRecord> look =
        search.any()
            ? ListPage.search(source, from, size, entry -> search.fits(entry, site.secrets()))
            : ListPage.at(source, from, size);
    List<JobView> jobs = new ArrayList<>();
    for (ListPage.Found<JobRecord> found : look.found()) {
      EntryKey key = EntryKey.of(found.entry(), found.index());
      jobs.add(
          JobView.of(
              found.entry(),
              "queue:" + name,
              key,
              found.entry().job().flatMap(Job::enqueuedAt).orElse(null),
              site.secrets()));
    }
    Map<String, Object> model = new HashMap<>();
    model.put("queue", row(queue));
    model.put("jobs", jobs);
    model.put("look", look);
    model.put("search", search);
    model.put("here", "/queue?name=" + JobView.encoded(name));
    model.put("more", "name=" + JobView.encoded(name) + "&");
    model.put("path", "/queues");
    site.views().page(request, "queue", "Queue " + name, model);
  }

  /** In the order in which workers take them; what is pushed meanwhile moves nothing. */
  static List<JobRecord> fromTheRight(Queue queue, long from, int most) {
    List<JobRecord> page = new ArrayList<>(queue.page(-1 - from - (most - 1), most));
    Collections.reverse(page);
    return page;
  }

  private void delete(Context request) {
    String name = known(request.formParam("queue"));
    Queue queue = queue(name);
    int deleted = 0;
    List<String> keys = request.formParams("job");
    for (String key : keys) {
      Optional<JobRecord> entry = EntryKey.parse(key).flatMap(parsed -> find(queue, parsed));
      if (entry.filter(queue::delete).isPresent()) deleted++;
    }
    int gone = keys.size() - deleted;
    String what = keys.isEmpty() ? "No job was selected. Nothing was done." : "";
    if (deleted > 0) what = "Deleted: " + TemplateFunctions.many(deleted, "job") + ".";
    if (gone > 0) what += " Already claimed: " + TemplateFunctions.many(gone, "job") + ".";
    site.views().done(request, what.strip(), "/queue?name=" + JobView.encoded(name));
  }

  /** Jobs move to the right as others are taken: from where it stood on, towards that end. */
  static Optional<JobRecord> find(Queue queue, EntryKey key) {
    long stood = (long) Math.max(0, key.place());
    long from = Math.max(0, stood - CHUNK * 3 / 4); // some may have come back to that end
    for (int looked = 0; looked < NEARBY; looked += CHUNK) {
      for (JobRecord entry : fromTheRight(queue, from, CHUNK)) {
        if (key.fits(entry)) return Optional.of(entry);
      }
      if (from == 0) break;
      from = Math.max(0, from - CHUNK);
    }
    return Optional.empty();
  }

  private Queue queue(String name) {
    return new Queue(site.redis(), name, site.clock());
  }

  /** Only queues that were pushed to, or paused: no other key can be named. */
  private String known(String name) {
    if (name == null) throw new NotFoundResponse();
    Set<String> queues = site.redis().call(jedis -> jedis.smembers(Keys.QUEUES));
    if (!queues.contains(name)) throw new NotFoundResponse();
    return name;
  }
}
