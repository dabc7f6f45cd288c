package jobsinpractice.lab7;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A fleet of leaking workers, and a supervisor that works like a container runtime: it kills a
 * worker that reaches the limit, by SIGKILL, and starts a worker that has ended after a pause.
 */
final class LeakingFleet {
  /** How often resident memory is compared with the limit. */
  static final long LOOK_MILLIS = 25;

  private final List<Slot> slots = new ArrayList<>();
  private final Map<String, String> environment;
  private final long limit;
  private final Path folder;
  private final List<String> ends = new ArrayList<>();
  private int killed;
  private int restarted;
  private int crashed;

  private final class Slot {
    final int number;
    final List<Duration> lives = new ArrayList<>();
    Process process;
    long startedAt;
    long startAt = System.nanoTime();
    long resident;
    boolean byTheLimit;

    Slot(int number) {
      this.number = number;
    }

    void look() throws IOException {
      if (process == null) {
        if (System.nanoTime() >= startAt) start();
        return;
      }
      if (!process.isAlive()) {
        ended();
        return;
      }
      resident = Child.resident(process);
      if (resident >= limit && !byTheLimit) {
        byTheLimit = true;
        process.destroyForcibly();
      }
    }

    private void start() throws IOException {
      startedAt = System.nanoTime();
      byTheLimit = false;
      process =
          Child.start(environment, folder.resolve("worker." + number), "-c", "10", "-t", "25");
    }

    private void ended() {
      Duration life = Duration.ofNanos(System.nanoTime() - startedAt);
      lives.add(life);
      int code = process.exitValue();
      ends.add(number + " " + code + " " + life.toMillis());
      if (byTheLimit) killed++;
      else if (code == Watchdog.RESTART) restarted++;
      else crashed++;
      startAt = System.nanoTime() + Restarts.pause(lives).toNanos();
      process = null;
      resident = 0;
    }
  }

  LeakingFleet(int processes, Map<String, String> environment, long limit, Path folder) {
    this.environment = new HashMap<>(environment);
    this.limit = limit;
    this.folder = folder;
    for (int i = 1; i <= processes; i++) slots.add(new Slot(i));
  }

  /** Keeps the workers running and below the limit, for this time. */
  void run(Duration time) throws IOException {
    long until = System.nanoTime() + time.toNanos();
    do {
      for (Slot slot : slots) slot.look();
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(LOOK_MILLIS));
    } while (System.nanoTime() < until);
  }

  /** TERM, as at a deploy. */
  void stop() throws InterruptedException {
    for (Slot slot : slots) if (slot.process != null) slot.process.destroy();
    for (Slot slot : slots) {
      if (slot.process != null && !slot.process.waitFor(30, TimeUnit.SECONDS)) {
        slot.process.destroyForcibly().waitFor();
      }
    }
  }

  List<Long> resident() {
    return slots.stream().map(slot -> slot.resident).toList();
  }

  long up() {
    return slots.stream().filter(slot -> slot.resident > 0).count();
  }

  int killed() {
    return killed;
  }

  int restarted() {
    return restarted;
  }

  int crashed() {
    return crashed;
  }

  /** "slot code milliseconds" for each life that is over. */
  List<String> ends() {
    return ends;
  }
}
