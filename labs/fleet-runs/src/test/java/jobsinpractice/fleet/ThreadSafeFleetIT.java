package jobsinpractice.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Lab 12's code in the fleet: each of its tasks has a number on the page "Your lab". */
class ThreadSafeFleetIT extends LabFleet {
  private static final String MAILS = "mails counted";
  private static final String TEMPLATES = "templates loaded";
  private static final String ADDRESSES = "mixed addresses";
  private static final String CONNECTIONS = "mails without a connection";
  private static final String CUSTOMERS = "jobs with another's customer";

  ThreadSafeFleetIT() {
    super(
        "thumbnail.per-second = 0",
        "welcome-mail.per-second = 10",
        "welcome-mail.latency-ms = 20",
        "welcome-mail.burst-jobs = 20",
        "welcome-mail.burst-every-seconds = 5",
        "webhook.per-second = 5",
        "webhook.latency-ms = 20",
        "webhook.failure-share = 0.3",
        "webhook.hang-share = 0");
  }

  private static void end(RunningFleet fleet) throws Exception {
    assertThat(fleet.end()).isZero();
    fleet.awaitLine("it adds up");
  }

  @Test
  void with_the_solution_nothing_is_lost_or_mixed_up() throws Exception {
    try (RunningFleet fleet = fleet("solutions/lab12")) {
      LabPage.await(fleet, "many mails, all counted", p -> p.engine(MAILS) > 200 && same(p, MAILS));
      LabPage page =
          LabPage.await(
              fleet,
              "each template loaded once",
              p -> p.engine(TEMPLATES) > 10 && same(p, TEMPLATES));
      assertThat(page.yours(ADDRESSES)).isZero();
      assertThat(page.yours(CONNECTIONS)).isZero();
      assertThat(page.yours(CUSTOMERS)).isZero();
      assertThat(page.notes()).containsOnly("");
      end(fleet);
      assertThat(fleet.said).noneMatch(line -> line.contains("Lab 12"));
    }
  }

  private static boolean same(LabPage page, String name) {
    return page.yours(name) == page.engine(name);
  }

  @Test
  void with_the_skeleton_the_mails_are_sent_and_each_number_is_to_do() throws Exception {
    try (RunningFleet fleet = fleet("labs/lab12")) {
      LabPage page = LabPage.await(fleet, "mails", p -> p.engine(MAILS) > 50);
      assertThat(page.notes()).hasSize(5).containsOnly("to do");
      end(fleet);
    }
  }

  @Test
  void with_the_shops_old_code_each_number_shows_what_goes_wrong() throws Exception {
    Map<String, String> oldCode =
        answers(
            Map.of(
                "task-2", "templates-as-they-were",
                "task-3", "server-as-it-was",
                "task-4", "five-connections",
                "task-5", "cleans-only-on-success"));
    try (RunningFleet fleet = fleet("solutions/lab12", oldCode)) {
      LabPage.await(fleet, "loaded twice", p -> p.yours(TEMPLATES) > p.engine(TEMPLATES));
      LabPage.await(fleet, "half of each address", p -> p.yours(ADDRESSES) > 0);
      LabPage.await(fleet, "a pool that is empty", p -> p.yours(CONNECTIONS) > 0);
      LabPage.await(fleet, "the job before", p -> p.yours(CUSTOMERS) > 0);
      end(fleet);
    }
  }

  private static Map<String, String> answers(Map<String, String> names) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    for (Map.Entry<String, String> answer : names.entrySet()) {
      Path file =
          LabCode.folder("solutions/lab12").resolve("wrong-answers/" + answer.getValue() + ".java");
      texts.put(answer.getKey(), Files.readString(file));
    }
    return texts;
  }
}
