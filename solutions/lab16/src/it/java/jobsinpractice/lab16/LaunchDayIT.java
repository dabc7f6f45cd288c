package jobsinpractice.lab16;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import jobsinpractice.launch.Incident;
import jobsinpractice.launch.LaunchDay;
import jobsinpractice.launch.LaunchResult;
import jobsinpractice.launch.Scoreboard;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Launch day with all published solutions, and with each single one taken out. */
@DisplayName("Launch day")
class LaunchDayIT {
  private static final int SEEDS = 20;
  private static final int LABS = 16;
  private static final Path NOWHERE = Path.of("target/no-such-folder");

  private static Path solution(int lab) {
    return Path.of("../lab" + lab + "/target/classes").toAbsolutePath().normalize();
  }

  private static Path skeleton(int lab) {
    return Path.of("../../labs/lab" + lab + "/target/classes").toAbsolutePath().normalize();
  }

  private static IntFunction<Path> without(int lab) {
    return n -> n == lab ? NOWHERE : solution(n);
  }

  @Test
  @DisplayName("with all solutions, full marks for 20 seeds")
  void all() {
    List<String> losses = new ArrayList<>();
    for (int seed = 1; seed <= SEEDS; seed++) {
      LaunchResult result = LaunchDay.run(seed, LaunchDayIT::solution);
      if (result.score() < 100) losses.add(Scoreboard.of(result));
    }
    assertThat(losses).isEmpty();
  }

  @Test
  @DisplayName("with one solution taken out, fewer points, and the report names that lab")
  void each() throws Exception {
    List<String> table = new ArrayList<>();
    List<String> wrong = new ArrayList<>();
    for (int lab = 1; lab <= LABS; lab++) {
      LaunchResult whole = LaunchDay.run(1, without(lab));
      int least = whole.score();
      int most = whole.score();
      if (!whole.blamed().equals(Set.of(lab))) wrong.add("lab " + lab + ", seed 1");
      for (int seed = 2; seed <= SEEDS; seed++) {
        // The troubles of the other labs are the same as in the test above: full marks.
        int only = lab;
        LaunchResult result = LaunchDay.runOnly(seed, without(lab), n -> n == only);
        int score = 100 - points(result) + result.score();
        least = Math.min(least, score);
        most = Math.max(most, score);
        if (!result.blamed().equals(Set.of(lab))) wrong.add("lab " + lab + ", seed " + seed);
      }
      table.add("without lab " + lab + ": " + least + " to " + most + " points");
    }
    Files.write(Path.of("target/launch-day.txt"), table);
    assertThat(wrong).isEmpty();
    // The chapter has these numbers.
    Set<Integer> costly = Set.of(8, 10, 11, 16);
    for (int lab = 1; lab <= LABS; lab++) {
      String points = costly.contains(lab) ? "90" : "95";
      assertThat(table)
          .contains("without lab " + lab + ": " + points + " to " + points + " points");
    }
  }

  private static int points(LaunchResult result) {
    return result.incidents().stream().mapToInt(Incident::points).sum();
  }

  @Test
  @DisplayName("the report in the chapter is the report of seed 1 without labs 8 and 9")
  void report() throws Exception {
    LaunchResult result = LaunchDay.run(1, lab -> lab == 8 || lab == 9 ? NOWHERE : solution(lab));
    String[] lines = Scoreboard.of(result).split("\n");
    StringBuilder part = new StringBuilder(lines[0] + "\n\n");
    boolean shown = false;
    for (String line : lines) {
      shown = line.startsWith("       ") ? shown : line.matches("1[234]:.*lab (9|10|11|8) .*");
      if (shown) part.append(line).append("\n");
    }
    Files.writeString(Path.of("target/report.txt"), part);
    assertThat(Files.readString(Path.of("../../chapters/16-launch-day.md"))).contains(part);
  }

  @Test
  @DisplayName("with the skeletons, the day runs to its end, and each lab is named")
  void skeletons() throws Exception {
    LaunchResult result = LaunchDay.run(1, LaunchDayIT::skeleton);
    Files.writeString(Path.of("target/skeletons.txt"), Scoreboard.of(result));
    assertThat(result.score()).isZero();
    assertThat(result.incidents())
        .allSatisfy(incident -> assertThat(incident.missing()).isNotEmpty());
  }

  @Test
  @DisplayName("the same seed and the same code have the same result")
  void repeatable() {
    assertThat(Scoreboard.of(LaunchDay.run(7, LaunchDayIT::skeleton)))
        .isEqualTo(Scoreboard.of(LaunchDay.run(7, LaunchDayIT::skeleton)));
  }
}
