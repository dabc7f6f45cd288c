package jobsinpractice.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * Launch day with the solutions. A busy computer can make jobs late, so that is not judged here.
 */
class LaunchDaySolutionsFleetIT extends LaunchDayFleet {
  @Test
  void with_the_solutions_no_trouble_loses_a_job_or_charges_twice() throws Exception {
    try (RunningFleet fleet = day("freeze, deploy, kill, poison, cut", 6, 8, 10, 12, 16)) {
      fleet.awaitLine("freezes (SIGSTOP) for 75 s");
      fleet.awaitLine("deploy: version 2 is rolled back");
      fleet.awaitLine("trouble: kill -9 of machine ");
      fleet.awaitLine("goes on (SIGCONT)");
      fleet.awaitLine("trouble: a payload that is not JSON, and a parcel that ends its process");
      fleet.awaitLine("died, with exit code 134");
      fleet.awaitLine("15/15  no job is lost");
      fleet.awaitLine("15/15  no customer is charged twice");
      fleet.awaitLine("5/5  each mail has its own customer");
      fleet.awaitLine("10/10  a broken version is rolled back");
      fleet.awaitLine("5/5  a poisonous job is put aside");
      fleet.awaitLine("launch day is over");
      assertThat(fleet.said).noneMatch(line -> line.contains("The old code runs instead"));
    }
  }
}
