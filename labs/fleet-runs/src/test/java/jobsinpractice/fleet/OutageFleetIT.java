package jobsinpractice.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** With the solution's code in the worker, the payment provider recovers. */
class OutageFleetIT extends NoonFleet {
  private static final Pattern RECOVERED = Pattern.compile("succeed again (\\d+) s after");

  @Test
  void with_the_solution_the_provider_recovers_and_the_page_shows_when() throws Exception {
    try (RunningFleet fleet = fleet("solutions/lab9")) {
      LabPage.await(fleet, "charges", n -> n.yours("answers in time") > 1);
      fleet.awaitLine("noon: the payment provider takes 30 times as long, for 30 s");
      LabPage.await(fleet, "late answers", n -> n.yours("late answers") > 0);
      fleet.awaitLine("the slow time is over");
      String line = fleet.awaitLine("the payment provider has recovered");
      Matcher seconds = RECOVERED.matcher(line);
      assertThat(seconds.find()).as(line).isTrue();
      double recovered = Double.parseDouble(seconds.group(1));
      LabPage.await(
          fleet,
          "the seconds of the line on the page",
          n -> Math.abs(n.yours("seconds to recover") - recovered) <= 0.5);
      // The retries come in waves, so a second without any late answer can be minutes away.
      LabPage.await(
          fleet,
          "more charges in time than not",
          n -> n.yours("answers in time") > n.yours("late answers") + n.yours("refused calls"));
      assertThat(fleet.end()).isZero();
      fleet.awaitLine("it adds up");
      assertThat(fleet.said).noneMatch(text -> text.contains("Lab 9: "));
    }
  }
}
