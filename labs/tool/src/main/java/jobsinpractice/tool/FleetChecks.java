package jobsinpractice.tool;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.RedisUnavailable;
import jobsinpractice.fleet.JobAccounting;
import jobsinpractice.redislauncher.RedisMissing;
import jobsinpractice.redislauncher.RedisSource;
import jobsinpractice.testkit.CommandNames;
import redis.clients.jedis.params.ScanParams;
import redis.clients.jedis.resps.ScanResult;

/** Checks Redis for doctor, looks for what earlier runs left behind, and cleans that up. */
final class FleetChecks {
  private static final String FIX = CommandNames.lab("doctor --fix");

  /** A worker takes up to 25 s to stop; this adds a margin. */
  private static final int PATIENCE_SECONDS = 40;

  private final Path root;

  FleetChecks(Path root) {
    this.root = root;
  }

  List<Finding> all() {
    List<Finding> found = new ArrayList<>(processes());
    RedisSource.leftover()
        .ifPresent(
            redis ->
                found.add(
                    Finding.note(
                        "A Redis from an earlier run is still running, and no process uses it: "
                            + redis
                            + ".",
                        FIX + " stops it; its data is kept")));
    found.addAll(redis());
    return found;
  }

  private List<Finding> processes() {
    List<Finding> found = new ArrayList<>();
    List<String> running = new ArrayList<>();
    for (ProcessHandle process : OrphanProcess.fleet(root)) {
      String name = name(process);
      if (OrphanProcess.orphan(process)) {
        found.add(
            Finding.note(
                "A leftover "
                    + name
                    + " is still running, but the process that started it is gone.",
                FIX + " stops it (or kill " + process.pid() + ")"));
      } else {
        running.add(name);
      }
    }
    if (!running.isEmpty()) {
      found.add(Finding.fine("A fleet is running: " + String.join(", ", running)));
    }
    return found;
  }

  private String name(ProcessHandle process) {
    return OrphanProcess.part(process, root).orElse("process") + " (pid " + process.pid() + ")";
  }

  private List<Finding> redis() {
    try (RedisSource source = RedisSource.look()) {
      List<Finding> found = new ArrayList<>();
      found.add(
          Finding.fine(
              "Redis: " + source.describe() + (source.own() ? " (the course's own)" : "")));
      try (Redis redis = Redis.connect(source.url())) {
        found.addAll(keys(redis, source.own() && OrphanProcess.fleet(root).isEmpty()));
      }
      return found;
    } catch (RedisMissing missing) {
      return List.of(Finding.broken(missing.problem(), missing.fix()));
    } catch (RedisUnavailable e) {
      return List.of(Finding.broken(e.getMessage(), ""));
    }
  }

  private static List<Finding> keys(Redis redis, boolean idle) {
    List<Finding> found = new ArrayList<>();
    List<String> labs = labKeys(redis);
    if (!labs.isEmpty()) {
      String some = labs.stream().limit(3).collect(Collectors.joining(", "));
      found.add(
          Finding.note(
              "A lab left keys in Redis: "
                  + some
                  + (labs.size() > 3 ? " and " + (labs.size() - 3) + " more" : "")
                  + ".",
              FIX + " deletes them"));
    }
    JobAccounting.Left left = JobAccounting.left(redis);
    if (idle && left.all() > 0) {
      found.add(
          Finding.note(
              "Jobs from earlier runs are still in Redis"
                  + left.inWords()
                  + ". The next fleet performs them when they are due"
                  + (left.dead() > 0 ? ", except the dead ones." : "."),
              ""));
    }
    return found;
  }

  /** Returns the keys that labs make in addition to the engine's: lab0:…, lab12:…. */
  private static List<String> labKeys(Redis redis) {
    List<String> keys = new ArrayList<>();
    ScanParams lab = new ScanParams().match("lab*").count(500);
    String cursor = "0";
    do {
      String from = cursor;
      ScanResult<String> page = redis.call(jedis -> jedis.scan(from, lab));
      page.getResult().stream().filter(key -> key.matches("lab\\d*:.*")).forEach(keys::add);
      cursor = page.getCursor();
    } while (!cursor.equals("0"));
    return keys;
  }

  /** Stops and deletes what {@link #all()} reports as left over; returns what it did. */
  List<String> fix() {
    List<String> did = new ArrayList<>();
    List<ProcessHandle> stale =
        OrphanProcess.fleet(root).stream().filter(OrphanProcess::orphan).toList();
    List<String> names = stale.stream().map(this::name).toList();
    stale.forEach(ProcessHandle::destroy); // all of them first: they wait for each other
    for (int i = 0; i < stale.size(); i++) {
      ProcessHandle process = stale.get(i);
      process.onExit().completeOnTimeout(process, PATIENCE_SECONDS, TimeUnit.SECONDS).join();
      did.add((process.isAlive() ? "asked to stop: " : "stopped: ") + names.get(i));
    }
    // First, because joining and leaving it would also stop it, as its last user does.
    RedisSource.leftover()
        .filter(redis -> RedisSource.stopLeftover())
        .ifPresent(redis -> did.add("stopped: " + redis + "; its data is kept"));
    try (RedisSource source = RedisSource.open();
        Redis redis = Redis.connect(source.url())) {
      List<String> keys = labKeys(redis);
      if (!keys.isEmpty()) {
        redis.call(jedis -> jedis.unlink(keys.toArray(String[]::new)));
        did.add(
            "deleted: "
                + String.join(", ", keys.stream().limit(5).toList())
                + (keys.size() > 5 ? " and " + (keys.size() - 5) + " more" : ""));
      }
    } catch (RedisMissing | RedisUnavailable e) {
      // reported once, as a finding
    }
    return did;
  }
}
