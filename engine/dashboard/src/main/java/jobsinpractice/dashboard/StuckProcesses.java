package jobsinpractice.dashboard;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.admin.ProcessSet.WorkerProcess;
import jobsinpractice.engine.admin.WorkSet;
import jobsinpractice.engine.admin.WorkSet.Work;
import jobsinpractice.engine.internal.Timestamps;

/**
 * Finds processes whose threads all hang. The queue of such a process can be short, because other
 * processes keep up, and its heartbeat goes on. So neither of them shows the fault.
 */
final class StuckProcesses {
  private StuckProcesses() {}

  /**
   * Returns the seconds between the start of a process's youngest job and its last heartbeat, by
   * identity; 0 for a process with a free thread. Both times are the process's own, so a clock that
   * is wrong does no harm.
   */
  static Map<String, Double> seconds(Redis redis, List<WorkerProcess> processes) {
    Map<String, List<Work>> work =
        processes.stream().anyMatch(StuckProcesses::allBusy)
            ? new WorkSet(redis).list().stream().collect(Collectors.groupingBy(Work::identity))
            : Map.of();
    Map<String, Double> seconds = new LinkedHashMap<>();
    for (WorkerProcess process : processes) {
      seconds.put(
          process.identity(), seconds(process, work.getOrDefault(process.identity(), List.of())));
    }
    return seconds;
  }

  private static boolean allBusy(WorkerProcess process) {
    return process.busy() > 0 && process.busy() >= process.concurrency();
  }

  private static double seconds(WorkerProcess process, List<Work> work) {
    if (!allBusy(process) || work.size() < process.busy()) return 0;
    Instant youngest = work.stream().map(Work::since).max(Comparator.naturalOrder()).orElseThrow();
    return Math.max(0, beat(process) - Timestamps.seconds(youngest));
  }

  private static double beat(WorkerProcess process) {
    try {
      return Double.parseDouble(process.fields().getOrDefault("beat", "0"));
    } catch (NumberFormatException e) {
      return 0; // anybody can write to Redis
    }
  }
}
