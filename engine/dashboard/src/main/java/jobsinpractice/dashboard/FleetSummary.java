package jobsinpractice.dashboard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.admin.ProcessSet.WorkerProcess;
import jobsinpractice.engine.internal.Keys;
import redis.clients.jedis.Response;

/** The numbers on top of every page, in two round trips however many queues there are. */
public record FleetSummary(
    boolean known,
    long processed,
    long failed,
    long busy,
    long threads,
    long processes,
    long enqueued,
    long retries,
    long scheduled,
    long dead) {
  static final FleetSummary UNKNOWN = new FleetSummary(false, 0, 0, 0, 0, 0, 0, 0, 0, 0);

  private static final String[] HEARTBEAT = {"busy", "info", "concurrency"};

  static FleetSummary of(Redis redis) {
    List<Response<Long>> sizes = new ArrayList<>();
    List<Response<List<String>>> beats = new ArrayList<>();
    First first = First.read(redis);
    redis.pipelined(
        pipeline -> {
          for (String name : first.queues.get()) sizes.add(pipeline.llen(Keys.queue(name)));
          for (String identity : first.processes.get()) {
            beats.add(pipeline.hmget(identity, HEARTBEAT));
          }
          if (beats.isEmpty() && sizes.isEmpty()) pipeline.get(Keys.PROCESSED);
        });
    long busy = 0;
    long threads = 0;
    long alive = 0;
    for (Response<List<String>> beat : beats) {
      Map<String, String> fields = fields(beat.get());
      if (!fields.containsKey("info")) continue; // its heartbeat has expired
      busy += number(fields.get("busy"));
      threads += new WorkerProcess("", fields).concurrency();
      alive++;
    }
    return new FleetSummary(
        true,
        number(first.processed.get()),
        number(first.failed.get()),
        busy,
        threads,
        alive,
        sizes.stream().mapToLong(Response::get).sum(),
        first.retries.get(),
        first.scheduled.get(),
        first.dead.get());
  }

  private static Map<String, String> fields(List<String> values) {
    Map<String, String> fields = new HashMap<>();
    for (int i = 0; i < HEARTBEAT.length; i++) {
      if (values.get(i) != null) fields.put(HEARTBEAT[i], values.get(i));
    }
    return fields;
  }

  /** Read in one round trip; the second one needs the names in it. */
  private record First(
      Response<Set<String>> queues,
      Response<Set<String>> processes,
      Response<String> processed,
      Response<String> failed,
      Response<Long> retries,
      Response<Long> scheduled,
      Response<Long> dead) {
    static First read(Redis redis) {
      First[] first = new First[1];
      redis.pipelined(
          pipeline ->
              first[0] =
                  new First(
                      pipeline.smembers(Keys.QUEUES),
                      pipeline.smembers(Keys.PROCESSES),
                      pipeline.get(Keys.PROCESSED),
                      pipeline.get(Keys.FAILED),
                      pipeline.zcard(Keys.RETRY),
                      pipeline.zcard(Keys.SCHEDULE),
                      pipeline.zcard(Keys.DEAD)));
      return first[0];
    }
  }

  /** The number behind a line of the navigation, or −1 when it has none. */
  public long behind(Section.Link link) {
    if (!known) return -1;
    return switch (link.path()) {
      case "/busy" -> busy;
      case "/queues" -> enqueued;
      case "/retries" -> retries;
      case "/scheduled" -> scheduled;
      case "/dead" -> dead;
      default -> -1;
    };
  }

  private static long number(String text) {
    try {
      return text == null ? 0 : Long.parseLong(text);
    } catch (NumberFormatException e) {
      return 0; // anybody can write to Redis
    }
  }
}
