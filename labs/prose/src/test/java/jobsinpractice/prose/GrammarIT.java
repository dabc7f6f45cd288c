package jobsinpractice.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.languagetool.JLanguageTool;
import org.languagetool.Languages;
import org.languagetool.rules.Rule;
import org.languagetool.rules.RuleMatch;
import org.languagetool.rules.spelling.SpellingCheckRule;

/**
 * LanguageTool over every text: grammar, spelling, and punctuation. {@code words.txt} holds our own
 * vocabulary, and {@code grammar-exceptions.txt} what is right although LanguageTool reports it,
 * with the reason.
 */
@DisplayName("The texts")
class GrammarIT {
  private static JLanguageTool checker;

  @BeforeAll
  static void load() throws IOException {
    checker = new JLanguageTool(Languages.getLanguageForShortCode("en-US"));
    List<String> words = Exceptions.lines("words.txt");
    for (Rule rule : checker.getAllActiveRules()) {
      if (rule instanceof SpellingCheckRule spelling) {
        spelling.addIgnoreTokens(words);
        spelling.acceptPhrases(words);
      }
    }
    for (String rule : Exceptions.lines("rules-off.txt")) {
      checker.disableRule(rule.split(" \\| ")[0]);
    }
  }

  @Test
  @DisplayName("have no mistake, except for the reviewed list")
  void grammar() throws IOException {
    Exceptions exceptions = Exceptions.read("grammar-exceptions.txt");
    List<String> found = new ArrayList<>();
    for (Path file : ProjectFiles.texts()) {
      String text = Files.readString(file);
      String name = ProjectFiles.name(file);
      for (RuleMatch match : checker.check(Annotated.of(text))) {
        String around = around(text, match);
        if (exceptions.allow(match.getRule().getId(), name, around)) continue;
        found.add(
            match.getRule().getId() + " | " + name + " | " + around + " | " + match.getMessage());
      }
    }
    assertThat(found).as("mistakes, as rule | file | words | message").isEmpty();
    assertThat(exceptions.unused()).as("exceptions that nothing needs").isEmpty();
  }

  @TestFactory
  @DisplayName("are checked by a program that finds planted mistakes")
  Stream<DynamicTest> planted() {
    return Stream.of(
            "An worker runs one job at a time.",
            "Each thread run a job, and it take a second.",
            "The poller moves the jobs to there queues.",
            "The heartbeat expires after a minut.",
            "The the job is in the queue.")
        .map(
            sentence ->
                DynamicTest.dynamicTest(
                    sentence,
                    () -> {
                      assertThat(checker.check(Annotated.of("# A heading\n\n" + sentence)))
                          .isNotEmpty();
                      assertThat(checker.check(Annotated.of("- an item\n- " + sentence)))
                          .isNotEmpty();
                    }));
  }

  @Test
  @DisplayName("are reported with their length, long sentences, and crowded sentences")
  void report() throws IOException {
    StringBuilder out =
        new StringBuilder(
            "| file | words | sentences over 30 words | with more than 2 numbers |\n|---|---|---|---|\n");
    for (Path file : ProjectFiles.texts()) {
      ProseFile prose = ProseFile.read(file);
      out.append(
          String.format(
              Locale.ROOT,
              "| %s | %d | %d | %d |%n",
              prose.name(),
              prose.words(),
              prose.longSentences(),
              prose.crowdedSentences()));
    }
    Path report = Path.of("target/prose.md");
    Files.writeString(report, out);
    assertThat(report).content().contains("| chapters/00-a-jobs-life.md |");
    System.out.println("Length of every text: labs/prose/target/prose.md");
  }

  private static String around(String text, RuleMatch match) {
    int from = Math.max(0, match.getFromPos() - 30);
    int to = Math.min(text.length(), match.getToPos() + 30);
    String words = text.substring(from, match.getFromPos());
    String found = text.substring(match.getFromPos(), match.getToPos());
    String rest = text.substring(match.getToPos(), to);
    return (words + "«" + found + "»" + rest).replaceAll("\\s+", " ").strip();
  }
}
