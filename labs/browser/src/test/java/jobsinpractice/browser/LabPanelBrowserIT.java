package jobsinpractice.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import jobsinpractice.engine.Processor;
import jobsinpractice.fleet.machines.FleetStatus;
import jobsinpractice.fleet.panel.LabPanel;
import jobsinpractice.fleet.panel.LabState;
import jobsinpractice.fleet.panel.LabState.TaskState;
import jobsinpractice.simulator.scaling.MachineReading;
import jobsinpractice.simulator.scaling.Reading;
import jobsinpractice.testkit.EngineNumber;
import jobsinpractice.testkit.LabNumbers;
import jobsinpractice.testkit.ToDo;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LabPanelBrowserIT {
  private static Place place;
  private static Browser browser;
  private static ScheduledExecutorService arrivals;

  @BeforeAll
  static void open() {
    Needs.aBrowser();
    LabPanel panel = new LabPanel(LabPanelBrowserIT::state);
    place = new Place(pages -> pages.section(panel).sample(LabPanel.FIELD, panel::sample));
    place.work(
        5,
        builder ->
            builder.listener(
                LabNumbers.of(1)
                    .number(
                        1, "utilization", "%", EngineNumber.UTILIZATION, w -> busy(w.processors()))
                    .number(
                        2, "latency of default", "s", EngineNumber.latency("default"), w -> 1_000)
                    .number(
                        3,
                        "latency of the retries",
                        "s",
                        EngineNumber.RETRY_LATENCY,
                        w -> {
                          throw ToDo.task(1, 3);
                        })));
    arrivals = Executors.newSingleThreadScheduledExecutor();
    arrivals.scheduleAtFixedRate(() -> place.push("Thumbnail", 250), 0, 100, TimeUnit.MILLISECONDS);
    browser = Browser.open(place.address(), false);
  }

  private static double busy(List<Processor> processors) {
    return 100.0 * processors.stream().filter(Processor::busy).count() / processors.size();
  }

  private static LabState state() {
    return new LabState(
        1,
        "The logger thread",
        List.of(
            new TaskState(1, "1.1 utilization of this process", "done"),
            new TaskState(2, "1.2 latency of the queue default", "to do"),
            new TaskState(3, "1.3 latency of the retry set", "not tested")),
        "The worker runs the code that it was started with.");
  }

  @AfterAll
  static void close() {
    if (arrivals != null) arrivals.shutdownNow();
    if (browser != null) browser.close();
    if (place != null) place.close();
  }

  @Test
  @DisplayName("a supervisor's machines, late jobs, and dollars, and why their number changed")
  void machines() {
    FleetStatus status =
        new FleetStatus(
            new Reading(
                60,
                1.25,
                7,
                4.1,
                1,
                List.of(
                    MachineReading.working(1, 2),
                    MachineReading.draining(2, 1),
                    MachineReading.booting(3, 5))),
            2,
            131,
            3,
            0.417,
            List.of("09:00:01 machine 1 works", "09:00:09 machine 3 is ordered, 2 wanted"));
    place.redis.call(jedis -> jedis.set(FleetStatus.KEY, status.json()));
    browser.go("/lab");
    browser.await("the machines", b -> b.find("[data-machines=dollars]").getText().equals("$0.42"));
    for (String state : List.of("working", "draining", "booting")) {
      assertThat(browser.find("[data-machines=" + state + "]").getText()).isEqualTo("1");
    }
    assertThat(browser.find("[data-machines=wanted]").getText()).isEqualTo("2");
    assertThat(browser.find("[data-machines=late]").getText()).isEqualTo("3");
    assertThat(browser.find("[data-lab-changes]").getText())
        .startsWith("09:00:09 machine 3 is ordered, 2 wanted");
    assertThat(browser.all("[data-lab-machines-chart] canvas")).hasSize(1);
    browser.shot("lab-machines");
    assertThat(Accessibility.violations(browser)).isEmpty();
    place.redis.call(jedis -> jedis.del(FleetStatus.KEY));
    browser.await("no machines", b -> !b.find("[data-lab-machines]").isDisplayed());
  }

  @Test
  @DisplayName(
      "the learner's number is next to the engine's, with the difference; a stub shows to do")
  void numbers() {
    browser.go("/lab");
    String first =
        (String)
            browser.script(
                "const page = new XMLHttpRequest(); page.open('GET', '/lab', false); page.send();"
                    + " return page.responseText");
    assertThat(first)
        .contains("data-lab-waiting>Waiting for the first numbers", "data-lab-none hidden")
        .contains("If no worker gets ready, its lines in the terminal show why.");
    browser.await("three charts", b -> b.all("[data-lab-numbers] .panel canvas").size() == 3);
    assertThat(browser.find("[data-lab-tasks]").getText())
        .contains("done 1.1", "to do 1.2", "not tested 1.3");
    List<String> words =
        browser.all("[data-lab-numbers] .panel").stream().map(panel -> panel.getText()).toList();
    assertThat(words.get(0))
        .contains("Task 1.1 · utilization", "the engine’s", "yours", "Difference now: 0 %");
    assertThat(words.get(1)).contains("Task 1.2", "Difference now: 16.");
    assertThat(words.get(2)).contains("Task 1.3", "Your code: to do.");
    browser.await(
        "Little's law", b -> b.find("[data-law-verdict]").getText().startsWith("They agree"));
    assertThat(browser.find("[data-law=arrivals]").getText()).matches("(9|10|11)(\\.\\d)? /s");
    assertThat(browser.find("[data-lab-waiting]").isDisplayed()).isFalse();
    assertThat(browser.find("[data-lab-none]").isDisplayed()).isFalse();
    browser.shot("lab-light");
    assertThat(Accessibility.violations(browser)).isEmpty();
    browser.colours(true);
    browser.size(Browser.PHONE);
    assertThat(Accessibility.violations(browser)).isEmpty();
    browser.await(
        "no sideways scrolling",
        b -> (Boolean) b.script("return document.documentElement.scrollWidth <= innerWidth"));
    browser.shot("lab-phone-dark");
    assertThat(browser.complaints()).isEmpty();
    assertThat(browser.requests())
        .allMatch(url -> url.startsWith(place.address().toString()) || url.startsWith("data:"));
  }
}
