package jobsinpractice.simulator;

import java.util.Collections;
import java.util.List;
import java.util.Map;

/** What a run showed, in all, per queue, per job class and per process, and second by second. */
public final class Result {
  private final Served all;
  private final Map<String, Served> jobs;
  private final Map<String, QueueResult> queues;
  private final FleetResult fleet;
  private final Series series;

  Result(
      Served all,
      Map<String, Served> jobs,
      Map<String, QueueResult> queues,
      FleetResult fleet,
      Series series) {
    this.all = all;
    this.jobs = Collections.unmodifiableMap(jobs);
    this.queues = Collections.unmodifiableMap(queues);
    this.fleet = fleet;
    this.series = series;
  }

  public Served all() {
    return all;
  }

  public Map<String, QueueResult> queues() {
    return queues;
  }

  public QueueResult queue(String name) {
    Check.that(queues.containsKey(name), "no queue " + name + " among " + queues.keySet());
    return queues.get(name);
  }

  public Map<String, Served> jobs() {
    return jobs;
  }

  public Served job(String name) {
    Check.that(jobs.containsKey(name), "no job class " + name + " among " + jobs.keySet());
    return jobs.get(name);
  }

  public FleetResult fleet() {
    return fleet;
  }

  public List<ProcessResult> processes() {
    return fleet.processes();
  }

  public Series series() {
    return series;
  }

  /** Time in queue of all jobs started, from push to start. */
  public Spread latency() {
    return all.latency();
  }

  /** Time on a thread of all jobs done, from start to end. */
  public Spread serviceTime() {
    return all.serviceTime();
  }

  /** Jobs done per second. */
  public double throughput() {
    return all.throughput();
  }

  /** Busy threads over all threads of the fleet, 0 to 1. */
  public double utilization() {
    return fleet.utilization();
  }

  /** Core time used over core time there was, 0 to 1. */
  public double coreUse() {
    return fleet.coreUse();
  }

  /** What the machines cost in the time measured, busy or idle. */
  public double dollars() {
    return fleet.dollars();
  }

  /** Infinite when the machines are free. */
  public double jobsPerDollar() {
    return all.done() / fleet.dollars();
  }

  /** All but the series, as JSON; the same seed gives the same bytes. */
  public String json() {
    return new Dump(this).json();
  }

  /** The series, as CSV; the same seed gives the same bytes. */
  public String csv() {
    return series.csv();
  }
}
