package jobsinpractice.dashboard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jobsinpractice.dashboard.LiveReading.Counters;
import jobsinpractice.dashboard.LiveReading.ProcessState;
import jobsinpractice.engine.admin.ProcessSet.WorkerProcess;

/**
 * Turns readings into what browsers draw: rates are differences of two readings' counters, and
 * utilization is busy time over time, not a look at one moment.
 */
final class LiveSamples {
  private final LittlesLaw little = new LittlesLaw();
  private LiveReading last;
  private Map<String, ActivityReader> pulses = Map.of();
  private Map<String, Double> utilizations = Map.of();

  Map<String, Object> next(LiveReading reading) {
    Map<String, Object> sample = new LinkedHashMap<>();
    sample.put("at", reading.at());
    sample.put("trouble", reading.trouble());
    if (!reading.trouble().isEmpty()) {
      last = null; // whatever is counted after an outage did not happen in one second
      return sample;
    }
    Map<String, ActivityReader> before = pulses;
    pulses = new HashMap<>();
    for (ProcessState process : reading.processes()) {
      process
          .pulse()
          .ifPresent(fields -> pulses.put(process.identity(), ActivityReader.of(fields)));
    }
    processes(reading, before, sample);
    counters(reading, sample);
    sample.put("queues", reading.queues().stream().map(LiveSamples::queue).toList());
    sample.put("little", little.next(reading, pulses.values()));
    sample.put("work", work(reading));
    last = reading;
    return sample;
  }

  private void counters(LiveReading reading, Map<String, Object> sample) {
    Counters now = reading.counters();
    if (last != null && reading.at() > last.at()) {
      double time = reading.at() - last.at();
      // A counter that was reset shows as a second without work.
      sample.put("throughput", Math.max(0, now.processed() - last.counters().processed()) / time);
      sample.put("failures", Math.max(0, now.failed() - last.counters().failed()) / time);
    }
    sample.put("waiting", reading.queues().stream().mapToLong(LiveReading.QueueState::size).sum());
    sample.put("in_system", reading.inSystem());
    sample.put("retries", now.retries());
    sample.put("retries_due", now.retriesDue());
    sample.put("retry_latency", reading.retryLatency());
    sample.put("scheduled", now.scheduled());
    sample.put("dead", now.dead());
    sample.put("redis_ms", reading.roundTrip());
  }

  private static Map<String, Object> queue(LiveReading.QueueState queue) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("name", queue.name());
    fields.put("size", queue.size());
    fields.put("latency", queue.latency());
    return fields;
  }

  private void processes(
      LiveReading reading, Map<String, ActivityReader> before, Map<String, Object> sample) {
    Map<String, Double> now = new HashMap<>();
    List<Object> list = new ArrayList<>();
    long busy = 0;
    long threads = 0;
    double used = 0;
    for (ProcessState process : reading.processes()) {
      String identity = process.identity();
      ActivityReader pulse = pulses.get(identity);
      long size =
          pulse != null
              ? pulse.concurrency()
              : new WorkerProcess(identity, process.beat()).concurrency();
      long runs = pulse != null ? pulse.busy() : whole(process.beat().get("busy"));
      double utilization =
          pulse == null
              ? share(runs, size)
              : pulse.utilization(
                  before.get(identity), utilizations.getOrDefault(identity, share(runs, size)));
      now.put(identity, utilization);
      busy += runs;
      threads += size;
      used += utilization * size;
      list.add(process(process, pulse, runs, size, utilization));
    }
    utilizations = now;
    sample.put("processes", list);
    sample.put("busy", busy);
    sample.put("threads", threads);
    sample.put("utilization", threads == 0 ? 0.0 : used / threads);
  }

  private static Map<String, Object> process(
      ProcessState process, ActivityReader pulse, long busy, long threads, double utilization) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("identity", process.identity());
    fields.put("name", process.identity().replaceFirst(":[0-9a-f]{12}$", ""));
    fields.put("reports", pulse != null);
    fields.put("busy", busy);
    fields.put("threads", threads);
    fields.put("utilization", utilization);
    fields.put("quiet", "true".equals(process.beat().get("quiet")));
    fields.put("rss", pulse != null ? pulse.rss() : whole(process.beat().get("rss")));
    long micros = pulse != null ? pulse.rtt() : whole(process.beat().get("rtt_us"));
    fields.put("redis_ms", micros / 1e3);
    return fields;
  }

  private List<Object> work(LiveReading reading) {
    List<Object> work = new ArrayList<>();
    for (ProcessState process : reading.processes()) {
      ActivityReader pulse = pulses.get(process.identity());
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("identity", process.identity());
      fields.put("threads", pulse != null ? pulse.threads() : process.work());
      work.add(fields);
    }
    return work;
  }

  private static double share(long busy, long of) {
    return of == 0 ? 0 : 100.0 * busy / of;
  }

  /** A number of a heartbeat; 0 if it is not a number. */
  static long whole(String text) {
    try {
      return text == null ? 0 : (long) Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
