package jobsinpractice.simulator;

import java.util.Collections;
import java.util.List;
import java.util.Map;

/** What a run showed, in all, per queue, per job class and per process, and second by second. */
public final class Result {
  private final JobStatistics all;
  private final Map<String, JobStatistics> jobs;
  private final Map<String, QueueResult> queues;
  private final FleetResult fleet;
  private final GaugeSeries series;

  Result(
      JobStatistics all,
      Map<String, JobStatistics> jobs,
      Map<String, QueueResult> queues,
      FleetResult fleet,
      GaugeSeries series) {
    this.all = all;
    this.jobs = Collections.unmodifiableMap(jobs);
    this.queues = Collections.unmodifiableMap(queues);
    this.fleet = fleet;
    this.series = series;
  }

  public JobStatistics all() {
    return all;
  }

  public Map<String, QueueResult> queues() {
    return queues;
  }

  public QueueResult queue(String name) {
    ModelCheck.that(queues.containsKey(name), "no queue " + name + " among " + queues.keySet());
    return queues.get(name);
  }

  public Map<String, JobStatistics> jobs() {
    return jobs;
  }

  public JobStatistics job(String name) {
    ModelCheck.that(jobs.containsKey(name), "no job class " + name + " among " + jobs.keySet());
    return jobs.get(name);
  }

  public FleetResult fleet() {
    return fleet;
  }

  public List<ProcessResult> processes() {
    return fleet.processes();
  }

  public GaugeSeries series() {
    return series;
  }

  /** Time in queue of all jobs started, from push to start. */
  public DurationSummary latency() {
    return all.latency();
  }

  /** Time on a thread of all jobs done, from start to end. */
  public DurationSummary serviceTime() {
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
    return new ResultJson(this).json();
  }

  /** The series, as CSV; the same seed gives the same bytes. */
  public String csv() {
    return series.csv();
  }
}
