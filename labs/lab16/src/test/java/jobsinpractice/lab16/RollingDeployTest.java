package jobsinpractice.lab16;

import java.util.random.RandomGenerator;
import jobsinpractice.launch.DeployReading;
import jobsinpractice.launch.DeployReading.Attempts;
import jobsinpractice.launch.DeployStep;
import jobsinpractice.testkit.Generated;
import jobsinpractice.testkit.Lab;
import jobsinpractice.testkit.Task;
import jobsinpractice.testkit.ValueCheck;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Lab(16)
@DisplayName("The deploy")
class RollingDeployTest {
  static final Task DEPLOY =
      Task.of(16, 3, "the deploy")
          .asks("decide whether the deploy waits, goes on, is done, or is rolled back")
          .lookAt("DeployReading, DeployStep (launch) · chapter 16, \"One machine first\"")
          .whenThrown(
              ArithmeticException.class,
              "a division of whole numbers by 0: no attempt has ended on the new version yet");

  private static final double PROMISE = 60;

  private static DeployReading reading(
      int old, int fresh, int changing, Attempts before, Attempts after, double latency) {
    return new DeployReading(old, fresh, changing, before, after, latency, PROMISE);
  }

  private static Attempts attempts(long ended, long failed) {
    return new Attempts(ended, failed);
  }

  private static ValueCheck<DeployStep>.Answer expect(DeployStep step, DeployReading now) {
    return DEPLOY.expect(step).given(now.toString()).got(RollingDeploy.next(now));
  }

  /** Asks the learner's code about a reading that differs only in these numbers. */
  private static boolean goesOn(long ended, long failed, double latency) {
    DeployReading now = reading(8, 2, 0, attempts(900, 18), attempts(ended, failed), latency);
    return RollingDeploy.next(now) == DeployStep.NEXT;
  }

  @Test
  @Tag("task-3")
  @Order(1)
  @DisplayName("a calm fleet: replace the first machine, and then the next one")
  void next() {
    expect(DeployStep.NEXT, reading(10, 0, 0, attempts(500, 10), attempts(0, 0), 2))
        .butIf(
            DeployStep.WAIT,
            "no machine has the new version yet, so no attempt can prove it: the first machine has to"
                + " be replaced without a proof")
        .otherwise("no machine is changing, and the latency is low");
    expect(DeployStep.NEXT, reading(8, 2, 0, attempts(900, 18), attempts(50, 1), 30))
        .butIf(
            step -> step == DeployStep.WAIT && goesOn(50, 0, 30) && goesOn(51, 1, 30),
            "50 attempts have ended, which is PROOF, and one of them failed. If none of the 50 fails,"
                + " your code returns NEXT. Does it leave the failed ones out? They have also ended")
        .butIf(
            step -> step == DeployStep.WAIT && goesOn(51, 1, 30),
            "50 attempts have ended, which is PROOF, and that is enough. With 51 attempts your code"
                + " returns NEXT: it has to wait only if fewer than 50 have ended")
        .butIf(
            step -> step == DeployStep.WAIT && goesOn(50, 1, 29),
            "the latency is 30 s, exactly half of the promise. At 29 s your code returns NEXT: it has"
                + " to wait only if the latency is more than half of the promise")
        .butIf(
            step -> step == DeployStep.WAIT && goesOn(100, 2, 30),
            "50 attempts of the new version have ended, which is PROOF. With 100 attempts your code"
                + " returns NEXT. Does it ask for 50 on each of the two machines? 50 in all are enough")
        .butIf(
            DeployStep.WAIT,
            "no machine is changing, 30 s are half of the promise, not more, and 50 attempts have ended,"
                + " which is PROOF. None of the rules says WAIT")
        .otherwise("no machine is changing, the latency is low, and the new version is proven");
    expect(DeployStep.NEXT, reading(9, 1, 0, attempts(100, 0), attempts(50, 0), 0))
        .butIf(
            DeployStep.ROLL_BACK,
            "no attempt failed with the new version, so the deploy is not rolled back")
        .otherwise("no attempt failed with either version");
  }

  @Test
  @Tag("task-3")
  @Order(2)
  @DisplayName("the new version fails three times as often: roll back")
  void rollsBack() {
    expect(DeployStep.ROLL_BACK, reading(9, 1, 0, attempts(1_000, 20), attempts(100, 6), 2))
        .butIf(
            DeployStep.NEXT,
            "6% of the attempts fail with the new version, and 2% with the old one. More machines with"
                + " the new version break more jobs")
        .butIf(
            DeployStep.WAIT,
            "6% of the attempts fail with the new version, and 2% with the old one. While you wait, the"
                + " machine with the new version breaks jobs")
        .otherwise("6% are more than twice 2%");
    expect(DeployStep.ROLL_BACK, reading(9, 1, 0, attempts(1_000, 20), attempts(12, 5), 2))
        .butIf(
            step ->
                step == DeployStep.WAIT
                    && RollingDeploy.next(reading(9, 1, 0, attempts(1_000, 20), attempts(12, 6), 2))
                        == DeployStep.ROLL_BACK,
            "5 attempts failed, which is FAILURES, and that is enough. With 6 failed attempts your code"
                + " returns ROLL_BACK")
        .butIf(
            DeployStep.WAIT,
            "5 of 12 attempts failed, and FAILURES is 5. PROOF does not matter here: a rollback does not"
                + " wait for 50 attempts")
        .otherwise("5 failures, and 42% are more than twice 2%");
    expect(DeployStep.ROLL_BACK, reading(8, 1, 1, attempts(1_000, 0), attempts(100, 5), 50))
        .butIf(
            DeployStep.WAIT,
            "a machine is changing, and the latency is more than half of the promise. But the new"
                + " version is broken, and ROLL_BACK comes before WAIT")
        .butIf(
            DeployStep.NEXT, "no attempt failed with the old version, and 5% fail with the new one")
        .otherwise("5% are more than twice 0%");
    expect(DeployStep.ROLL_BACK, reading(0, 10, 0, attempts(1_000, 20), attempts(500, 50), 2))
        .butIf(
            DeployStep.DONE,
            "all machines have the new version, but 10% of its attempts fail. ROLL_BACK comes before"
                + " DONE")
        .otherwise("10% are more than twice 2%");
    expect(DeployStep.ROLL_BACK, reading(9, 1, 0, attempts(0, 0), attempts(100, 6), 2))
        .butIf(
            step -> true,
            "no attempt of the old version has ended, so its error rate is 0, and the 6% of the new"
                + " version are more than twice 0%")
        .otherwise("6% are more than twice 0%");
  }

  @Test
  @Tag("task-3")
  @Order(3)
  @DisplayName("four failures can be bad luck, and a bad hour hits both versions")
  void badLuck() {
    expect(DeployStep.WAIT, reading(9, 1, 0, attempts(1_000, 20), attempts(20, 4), 2))
        .butIf(
            DeployStep.ROLL_BACK,
            "4 failures are fewer than FAILURES, so they can be bad luck: wait for more attempts")
        .butIf(DeployStep.NEXT, "20 attempts are too few: PROOF is 50")
        .otherwise("fewer than 5 failures, and fewer than 50 attempts");
    expect(DeployStep.NEXT, reading(9, 1, 0, attempts(1_000, 300), attempts(100, 35), 2))
        .butIf(
            step ->
                step == DeployStep.ROLL_BACK
                    && RollingDeploy.next(
                            reading(9, 1, 0, attempts(1_000, 300), attempts(100, 25), 2))
                        == DeployStep.ROLL_BACK,
            "35% of the attempts fail with the new version, and 30% with the old one: the partner is"
                + " down today. Your code also rolls back if 25% fail, which is less than with the old"
                + " one. Does it compare the rates of the two versions?")
        .butIf(
            DeployStep.ROLL_BACK,
            "35% of the attempts fail with the new version, and 30% with the old one. That is more, but"
                + " not more than twice as much")
        .otherwise("35% are not more than twice 30%");
    expect(DeployStep.NEXT, reading(9, 1, 0, attempts(1_000, 30), attempts(100, 6), 2))
        .butIf(DeployStep.ROLL_BACK, "6% are exactly twice 3%, and not more")
        .otherwise("6% are not more than twice 3%");
    expect(DeployStep.NEXT, reading(9, 1, 0, attempts(1_000, 30), attempts(1_000, 31), 2))
        .butIf(
            DeployStep.ROLL_BACK,
            "3.1% of the attempts fail with the new version, and 3% with the old one. Roll back only if"
                + " it is more than twice as much")
        .otherwise("3.1% are not more than twice 3%");
  }

  @Test
  @Tag("task-3")
  @Order(4)
  @DisplayName(
      "wait while a machine is changing, while jobs wait, and until the first one is proven")
  void waits() {
    expect(DeployStep.WAIT, reading(8, 1, 1, attempts(900, 9), attempts(200, 2), 2))
        .butIf(
            DeployStep.NEXT,
            "one machine is changing already, so wait: with two of ten away, each of the others has to do"
                + " a quarter more")
        .otherwise("one machine at a time");
    expect(DeployStep.WAIT, reading(8, 2, 0, attempts(900, 9), attempts(200, 2), 31))
        .butIf(
            DeployStep.NEXT,
            "the oldest job has waited for 31 s, more than half of its promise of 60 s. If one more"
                + " machine drains, jobs wait longer")
        .otherwise("the latency is more than half of the promise");
    expect(DeployStep.WAIT, new DeployReading(8, 2, 0, attempts(900, 9), attempts(200, 2), 6, 10))
        .butIf(
            DeployStep.NEXT,
            "the oldest job has waited for 6 s, and half of its promise is 5 s. Does your code use the"
                + " promise of the reading?")
        .otherwise("the latency is more than half of the promise");
    expect(DeployStep.WAIT, reading(9, 1, 0, attempts(900, 9), attempts(49, 0), 2))
        .butIf(DeployStep.NEXT, "49 attempts are fewer than PROOF")
        .otherwise("the first machine with the new version is not proven yet");
    expect(DeployStep.WAIT, reading(8, 2, 0, attempts(900, 9), attempts(30, 0), 2))
        .butIf(
            step ->
                step == DeployStep.NEXT
                    && RollingDeploy.next(reading(9, 1, 0, attempts(900, 9), attempts(30, 0), 2))
                        == DeployStep.WAIT,
            "30 attempts of the new version have ended, fewer than PROOF. If one machine has the new"
                + " version, your code waits, and here two have it. The rule also applies to two"
                + " machines or more")
        .butIf(
            DeployStep.NEXT,
            "30 attempts of the new version have ended, and PROOF is 50 for all machines together")
        .otherwise("two machines have the new version, and it is not proven yet");
  }

  @Test
  @Tag("task-3")
  @Order(5)
  @DisplayName("all machines have the new version: done, when none is changing")
  void done() {
    expect(DeployStep.DONE, reading(0, 10, 0, attempts(900, 9), attempts(800, 8), 45))
        .butIf(
            DeployStep.NEXT, "no machine with the old version is left: there is nothing to replace")
        .butIf(
            DeployStep.WAIT,
            "the latency is high, but no machine with the old version is left, and none is changing."
                + " DONE comes before WAIT")
        .otherwise("no machine has the old version");
    expect(DeployStep.WAIT, reading(0, 9, 1, attempts(900, 9), attempts(800, 8), 2))
        .butIf(DeployStep.DONE, "the last machine is still changing, and might not come back")
        .butIf(
            DeployStep.NEXT,
            "no machine with the old version is left to replace, but the last machine is still changing")
        .otherwise("the last machine is still changing");
  }

  private static DeployReading any(RandomGenerator random) {
    int old = random.nextInt(3) == 0 ? 0 : random.nextInt(10);
    int changing = random.nextInt(3) == 0 ? 1 : 0;
    int fresh = random.nextInt(3) == 0 ? 0 : 1 + random.nextInt(9);
    long before = random.nextInt(10) == 0 ? 0 : 100 + random.nextInt(900);
    long after = fresh == 0 ? 0 : random.nextInt(150);
    long oldFailed = before * random.nextInt(8) / 100;
    long newFailed = random.nextInt(3) == 0 ? after / 4 : after * random.nextInt(8) / 100;
    double latency = random.nextInt(7) * 10 + 0.5;
    return reading(
        old, fresh, changing, attempts(before, oldFailed), attempts(after, newFailed), latency);
  }

  /** In whole numbers: a / b is more than 2 c / d if a d is more than 2 b c. */
  private static DeployStep oracle(DeployReading now) {
    Attempts old = now.oldVersion();
    Attempts fresh = now.newVersion();
    boolean more =
        old.ended() == 0
            ? fresh.failed() > 0
            : fresh.failed() * old.ended() > 2 * fresh.ended() * old.failed();
    if (fresh.failed() >= 5 && more) return DeployStep.ROLL_BACK;
    if (now.changing() > 0) return DeployStep.WAIT;
    if (now.oldMachines() == 0) return DeployStep.DONE;
    if (now.latency() > PROMISE / 2) return DeployStep.WAIT;
    return now.newMachines() > 0 && fresh.ended() < 50 ? DeployStep.WAIT : DeployStep.NEXT;
  }

  /** Returns the rule that decides, with the numbers of this reading. */
  private static String rule(DeployReading now) {
    String first = "the first rule of the list that applies decides. ";
    Attempts fresh = now.newVersion();
    switch (oracle(now)) {
      case ROLL_BACK:
        return first
            + fresh.failed()
            + " failures are at least 5, and the error rate of the new version is more than twice that"
            + " of the old one"
            + (now.oldVersion().ended() == 0
                ? ": without an ended attempt, the old one's is 0"
                : "");
      case DONE:
        return first + "No machine has the old version, and none is changing";
      case NEXT:
        return first
            + "Here only the last one, NEXT, applies: no machine is changing, the latency is at most half"
            + " of the promise, and "
            + (now.newMachines() == 0
                ? "no machine has the new version yet"
                : "at least 50 attempts of the new version have ended");
      default:
        return first
            + (now.changing() > 0
                ? "A machine is changing"
                : now.latency() > PROMISE / 2
                    ? "The latency is more than half of the promise, and machines with the old version"
                        + " are left"
                    : "Machines with the new version: "
                        + now.newMachines()
                        + ", and fewer than 50 attempts of the new version have ended: "
                        + fresh.ended());
    }
  }

  @Test
  @Tag("task-3")
  @Order(6)
  @DisplayName("any reading")
  void generated() {
    Generated.inputs(500, RollingDeployTest::any)
        .check(
            now ->
                DEPLOY
                    .expect(oracle(now))
                    .got(RollingDeploy.next(now))
                    .butIf(step -> true, rule(now))
                    .otherwise("the first rule of the list that applies decides"));
  }
}
