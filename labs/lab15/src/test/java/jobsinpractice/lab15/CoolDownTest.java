package jobsinpractice.lab15;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import jobsinpractice.testkit.Generated;
import jobsinpractice.testkit.Lab;
import jobsinpractice.testkit.NumberCheck;
import jobsinpractice.testkit.Promise;
import jobsinpractice.testkit.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Lab(15)
@DisplayName("The cool-down")
class CoolDownTest {
  static final Task DAMP =
      Task.of(15, 2, "cool-down")
          .asks(
              "grow at once, and shrink only to the most that was wanted during the last cool-down")
          .lookAt("ArrayDeque (JDK) · chapter 15, \"Flapping\"")
          .whenThrown(
              java.util.NoSuchElementException.class,
              "your memory was empty. Add what is wanted now before you look for the most");

  private static final double SECONDS = 100;

  /** What was asked, and what a right answer returns. */
  record Call(double time, int wanted, int machines) {
    /** Returns whether only the time differs. */
    boolean sameAs(Call other) {
      return wanted == other.wanted && machines == other.machines;
    }
  }

  /** Asks at each of these calls, and returns the answer to the last one. */
  private static int last(List<Call> calls) {
    CoolDown coolDown = new CoolDown(SECONDS);
    int answer = 0;
    for (Call call : calls) answer = coolDown.damp(call.time(), call.wanted(), call.machines());
    return answer;
  }

  private static int oracle(List<Call> calls) {
    Call last = calls.get(calls.size() - 1);
    int most = last.time() - calls.get(0).time() < SECONDS ? last.machines() : 0;
    for (Call call : calls) {
      if (call.time() >= last.time() - SECONDS) most = Math.max(most, call.wanted());
    }
    return most;
  }

  /** Calls every 15 s, beginning at 5,000 s: what is wanted, and how many machines there are. */
  private static List<Call> every15(int machines, int... wanted) {
    List<Call> calls = new ArrayList<>();
    for (int n = 0; n < wanted.length; n++) {
      calls.add(new Call(5_000 + 15 * n, wanted[n], machines));
    }
    return calls;
  }

  /** Calls that follow each other and differ only in their time are shown together. */
  private static String shown(List<Call> calls) {
    StringBuilder text = new StringBuilder("a cool-down of 100 s");
    for (int from = 0, until; from < calls.size(); from = until) {
      Call call = calls.get(from);
      until = from + 1;
      while (until < calls.size() && calls.get(until).sameAs(call)) until++;
      text.append("; at ").append(Math.round(call.time())).append(" s");
      if (until - from > 1) {
        text.append(" to ").append(Math.round(calls.get(until - 1).time())).append(" s, ");
        text.append(until - from).append(" calls");
      }
      text.append(": ").append(call.wanted()).append(" wanted, ").append(call.machines());
      text.append(" there");
    }
    return text.toString();
  }

  private static NumberCheck.Answer expect(int machines, List<Call> calls) {
    return DAMP.expect(machines, "machines").given(shown(calls)).got(last(calls));
  }

  @Test
  @Tag("task-2")
  @Order(1)
  @DisplayName("9 were wanted 45 s ago and 5 are wanted now: 9, and 5 after the cool-down")
  void shrinks() {
    List<Call> calls = every15(9, 9, 9, 9, 9, 9, 9, 9, 9, 5, 5, 5);
    expect(9, calls)
        .butIf(
            5,
            "the fleet shrinks too early: 9 were wanted 45 s ago. If 9 are wanted again a minute later,"
                + " the machines that left must boot again: the fleet flaps")
        .butIf(
            answer -> answer > 5 && answer < 9,
            "that is less than what was wanted 45 s ago. Is it an average, or a step on the way down?"
                + " It is the most that counts")
        .otherwise("the most that was wanted in the last 100 s");
    List<Call> later = every15(9, 9, 9, 9, 9, 9, 9, 9, 9, 5, 5, 5, 5, 5, 5, 5);
    List<Call> pause = List.of(new Call(5_000, 9, 9), new Call(5_250, 5, 9));
    expect(5, later)
        .butIf(
            answer -> answer == 9 && last(pause) == 5,
            "9 were wanted for the last time 105 s ago. If the second call comes 250 s after the"
                + " first, your code forgets the 9, but not with a call every 15 s. Does it remember"
                + " what it returned? Remember what was wanted")
        .butIf(
            9,
            "9 were wanted for the last time 105 s ago, and the cool-down is 100 s. Does your code"
                + " forget, or does the fleet only grow?")
        .otherwise("the most that was wanted in the last 100 s");
    expect(5, pause)
        .butIf(
            9,
            "9 were wanted 250 s ago, and the cool-down is 100 s. With a call every 15 s, your code"
                + " forgets the 9 in time. Does it count the calls? They can come at any distance:"
                + " compare their times")
        .otherwise("the most that was wanted in the last 100 s");
    List<Call> dense = new ArrayList<>(List.of(new Call(4_800, 1, 5), new Call(5_000, 9, 5)));
    for (int n = 1; n <= 12; n++) dense.add(new Call(5_000 + 5 * n, 5, 9));
    expect(9, dense)
        .butIf(
            5,
            "9 were wanted 60 s ago, and the cool-down is 100 s. With a call every 15 s, your code"
                + " remembers the 9 of 45 s ago. Does it keep only the last few calls? They can come at"
                + " any distance: compare their times")
        .otherwise("the most that was wanted in the last 100 s");
  }

  @Test
  @Tag("task-2")
  @Order(2)
  @DisplayName("more is wanted: the fleet grows at once")
  @Promise("Grow at once, and shrink only to the most that was wanted during the last cool-down.")
  void grows() {
    List<Call> calls = every15(5, 5, 5, 5, 5, 5, 5, 5, 5, 8);
    expect(8, calls)
        .butIf(
            5,
            "8 are wanted now, and your code stays at 5. Each interval without the machines makes the"
                + " queue longer: only shrinking needs patience")
        .butIf(
            answer -> answer == 6 || answer == 7,
            "less than wanted: an average, or one machine at a time, is too late for a burst")
        .otherwise("what is wanted now counts at once");
  }

  @Test
  @Tag("task-2")
  @Order(3)
  @DisplayName("wanted is 9, then 5, 7, 5: the fleet goes down to 7, then to 5")
  void peaks() {
    List<Call> calls = every15(9, 9, 9, 9, 9, 5, 5, 5, 7, 5, 5, 5, 5);
    expect(7, calls)
        .butIf(
            9,
            "9 were wanted for the last time 120 s ago. Does each smaller number start the cool-down"
                + " again? Each number has its own time")
        .butIf(
            5,
            "7 were wanted 60 s ago. Does your code shrink to what is wanted now as soon as the"
                + " cool-down of the 9 is over?")
        .otherwise("the most that was wanted in the last 100 s");
  }

  @Test
  @Tag("task-2")
  @Order(4)
  @DisplayName("a restarted autoscaler does not shrink during its first cool-down, but grows")
  @Promise(
      "So until a cool-down has passed since the first call, the method never returns fewer machines than"
          + " there are.")
  void restarted() {
    for (double start : new double[] {0, 5_000}) {
      List<Call> first = List.of(new Call(start, 3, 8));
      expect(8, first)
          .butIf(
              answer -> answer == 3 && start > 0,
              "your code returns 8 if the first call is at 0 s, and 3 if it is at 5,000 s. The first"
                  + " cool-down starts at the first call, which can be at any time")
          .butIf(
              3,
              "this is the first call after a restart. Your code has no memory of the last 100 s yet,"
                  + " so it cannot know that 3 are enough")
          .otherwise("never less than there are, before the first cool-down is over");
      List<Call> more = List.of(new Call(start, 8, 3));
      expect(8, more)
          .butIf(
              3,
              "8 are wanted, and 3 are there. The fleet grows at once, also during the first"
                  + " cool-down: only shrinking is damped")
          .otherwise("what is wanted now counts at once");
      List<Call> soon = List.of(new Call(start, 3, 8), new Call(start + 90, 3, 8));
      expect(8, soon)
          .butIf(
              3,
              "the first call was 90 s ago, so your code knows 90 s of the last 100. Before the first"
                  + " cool-down is over, it must not return less than there are")
          .otherwise("never less than there are, before the first cool-down is over");
      List<Call> less = List.of(new Call(start, 9, 1), new Call(start + 45, 5, 7));
      expect(9, less)
          .butIf(
              7,
              "9 were wanted 45 s ago. Does your code look only at the last call until the first"
                  + " cool-down is over? What was wanted before also counts then")
          .otherwise("9 were wanted 45 s ago, and the cool-down is 100 s");
      List<Call> over = List.of(new Call(start, 3, 8), new Call(start + 110, 3, 8));
      expect(3, over)
          .butIf(
              8,
              "the first call was 110 s ago, so the first cool-down is over: more than 3 were never"
                  + " wanted")
          .otherwise("the most that was wanted in the last 100 s");
    }
  }

  @Test
  @Tag("task-2")
  @Order(5)
  @DisplayName("a recorded noisy day: the fleet changes at most 70 times")
  void noisyDay() throws IOException {
    int[] wanted = NoisyDay.wanted();
    CoolDown coolDown = new CoolDown(150);
    int machines = wanted[0];
    int changes = 0;
    int raw = 0;
    int tooFew = 0;
    for (int n = 0; n < wanted.length; n++) {
      int next = coolDown.damp(15 * n, wanted[n], machines);
      if (next != machines) changes++;
      if (n > 0 && wanted[n] != wanted[n - 1]) raw++;
      if (next < wanted[n]) tooFew++;
      machines = next;
    }
    DAMP.expectThat("the fleet changes at most 70 times, and always has what is wanted")
        .given(
            "noisy-day.csv: what task 1 wanted every 15 s on a noisy day. It changed "
                + raw
                + " times; the cool-down is 150 s")
        .butIf(
            tooFew > 0,
            "at " + tooFew + " readings it had fewer machines than wanted",
            "only shrinking is damped: the fleet must grow at once")
        .butIf(
            changes > 70,
            "it changed " + changes + " times",
            "the fleet flaps: each change costs a boot, and a cold machine")
        .otherwise(
            changes >= 10, "it changed " + changes + " times", "the load of this day does change");
  }

  /** Returns how many seconds ago this many machines were wanted for the last time. */
  private static long ago(List<Call> calls, int wanted) {
    double now = calls.get(calls.size() - 1).time();
    return calls.stream()
        .filter(call -> call.wanted() == wanted)
        .mapToLong(call -> Math.round(now - call.time()))
        .min()
        .orElse(0);
  }

  private static List<Call> calls(RandomGenerator random) {
    List<Call> calls = new ArrayList<>();
    double time = random.nextInt(2) * 4_000;
    int count = 1 + random.nextInt(25);
    for (int n = 0; n < count; n++) {
      calls.add(new Call(time, random.nextInt(20), random.nextInt(20)));
      time += 7 + 15 * random.nextInt(3) + 0.25;
    }
    return List.copyOf(calls);
  }

  @Test
  @Tag("task-2")
  @Order(6)
  @DisplayName("any calls")
  void generated() {
    Generated.inputs(300, CoolDownTest::calls)
        .smaller(calls -> Generated.smallerLists(calls).filter(list -> !list.isEmpty()))
        .shownAs(CoolDownTest::shown)
        .check(
            calls -> {
              Call now = calls.get(calls.size() - 1);
              double known = now.time() - calls.get(0).time();
              int right = oracle(calls);
              DAMP.expect(right, "machines")
                  .got(last(calls))
                  .butIf(
                      answer -> answer < right && known < SECONDS && right == now.machines(),
                      "too few: the first call was "
                          + Math.round(known)
                          + " s ago, so the first cool-down is not over. Until then your code must not"
                          + " return less than the "
                          + right
                          + " that there are at this call, however many there were before")
                  .butIf(
                      answer -> answer < right && right == now.wanted(),
                      "too few: " + right + " are wanted now, and only shrinking is damped")
                  .butIf(
                      answer -> answer < right,
                      "too few: " + right + " were wanted " + ago(calls, right) + " s ago")
                  .butIf(
                      answer -> answer > right && known < SECONDS,
                      "too many: no more than "
                          + right
                          + " were wanted in the last 100 s, and there are "
                          + now.machines())
                  .butIf(
                      answer -> answer > right,
                      "too many: no more than "
                          + right
                          + " were wanted in the last 100 s, and the first cool-down is over")
                  .otherwise("the most that was wanted in the last 100 s");
            });
  }
}
