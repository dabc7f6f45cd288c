package jobsinpractice.lab15;

import static jobsinpractice.lab15.Reference.SETTINGS;

import java.util.List;
import java.util.Locale;
import jobsinpractice.simulator.scaling.ScalingResult;
import jobsinpractice.simulator.scaling.ScalingRun;
import jobsinpractice.simulator.scaling.Week;
import jobsinpractice.testkit.Lab;
import jobsinpractice.testkit.PassedChecks;
import jobsinpractice.testkit.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The five tasks together. */
@Lab(15)
@DisplayName("The week")
class WeekTest {
  static final Task SIGNAL = QueueSignalTest.SIGNAL;
  static final Task DAMP = CoolDownTest.DAMP;
  static final Task AHEAD = QueueForecastTest.AHEAD;
  static final Task IN = ScaleInTest.IN;
  static final Task SLOW = SlowMachineTest.SLOW;

  @Test
  @Tag("task-5")
  @Order(9)
  @DisplayName("a week with all five tasks: no promise breaks, and it costs $15.70 at most")
  void week() throws Exception {
    SlowMachine.find(List.of()); // this task's stub comes first
    Earlier.is(SIGNAL, new QueueSignalTest()::generated);
    Earlier.is(SIGNAL, new QueueSignalTest()::night);
    Earlier.is(DAMP, new CoolDownTest()::generated);
    Earlier.is(AHEAD, new QueueForecastTest()::generated);
    Earlier.is(AHEAD, new QueueForecastTest()::night);
    Earlier.is(IN, new ScaleInTest()::generated);
    new SlowMachineTest().generated();
    PassedChecks.once("lab 15: week", Autoscaler.class, WeekTest::check);
  }

  private static void check() {
    ScalingResult result = ScalingRun.of(Week.of(1), SETTINGS, 2, 0.05, new Autoscaler(SETTINGS));
    String dollars = String.format(Locale.ROOT, "it cost $%.2f", result.dollars());
    SLOW.expectThat("no job is late or killed, and the week costs $15.70 at most")
        .given(
            result.jobs()
                + " jobs in a simulated week; one machine in 20 is half as fast; "
                + result.booted()
                + " machines were ordered")
        .butIf(
            result.killed() > 0,
            result.killed() + " jobs were killed",
            "the tests of task 4 show when a machine can be stopped")
        .butIf(
            result.broken() > 0,
            result.broken() + " jobs started later than promised",
            "one of tasks 1 to 5 does not work together with the others")
        .otherwise(
            result.dollars() <= 15.7, dollars, "slow machines stay, or the fleet is too large");
  }
}
