package jobsinpractice.simulator.scaling;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One machine of a run. */
final class VirtualMachine {
  private static final double MEMORY = 300;

  final int id;
  final double ready;
  final double slowness;
  final List<RunningJob> running = new ArrayList<>();
  private MachineState state;
  private double drainSince;
  private boolean stopped;
  private final Deque<Ended> ended = new ArrayDeque<>();
  private final int[] jobs = new int[Week.CLASSES.size()];
  private final double[] seconds = new double[jobs.length];

  /** A job on a thread of this machine; the first to end is the smallest. */
  record RunningJob(Week.Arrival job, VirtualMachine on, double start, double end)
      implements Comparable<RunningJob> {
    @Override
    public int compareTo(RunningJob other) {
      if (end != other.end) return end < other.end ? -1 : 1;
      int byArrival = Double.compare(job.at(), other.job.at());
      return byArrival != 0 ? byArrival : Integer.compare(on.id, other.on.id);
    }
  }

  private record Ended(double at, int kind, double seconds) {}

  VirtualMachine(int id, double ready, double slowness, MachineState state) {
    this.id = id;
    this.ready = ready;
    this.slowness = slowness;
    this.state = state;
  }

  boolean is(MachineState other) {
    return state == other;
  }

  void becomeReady() {
    state = MachineState.WORKING;
  }

  void drain(double now) {
    state = MachineState.DRAINING;
    drainSince = now;
  }

  boolean hasDrainedLongerThan(double seconds, double now) {
    return state == MachineState.DRAINING && now - drainSince > seconds;
  }

  void stop() {
    stopped = true;
  }

  boolean isStopped() {
    return stopped;
  }

  int free(int threads) {
    return state == MachineState.WORKING ? threads - running.size() : 0;
  }

  RunningJob start(Week.Arrival job, double now) {
    RunningJob started = new RunningJob(job, this, now, now + job.seconds() * slowness);
    running.add(started);
    return started;
  }

  void end(RunningJob done) {
    running.remove(done);
    int kind = done.job().kind();
    Ended job = new Ended(done.end(), kind, done.end() - done.start());
    ended.add(job);
    jobs[kind]++;
    seconds[kind] += job.seconds();
  }

  MachineReading read(double now) {
    while (!ended.isEmpty() && ended.peek().at() < now - MEMORY) {
      Ended old = ended.poll();
      jobs[old.kind()]--;
      seconds[old.kind()] = jobs[old.kind()] == 0 ? 0 : seconds[old.kind()] - old.seconds();
    }
    double readyIn = state == MachineState.BOOTING ? ready - now : 0;
    return new MachineReading(id, state, readyIn, running.size(), lately());
  }

  private Map<String, ServiceTime> lately() {
    Map<String, ServiceTime> times = new TreeMap<>();
    for (int kind = 0; kind < jobs.length; kind++) {
      if (jobs[kind] == 0) continue;
      times.put(Week.CLASSES.get(kind), new ServiceTime(jobs[kind], seconds[kind] / jobs[kind]));
    }
    return times;
  }
}
