package jobsinpractice.dashboard;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import jobsinpractice.engine.read.Queue;

/** The queues. */
final class QueuesPages implements Section {
  private Site site;

  @Override
  public List<Link> nav() {
    return List.of(new Link("Queues", "/queues"));
  }

  @Override
  public void mount(RoutesConfig routes, Site site) {
    this.site = site;
    routes.get("/queues", this::list);
    routes.post("/queues", this::change);
  }

  private void list(Context request) {
    List<Row> rows =
        Queue.all(site.redis()).stream()
            .map(queue -> new Row(queue.name(), queue.size(), queue.latency(), queue.isPaused()))
            .toList();
    site.views().page(request, "queues", "Queues", Map.of("queues", rows));
  }

  private void change(Context request) {
    String name = request.formParam("queue");
    Queue queue = new Queue(site.redis(), name);
    String what =
        switch (String.valueOf(request.formParam("do"))) {
          case "pause" -> {
            queue.pause();
            yield "Paused: no worker takes from it until it is resumed.";
          }
          case "resume" -> {
            queue.resume();
            yield "Resumed.";
          }
          default -> "Nothing was done.";
        };
    site.views().done(request, name + ": " + what, "/queues");
  }

  /** A line of the table; latency in seconds. */
  public record Row(String name, long size, double latency, boolean paused) {}
}
