package jobsinpractice.simulator;

import static jobsinpractice.simulator.Model.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ReadmeIT {
  @Test
  @DisplayName("The example runs")
  void example() {
    // region example
    Result result =
        Simulation.seed(42)
            .load(poisson(perSecond(80)).of(job("Mail").cpu(ms(2)).io(exponential(ms(50)))))
            .load(poisson(perSecond(5)).of(job("Photo").queue("images").cpu(ms(120))))
            .fleet(
                Fleet.of(4)
                    .processes()
                    .threads(10)
                    .serving("default", "images")
                    .on(machine(cores(2)).costing(0.08)))
            .run(hours(1));

    result.throughput(); // jobs done per second
    result.queue("default").latency().p95(); // seconds in the queue
    result.job("Mail").serviceTime().mean(); // seconds on a thread
    result.utilization(); // busy threads over all threads, 0 to 1
    result.coreUse(); // core time used over core time there was, 0 to 1
    result.jobsPerDollar();
    result.series().depth("images"); // second by second
    result.json(); // all of it but the series, which is result.csv()
    // endregion
    assertThat(result.throughput()).isBetween(84.0, 86.0);
    assertThat(result.coreUse()).isBetween(0.36, 0.40);
  }

  @Test
  @DisplayName("The example in the README is this one")
  void sameAsTheReadme() throws Exception {
    Path module = Path.of(System.getProperty("basedir", "."));
    String test = "src/test/java/jobsinpractice/simulator/ReadmeIT.java";
    String source = Files.readString(module.resolve(test)).replace("\r", "");
    String readme = Files.readString(module.resolve("README.md")).replace("\r", "");
    String region = between(source, "// region example\n", "// endregion");
    assertThat(between(readme, "```java\n", "```"))
        .isEqualTo(region.stripTrailing().stripIndent() + "\n");
  }

  private static String between(String text, String from, String to) {
    int start = text.indexOf(from) + from.length();
    return text.substring(start, text.indexOf(to, start));
  }
}
