package jobsinpractice.lab2;

import jobsinpractice.testkit.Lab;
import jobsinpractice.testkit.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Lab(2)
@DisplayName("The alert")
class AlertTest {
  static final Task ALERT =
      Task.of(2, 5, "an alert that does not flap")
          .asks(
              "turn the alert on after so many high readings one after the other, off after as many"
                  + " low ones, and leave it as it is for any other reading")
          .lookAt("Alert (this lab) · chapter 2, \"An alert that does not flap\"");

  private static final String SETTING = "high is 20, low is 10, 3 in a row; ";

  @Test
  @Tag("task-5")
  @DisplayName("on at the third high reading in a row, and no sooner")
  void fires() {
    Readings alert = new Readings();
    alert.off(50, "one sample is no rise: it takes three high readings in a row");
    alert.off(0, "that reading is low");
    alert.off(
        50,
        "one spike must not ring: a mean or a sum of readings lets a spike outweigh a 0; look at"
            + " each reading by itself");
    alert.off(
        50,
        "these are three high readings in all, and not in a row: a reading that is not high starts"
            + " the count again");
    alert.off(0, "that reading is low");

    alert.off(50, "the count starts again after a low reading");
    alert.off(50, "that is the second in a row, and three are asked");
    alert.on(50, "that is the third high reading in a row: now it is a sustained rise");
    alert.on(
        50,
        "it is still high, and the alert went off: on is a state that lasts, not the moment in"
            + " which it begins");

    Readings exactly = new Readings();
    exactly.off(20, "one sample is no rise: it takes three high readings in a row");
    exactly.off(20, "that is the second in a row, and three are asked");
    exactly.on(20, "a reading that is just high is high: high or more, not more than high");
  }

  @Test
  @Tag("task-5")
  @DisplayName("off at the third low reading in a row, and nothing in between changes it")
  void clears() {
    Readings alert = new Readings();
    alert.off(50, "one sample is no rise: it takes three high readings in a row");
    alert.off(50, "that is the second in a row, and three are asked");
    alert.on(50, "that is the third high reading in a row: now it is a sustained rise");

    String hysteresis =
        "one threshold for on and off makes it flap: between low and high the alert stays as it is";
    for (int i = 0; i < 4; i++) {
      alert.on(15, hysteresis);
    }
    for (int i = 0; i < 3; i++) {
      alert.on(10, "10 is not below low: off is for readings below low only");
    }
    alert.on(5, "one low reading does not end it: it takes three in a row, as for on");
    alert.on(5, "that is the second in a row, and three are asked");
    alert.on(15, hysteresis);
    alert.on(
        5,
        "these are three low readings in all, and not in a row: a reading that is not low starts"
            + " the count again");
    alert.on(5, "that is the second in a row, and three are asked");
    alert.off(5, "that is the third low reading in a row: it is over, and nothing has cleared it");

    for (int i = 0; i < 4; i++) {
      alert.off(15, "low is for going off: to go on again the readings have to be high");
    }
    alert.off(50, "one sample is no rise, the second time neither: start the count again");
    alert.off(50, "that is the second in a row, and three are asked");
    alert.on(50, "it has to fire a second time, too");
  }

  /** Feeds an alert, and looks at it after each reading. */
  private static final class Readings {
    private final Alert alert = new Alert(20, 10, 3);
    private final StringBuilder so = new StringBuilder();

    void on(double number, String why) {
      feed(number, true, why);
    }

    void off(double number, String why) {
      feed(number, false, why);
    }

    private void feed(double number, boolean expected, String why) {
      so.append(so.length() == 0 ? "" : ", ").append(Math.round(number));
      boolean answer = alert.reading(number);
      ALERT
          .expectThat("the alert is " + (expected ? "on" : "off") + " after the last one")
          .given(SETTING + "readings " + so)
          .butIf(answer != expected, "it is " + (answer ? "on" : "off"), why)
          .otherwise(true, "", "");
    }
  }
}
