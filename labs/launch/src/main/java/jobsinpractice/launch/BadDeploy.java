package jobsinpractice.launch;

import java.util.ArrayDeque;
import java.util.Deque;

/** Lab 16: two deploys on the day of the launch. The second version is broken. */
final class BadDeploy extends Trouble<BadDeploy.Deploying> {
  private static final int MACHINES = 10;
  private static final int READINGS = 240;
  private static final int CHANGE = 6;
  private static final double PROMISE = 60;
  private static final double USUAL = 0.02;
  private static final int CANARY = 30;

  BadDeploy() {
    super(16, 2, "16:10", "two deploys: the first one is good, the second one is broken");
  }

  /** Decides what the deploy does next. */
  interface Deploying {
    DeployStep next(DeployReading now) throws Exception;
  }

  @Override
  Deploying yours(LabCode code, Scene scene) {
    return now -> (DeployStep) code.callStatic("RollingDeploy", "next", now);
  }

  /** The old code replaces one machine after the other, without a look. */
  @Override
  Deploying naive(Scene scene) {
    return now -> now.oldMachines() > 0 ? DeployStep.NEXT : DeployStep.DONE;
  }

  @Override
  void happen(Deploying deploying, Scene scene) throws Exception {
    if (deploy(deploying, scene, USUAL) != DeployStep.DONE) {
      scene.lose(LossKind.BROKEN_PROMISE, 1, "a good version was not deployed to all machines");
    }
    double bad = scene.between(25, 40) / 100.0;
    if (deploy(deploying, scene, bad) != DeployStep.ROLL_BACK) {
      scene.lose(LossKind.BROKEN_PROMISE, 1, "the broken version stayed");
    }
  }

  /** Returns how the deploy ended; WAIT if it never did, or ended with old machines. */
  private static DeployStep deploy(Deploying deploying, Scene scene, double failing)
      throws Exception {
    int old = MACHINES;
    int fresh = 0;
    Deque<Integer> ready = new ArrayDeque<>();
    double oldEnded = 0;
    double newEnded = 0;
    int burst = scene.between(10, 40);
    DeployStep ended = DeployStep.WAIT;
    for (int n = 0; n < READINGS && ended == DeployStep.WAIT; n++) {
      while (!ready.isEmpty() && ready.peek() <= n) {
        ready.remove();
        fresh++;
      }
      oldEnded += 12.0 * old;
      newEnded += 12.0 * fresh;
      boolean busy = n >= burst && n < burst + 20;
      double latency = (busy ? 40 : 4) + 20.0 * Math.max(0, ready.size() - 1);
      DeployReading.Attempts before = attempts(oldEnded, USUAL);
      DeployReading.Attempts after = attempts(newEnded, failing);
      DeployStep step =
          deploying.next(
              new DeployReading(old, fresh, ready.size(), before, after, latency, PROMISE));
      if (step == DeployStep.NEXT && old > 0) {
        old--;
        ready.add(n + CHANGE);
        if (busy) {
          scene.lose(LossKind.BROKEN_PROMISE, 20, "a machine was replaced while jobs were waiting");
        }
        if (ready.size() > 1) {
          scene.lose(LossKind.BROKEN_PROMISE, 20, "several machines were replaced at once");
        }
      } else if (step == DeployStep.DONE || step == DeployStep.ROLL_BACK) {
        ended = step;
      }
    }
    if (failing > USUAL) {
      long failed = attempts(newEnded, failing).failed();
      scene.lose(
          LossKind.BROKEN_PROMISE,
          failed > CANARY ? failed : 0,
          "they failed on machines with the broken version");
    }
    return ended == DeployStep.DONE && old > 0 ? DeployStep.WAIT : ended;
  }

  private static DeployReading.Attempts attempts(double ended, double failing) {
    return new DeployReading.Attempts((long) ended, (long) Math.floor(ended * failing));
  }
}
