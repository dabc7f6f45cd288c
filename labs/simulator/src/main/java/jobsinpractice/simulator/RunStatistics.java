package jobsinpractice.simulator;

/**
 * What is counted while a run goes on: per job class the jobs and their times, per process its busy
 * threads over time. Nothing is counted for jobs that came before the measurement began.
 */
final class RunStatistics {
  final long[] arrived;
  final long[] done;
  final double[] cpu;
  final DurationSample[] latency;
  final DurationSample[] service;
  private final int[] busy;
  private final double[] area;
  private final double[] at;
  private double since = Double.POSITIVE_INFINITY; // nothing counts before begin()
  private int allBusy;
  private long allDone;

  RunStatistics(int jobs, int processes) {
    arrived = new long[jobs];
    done = new long[jobs];
    cpu = new double[jobs];
    latency = tallies(jobs);
    service = tallies(jobs);
    busy = new int[processes];
    area = new double[processes];
    at = new double[processes];
  }

  private static DurationSample[] tallies(int jobs) {
    DurationSample[] tallies = new DurationSample[jobs];
    for (int kind = 0; kind < jobs; kind++) tallies[kind] = new DurationSample();
    return tallies;
  }

  /**
   * The warm-up is over. Throughput and utilization start at 0 here, whichever threads are busy.
   */
  void begin(double now) {
    since = now;
    allDone = 0;
    java.util.Arrays.fill(arrived, 0);
    java.util.Arrays.fill(done, 0);
    for (int process = 0; process < area.length; process++) {
      busyArea(process, now);
      area[process] = 0;
    }
  }

  void arrived(int kind) {
    arrived[kind]++;
  }

  void started(int process, int kind, double now, double itsArrival) {
    busyArea(process, now);
    busy[process]++;
    allBusy++;
    if (itsArrival >= since) latency[kind].add(now - itsArrival);
  }

  /** CPU work begun, in core-seconds. */
  void computed(int kind, double itsArrival, double work) {
    if (itsArrival >= since) cpu[kind] += work;
  }

  void finished(int process, int kind, double now, double itsArrival, double itsStart) {
    busyArea(process, now);
    busy[process]--;
    allBusy--;
    allDone++;
    done[kind]++;
    if (itsArrival >= since) service[kind].add(now - itsStart);
  }

  /** Busy thread-seconds of a process since the measurement began. */
  double busyArea(int process, double now) {
    area[process] += busy[process] * (now - at[process]);
    at[process] = now;
    return area[process];
  }

  /** Threads that run a job now. */
  int busy() {
    return allBusy;
  }

  /** Jobs done since the measurement began. */
  long done() {
    return allDone;
  }

  double since() {
    return since;
  }
}
