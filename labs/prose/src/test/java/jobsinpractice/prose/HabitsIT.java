package jobsinpractice.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The project's sentences are plain English: no text, string literal, comment, or page has one of
 * the habits that we unlearn, except for what {@code habit-exceptions.txt} lists with a reason.
 */
@DisplayName("The project's sentences")
class HabitsIT {
  @Test
  @DisplayName("have no habit, except for the reviewed list")
  void habits() throws IOException {
    Exceptions exceptions = Exceptions.read("habit-exceptions.txt");
    List<String> found = new ArrayList<>();
    for (Path file : ProjectFiles.all()) {
      ProseFile prose = ProseFile.read(file);
      for (Habit habit : Habit.ALL) {
        for (MatchResult match : habit.find(prose.text())) {
          String around = around(prose.text(), match);
          if (exceptions.allow(habit.name(), prose.name(), around)) continue;
          found.add(
              prose.name() + ": \"" + around + "\" (" + habit.name() + "): " + habit.instead());
        }
      }
    }
    assertThat(found).as("sentences to rewrite").isEmpty();
    assertThat(exceptions.unused()).as("exceptions that nothing needs").isEmpty();
  }

  @TestFactory
  @DisplayName("are checked by patterns that find a planted example")
  Stream<DynamicTest> planted() {
    return Habit.ALL.stream()
        .map(
            habit ->
                DynamicTest.dynamicTest(
                    habit.name(),
                    () -> {
                      String planted = habit.planted();
                      assertThat(habit.find(planted)).isNotEmpty();
                      assertThat(habit.find(ProseFile.markdown(planted))).isNotEmpty();
                      assertThat(habit.find(ProseFile.page("<p>" + planted + "</p>"))).isNotEmpty();
                      assertThat(habit.find(ProseFile.script("-- " + planted))).isNotEmpty();
                      String literal = "say(\"" + planted + "\"); // fine";
                      assertThat(habit.find(ProseFile.source(literal))).isNotEmpty();
                      assertThat(habit.find("You see how long the oldest job has waited."))
                          .isEmpty();
                    }));
  }

  private static String around(String text, MatchResult match) {
    int from = Math.max(0, match.start() - 40);
    int to = Math.min(text.length(), match.end() + 40);
    return text.substring(from, to).replaceAll("\\s+", " ").strip();
  }
}
