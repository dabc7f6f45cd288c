package jobsinpractice.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jobsinpractice.runner.LabHome;
import jobsinpractice.runner.Labs;
import jobsinpractice.runner.RightAnswer;
import jobsinpractice.runner.Verdicts;
import jobsinpractice.runner.WarmRunner;
import jobsinpractice.testkit.Colours;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Runs answers that are not in a catalogue yet, such as those of a colleague who has seen neither
 * tests nor solution. {@code -Dgate.lab=1 -Dgate.answers=FOLDER} writes the screen of each answer
 * to {@code target/answers}, and prints which answers pass. With several labs, as in {@code 1,2},
 * the folder has the lab's number in the place of {@code %d}. {@code -Dgate.repeats=200} runs the
 * tests of each answer's task that often, and prints how often they passed and how many different
 * screens there were.
 */
@DisplayName("Answers from outside")
class AnswersIT {
  private static final int SECONDS = 10;
  private static final int REPEATS = Integer.getInteger("gate.repeats", 1);

  @Test
  @EnabledIfSystemProperty(named = "gate.answers", matches = ".+")
  void run() {
    String folder = System.getProperty("gate.answers");
    try (WarmRunner runner = WarmRunner.startForManyRuns(2, SECONDS)) {
      List<Runnable> runs = new ArrayList<>();
      for (String number : System.getProperty("gate.lab").split(",")) {
        LabHome lab = Labs.find(Path.of("")).lab(Integer.parseInt(number));
        List<RightAnswer> answers = RightAnswer.readAll(Path.of(folder.replace("%d", number)));
        assertThat(answers).as("answers, one .java file each").isNotEmpty();
        answers.forEach(answer -> runs.add(() -> System.out.println(screen(lab, answer, runner))));
      }
      runner.inParallel(runs);
    }
  }

  private static String screen(LabHome lab, RightAnswer answer, WarmRunner runner) {
    try {
      Path folder = Files.createDirectories(Path.of("target/answers/lab" + lab.number()));
      Path file = folder.resolve(answer.slug() + ".txt");
      Set<String> screens = new HashSet<>();
      int passed = 0;
      Verdicts verdicts = null;
      String tests = REPEATS == 1 ? "" : answer.task();
      WarmRunner.Repeatedly code = runner.repeatedly(lab, answer.in(lab));
      for (int i = 0; i < REPEATS; i++) {
        verdicts = code.run(tests);
        passed += passed(verdicts) ? 1 : 0;
        screens.add(verdicts.text(Colours.NONE));
        Files.writeString(file, verdicts.text(Colours.NONE));
      }
      String result = passed == REPEATS ? "passes" : passed == 0 ? "fails" : "is not certain:";
      String line =
          (verdicts.errors().isEmpty() ? result : "does not compile") + " " + answer.slug();
      return REPEATS == 1
          ? line
          : line + ": passed " + passed + " of " + REPEATS + ", screens: " + screens.size();
    } catch (IOException | RuntimeException e) {
      return "cannot be run " + answer.slug() + ": " + e.getMessage();
    }
  }

  private static boolean passed(Verdicts verdicts) {
    return verdicts.errors().isEmpty()
        && verdicts.trouble().isEmpty()
        && verdicts.leaked().isEmpty()
        && !verdicts.results().isEmpty()
        && verdicts.results().stream().allMatch(result -> result.passed());
  }
}
