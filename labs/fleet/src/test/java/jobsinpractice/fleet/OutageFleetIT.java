package jobsinpractice.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lab 9's fleet: the outage at noon, with the code of the lab in a worker. */
class OutageFleetIT {
  private static final Pattern RECOVERED = Pattern.compile("succeed again (\\d+) s after");

  @TempDir Path folder;
  @TempDir Path classes;

  @BeforeEach
  void noonComesSoon() throws IOException {
    Files.write(
        folder.resolve("workload.properties"),
        List.of(
            "thumbnail.per-second = 0",
            "welcome-mail.per-second = 1",
            "welcome-mail.burst-jobs = 0",
            "webhook.per-second = 1",
            "payment-provider.noon-after-seconds = 5"));
  }

  private RunningFleet fleet(String lab) throws Exception {
    LabCode.compile(lab, classes);
    return new RunningFleet(
        folder, classes, LabCode.folder(lab).resolve("src/main/resources/fleet.properties"));
  }

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
      LabPage.await(
          fleet,
          "all charges in time",
          n -> n.yours("late answers") + n.yours("refused calls") == 0);
      assertThat(fleet.end()).isZero();
      fleet.awaitLine("it adds up");
      assertThat(fleet.said).noneMatch(text -> text.contains("Lab 9: "));
    }
  }

  @Test
  void with_the_skeleton_the_retries_keep_it_down_and_the_worker_names_what_is_to_do()
      throws Exception {
    try (RunningFleet fleet = fleet("labs/lab9")) {
      fleet.awaitLine("Lab 9: to do (task 5). Until then, charges run without it");
      fleet.awaitLine("Lab 9: to do (task 4). Until then, charges run without it");
      LabPage.await(fleet, "charges", n -> n.yours("answers in time") > 1);
      fleet.awaitLine("the slow time is over");
      fleet.awaitLine("Lab 9: to do (task 3). Until then, each retry comes after 2 s");
      LabPage.await(
          fleet,
          "retries keep it down",
          n ->
              n.yours("seconds to recover") > 20
                  && n.yours("retries at the provider") > 2
                  && n.yours("late answers") + n.yours("refused calls") > 2);
      assertThat(fleet.end()).isZero();
      fleet.awaitLine("it adds up");
    }
  }
}
