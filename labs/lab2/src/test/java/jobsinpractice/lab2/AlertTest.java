package jobsinpractice.lab2;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import jobsinpractice.testkit.Generated;
import jobsinpractice.testkit.Lab;
import jobsinpractice.testkit.Promise;
import jobsinpractice.testkit.Task;
import jobsinpractice.testkit.ToDo;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Lab(2)
@DisplayName("The alert")
class AlertTest {
  static final Task CONTRADICTS =
      Task.of(2, 5, "readings that contradict the alert")
          .asks("return whether a reading contradicts an alert that is on, or one that is off")
          .lookAt("Alert (this lab) · chapter 2, \"An alert that does not flap\"");

  static final Task ALERT =
      Task.of(2, 6, "an alert that does not flap")
          .asks(
              "switch the alert after inARow readings in a row that contradict it, and return whether"
                  + " it is on")
          .lookAt("Alert (this lab) · chapter 2, \"An alert that does not flap\"");

  private static final String SHARED =
      "the readings of another alert count here. Is the state or the count in a static field? Each"
          + " alert has its own";

  // -- task 5 ---------------------------------------------------------------------------------

  private record Asked(double high, double low, boolean on, double reading) {
    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "high is %s, low is %s; the alert is %s, and the reading is %s",
          number(high),
          number(low),
          on ? "on" : "off",
          number(reading));
    }
  }

  private static String number(double value) {
    return value == Math.rint(value) ? "" + Math.round(value) : "" + value;
  }

  private static Asked asked(RandomGenerator random) {
    double low = random.nextInt(2, 80) / 2.0;
    double high = low + random.nextInt(2, 80) / 2.0;
    List<Double> readings = List.of(0.0, low - 0.1, low, (low + high) / 2, high - 0.1, high, 100.0);
    return new Asked(high, low, random.nextBoolean(), readings.get(random.nextInt(7)));
  }

  @Test
  @Tag("task-5")
  @DisplayName("off: readings of high or more; on: readings below low")
  void contradicts() {
    Generated.inputs(200, AlertTest::asked)
        .first(
            new Asked(20, 10, false, 50),
            new Asked(20, 10, true, 5),
            new Asked(20, 10, true, 0),
            new Asked(20, 10, false, 0),
            new Asked(20, 10, true, 15),
            new Asked(20, 10, false, 15),
            new Asked(20, 10, true, 12),
            new Asked(20, 10, false, 18),
            new Asked(20, 10, false, 20),
            new Asked(20, 10, true, 10),
            new Asked(20, 10, false, 5),
            new Asked(20, 10, true, 50),
            new Asked(20, 10, false, 19.9),
            new Asked(20, 10, true, 9.9),
            new Asked(20, 10, false, 19.999),
            new Asked(20, 10, true, 9.999),
            new Asked(20, 10, true, 10.001),
            new Asked(20, 10, false, Math.nextDown(20.0)),
            new Asked(20, 10, true, Math.nextDown(10.0)),
            new Asked(30, 5, false, 25),
            new Asked(30, 5, true, 7),
            new Asked(5, 2, false, 6),
            new Asked(20.5, 10.5, false, 20.5),
            new Asked(20.5, 10.5, false, 20.2),
            new Asked(20.5, 10.5, true, 10.5),
            new Asked(20.5, 10.5, true, 10.2))
        .check(AlertTest::ask);
  }

  private static void ask(Asked q) {
    boolean expected = q.on ? q.reading < q.low : q.reading >= q.high;
    boolean answer = contradicts(q, q.on, q.reading);
    CONTRADICTS
        .expectThat("contradicts returns " + expected)
        .butIf(
            answer != expected && ignoresTheState(q),
            "it returned " + answer,
            "for this reading your code returns "
                + answer
                + " whether the alert is on or off. Does it look at the parameter on? A high reading"
                + " contradicts an alert that is off, and a low one an alert that is on")
        .butIf(
            answer != expected && mixesUpTheStates(q),
            "it returned " + answer,
            "that is right for an alert that is "
                + (q.on ? "off" : "on")
                + ". Are the two states mixed up? The parameter on is true if the alert is on")
        .butIf(
            answer != expected && q.on && q.reading == 0 && q.high == 20 && q.low == 10,
            "it returned " + answer,
            "with a reading of 5 your code is right, and with 0 it is not. Does it take 0 for no"
                + " reading? A reading of 0 is below low, like 5")
        .butIf(
            answer != expected && (fraction(q.high) || fraction(q.low)),
            "it returned " + answer,
            "with thresholds that are whole numbers your code is right, and here they have a fraction."
                + " Does it turn readings or thresholds into whole numbers?")
        .butIf(
            answer != expected && (q.high != 20 || q.low != 10),
            "it returned " + answer,
            "with high 20 and low 10 your code is right. Does it use the fields high and low, or"
                + " numbers of its own?")
        .butIf(
            answer != expected
                && q.high == 20
                && q.low == 10
                && almost(q.reading, q.on ? q.low : q.high),
            "it returned " + answer,
            "the reading is a little off the threshold, and was taken for the threshold itself. Does"
                + " your code round readings, or allow a tolerance?")
        .butIf(
            answer != expected && !q.on && q.reading == q.high,
            "it returned false",
            "a reading that is exactly high contradicts an alert that is off: high or more")
        .butIf(
            answer != expected && q.on && q.reading == q.low,
            "it returned true",
            "a reading that is exactly low does not contradict an alert that is on: below low only")
        .butIf(
            answer != expected && q.on && q.reading > q.low && q.reading < q.high,
            "it returned true",
            "between low and high the alert stays as it is. With one threshold for on and off it"
                + " flaps: compare with low when it is on")
        .butIf(
            answer != expected && !q.on && q.reading < q.high && q.reading >= q.low,
            "it returned true",
            "low is for switching off. An alert that is off is contradicted by high readings only")
        .butIf(
            answer != expected && !q.on && q.reading < q.low,
            "it returned true",
            "a low reading agrees with an alert that is off")
        .butIf(
            answer != expected && q.on && q.reading >= q.high,
            "it returned true",
            "a high reading agrees with an alert that is on")
        .butIf(
            answer != expected && q.on,
            "it returned false",
            "a reading below low contradicts an alert that is on. Did you compare with low?")
        .butIf(
            answer != expected,
            "it returned false",
            "a reading of high or more contradicts an alert that is off. Did you compare with high?")
        .otherwise(true, "", "");
  }

  private static boolean contradicts(Asked q, boolean on, double reading) {
    return new Alert(q.high, q.low, 3).contradicts(on, reading);
  }

  /** Whether the state changes nothing, for this reading, a high one, and a low one. */
  private static boolean ignoresTheState(Asked q) {
    return DoubleStream.of(q.reading, q.high + 1, q.low - 1)
        .allMatch(reading -> contradicts(q, true, reading) == contradicts(q, false, reading));
  }

  /** Whether the code judges each state as if it were the other one. */
  private static boolean mixesUpTheStates(Asked q) {
    return DoubleStream.of(q.reading, q.high, q.low, q.low - 1)
        .allMatch(
            reading ->
                contradicts(q, true, reading) == reading >= q.high
                    && contradicts(q, false, reading) == reading < q.low);
  }

  private static boolean fraction(double number) {
    return number != Math.rint(number);
  }

  private static boolean almost(double reading, double threshold) {
    return reading != threshold && Math.abs(reading - threshold) < 0.5;
  }

  // -- task 6 ---------------------------------------------------------------------------------

  @Test
  @Tag("task-6")
  @Order(1)
  @DisplayName("on at the third high reading in a row, and no sooner")
  void goesOn() {
    Readings alert = new Readings();
    alert.off(50, "one high reading is not enough: it takes three in a row");
    alert.off(0, "that reading is low");
    alert.off(
        50,
        "two high readings with a low one in between. Does your code take a mean or a sum of"
            + " readings? One spike must not switch it: look at each reading by itself");
    alert.off(
        50,
        "these are three high readings in all, and not in a row: a reading that is not high starts"
            + " the count again");
    alert.off(0, "that reading is low");

    alert.off(50, "the count starts again after a low reading");
    alert.off(
        50,
        "that is the second in a row, and three are needed. Does a low reading set your count to 0,"
            + " or only take one off?");
    alert.on(50, SwitchingTooLate.whyNotOn());
    alert.on(
        50,
        "it is still high, and your alert has switched to off: on is a state that lasts, not the moment at"
            + " which it begins");
    for (int i = 0; i < 5; i++) {
      alert.on(
          50,
          "more high readings agree with an alert that is on. Does your code switch at every third"
              + " high reading?");
    }

    Readings exactly = new Readings();
    exactly.off(20, "one high reading is not enough: it takes three in a row");
    exactly.off(20, "that is the second in a row, and three are needed");
    exactly.on(20, "a reading that is exactly high is high: high or more, not more than high");
  }

  /** Lets task 6 wait for task 5 while contradicts is wrong for one of these readings. */
  private static void waitForTask5(double high, double low, List<Double> readings) {
    Alert alert = new Alert(high, low, 3);
    for (double reading : readings) {
      if (alert.contradicts(true, reading) != reading < low
          || alert.contradicts(false, reading) != reading >= high) {
        throw ToDo.task(2, 5);
      }
    }
  }

  @Test
  @Tag("task-6")
  @Order(2)
  @DisplayName("off at the third low reading in a row, and nothing in between changes it")
  void goesOff() {
    Readings alert = new Readings();
    alert.off(50, "one high reading is not enough: it takes three in a row");
    alert.off(50, "that is the second in a row, and three are needed");
    alert.on(50, "that is the third high reading in a row: now the alert is on");

    String hysteresis =
        "the alert is on, and a reading between low and high leaves it on. Does your code have one"
            + " threshold for on and off, or does it return an answer for this reading alone?";
    for (int i = 0; i < 4; i++) {
      alert.on(15, hysteresis);
    }
    for (int i = 0; i < 3; i++) {
      alert.on(10, "10 is not below low: off is for readings below low only");
    }
    alert.on(5, "one low reading does not end it: it takes three in a row, as for on");
    alert.on(5, "that is the second in a row, and three are needed");
    alert.on(15, hysteresis);
    alert.on(
        5,
        "these are three low readings in all, and not in a row: a reading that is not low starts"
            + " the count again");
    alert.on(5, "that is the second in a row, and three are needed");
    alert.off(5, SwitchingTooLate.whyNotOff());

    for (int i = 0; i < 4; i++) {
      alert.off(15, "low is for switching off: to switch on again the readings have to be high");
    }
    alert.off(50, "one high reading is not enough: any other reading starts the count again");
    alert.off(50, "that is the second in a row, and three are needed");
    alert.on(50, "that is the third high reading in a row, so it has to switch the alert on");
    String again =
        "the alert has just been switched, and this is the first reading that contradicts it. Does"
            + " your code set its count to 0 when it switches?";
    alert.on(5, again);
    alert.on(
        5,
        "that is the second contradicting reading after the switch, and three are needed. Does your"
            + " code set its count to 0 when it switches, or to another number?");
    alert.off(
        5,
        "that is the third low reading in a row, so it has to switch the alert off. A switch starts the"
            + " count again, at 0. Does your code set its count to 0 when it switches the alert on?");
    alert.off(50, again);
  }

  private record Story(double high, double low, int inARow, List<Double> readings) {
    @Override
    public String toString() {
      return "high is "
          + number(high)
          + ", low is "
          + number(low)
          + ", inARow is "
          + inARow
          + "; readings "
          + readings.stream().map(AlertTest::number).collect(joining(", "));
    }
  }

  private static Story story(RandomGenerator random) {
    double low = random.nextInt(1, 40);
    double high = low + random.nextInt(1, 40);
    int inARow = random.nextInt(1, 6);
    List<Double> readings = new ArrayList<>();
    List<Double> levels = List.of(low - 0.1, low, (low + high) / 2, high - 0.1, high);
    int runs = random.nextInt(10);
    for (int run = 0; run < runs; run++) {
      double level = levels.get(random.nextInt(levels.size()));
      int length = random.nextInt(1, inARow + 2);
      for (int i = 0; i < length; i++) {
        readings.add(level);
      }
    }
    return new Story(high, low, inARow, readings);
  }

  @Test
  @Tag("task-6")
  @Order(3)
  @DisplayName("any thresholds, any inARow, any readings")
  @Promise("Only inARow contradicting readings in a row switch the alert.")
  void generated() {
    Generated.inputs(300, AlertTest::story)
        .first(
            new Story(50, 40, 3, List.of(30.0, 30.0, 30.0, 60.0, 60.0, 60.0, 30.0, 30.0, 30.0)),
            new Story(20, 10, 1, List.of(50.0, 5.0, 50.0)),
            new Story(20, 10, 5, List.of(50.0, 50.0, 50.0, 50.0, 50.0)))
        .smaller(
            s ->
                Generated.smallerLists(s.readings)
                    .map(less -> new Story(s.high, s.low, s.inARow, less)))
        .check(AlertTest::feed);
  }

  private static void feed(Story story) {
    Alert alert = new Alert(story.high, story.low, story.inARow);
    Alert unused = new Alert(story.high, story.low, story.inARow);
    boolean on = false;
    int count = 0;
    for (int i = 0; i < story.readings.size(); i++) {
      double reading = story.readings.get(i);
      boolean against = on ? reading < story.low : reading >= story.high;
      count = against ? count + 1 : 0;
      if (count == story.inARow) {
        on = !on;
        count = 0;
      }
      boolean answer = alert.reading(reading);
      if (answer != on) waitForTask5(story.high, story.low, story.readings);
      String shown = "after reading number " + (i + 1) + " it is " + (answer ? "on" : "off");
      ALERT
          .expectThat("the alert is " + (on ? "on" : "off") + " after reading number " + (i + 1))
          .butIf(answer != on && SwitchingTooLate.countIsShared(), shown, SHARED)
          .butIf(
              answer != on && story.inARow == 3 && (story.high != 20 || story.low != 10),
              shown,
              "inARow is 3 here, as in the first tests, and high and low are other numbers. Does your code"
                  + " use the fields high and low?")
          .butIf(
              answer != on && story.inARow != 3,
              shown,
              "here inARow is not 3, as it was in the first tests. Does your code use the field inARow as"
                  + " it is? Does it start the count again after a switch?")
          .butIf(
              answer != on,
              shown,
              "inARow readings in a row switch it: count the contradicting readings, start again at any"
                  + " other reading and after a switch")
          .otherwise(true, "", "");
    }
    boolean before = unused.reading(story.low);
    ALERT
        .expectThat("a second alert starts off, with a count of 0")
        .butIf(before, "it is on", "the state is shared. Is it in a static field?")
        .otherwise(true, "", "");
  }

  /** Feeds an alert, and checks it after each reading. */
  private static final class Readings {
    private final Alert alert = new Alert(20, 10, 3);
    private final List<Double> soFar = new ArrayList<>();

    void on(double number, String why) {
      feed(number, true, why);
    }

    void off(double number, String why) {
      feed(number, false, why);
    }

    private void feed(double number, boolean expected, String why) {
      soFar.add(number);
      boolean answer = alert.reading(number);
      if (answer != expected) waitForTask5(20, 10, soFar);
      String readings =
          answer == expected ? "" : fewest().stream().map(AlertTest::number).collect(joining(", "));
      ALERT
          .expectThat("the alert is " + (expected ? "on" : "off") + " after the last reading")
          .given("high is 20, low is 10, inARow is 3; readings " + readings)
          .butIf(
              answer != expected && SwitchingTooLate.countIsShared(),
              "it is " + (answer ? "on" : "off"),
              SHARED)
          .butIf(answer != expected, "it is " + (answer ? "on" : "off"), why)
          .otherwise(true, "", "");
    }

    /** Returns the fewest readings after which a new alert makes the same mistake. */
    private List<Double> fewest() {
      List<Double> least = List.copyOf(soFar);
      Optional<List<Double>> fewer = Optional.of(least);
      while (fewer.isPresent()) {
        least = fewer.get();
        fewer = Generated.smallerLists(least).filter(this::endsInTheSameWay).findFirst();
      }
      return least;
    }

    private boolean endsInTheSameWay(List<Double> fewer) {
      return !fewer.isEmpty()
          && expected(fewer).equals(expected(soFar))
          && fewer.get(fewer.size() - 1).equals(soFar.get(soFar.size() - 1))
          && isWrongAtTheEndOnly(fewer);
    }

    private static boolean isWrongAtTheEndOnly(List<Double> readings) {
      Alert alert = new Alert(20, 10, 3);
      for (int i = 0; i < readings.size(); i++) {
        boolean expected = expected(readings.subList(0, i + 1)).on;
        if ((alert.reading(readings.get(i)) == expected) != (i < readings.size() - 1)) {
          return false;
        }
      }
      return true;
    }

    /**
     * What a correct alert does at a reading, which is what the explanation of a mistake is about.
     *
     * @param switched whether this reading switches it
     * @param switchedBefore whether the reading before this one switched it
     */
    private record Expected(
        boolean on,
        int count,
        boolean onBefore,
        int countBefore,
        boolean switched,
        boolean switchedBefore) {}

    private static Expected expected(List<Double> readings) {
      Expected now = new Expected(false, 0, false, 0, false, false);
      for (double reading : readings) {
        int count = (now.on ? reading < 10 : reading >= 20) ? now.count + 1 : 0;
        boolean on = count == 3 ? !now.on : now.on;
        now = new Expected(on, count % 3, now.on, now.count, on != now.on, now.switched);
      }
      return now;
    }
  }
}
