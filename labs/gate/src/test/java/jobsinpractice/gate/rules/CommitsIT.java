package jobsinpractice.gate.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jobsinpractice.runner.Labs;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Subjects of commits, since the last tag, or since this check exists. In an archive without git it
 * has nothing to look at.
 */
@DisplayName("A commit's subject")
class CommitsIT {
  private static final int LONGEST = 72;

  /** Verbs that look like another form: Pass is not the third person, Embed is not a past tense. */
  private static final Set<String> VERBS =
      Set.of(
          "Pass",
          "Process",
          "Address",
          "Focus",
          "Compress",
          "Express",
          "Discuss",
          "Dismiss",
          "Guess",
          "Miss",
          "Press",
          "Suppress",
          "Bypass",
          "Bring",
          "String",
          "Embed",
          "Feed",
          "Need",
          "Seed",
          "Shed",
          "Speed",
          "Proceed",
          "Exceed",
          "Ping",
          "Ring",
          "Swing");

  private static final Set<String> NOT_VERBS =
      Set.of(
          "A", "An", "The", "It", "One", "Two", "This", "That", "No", "Not", "Some", "Each", "All",
          "What", "When", "Where", "After", "Before", "In", "On", "For", "Wip");

  /** Subjects that are in the history already; history is not rewritten. */
  private static final Set<String> LANDED =
      Set.of(
          "Name the replaced classes for what they are, and the engine's in CONTRIBUTING",
          "Rewrite labels, docs, and comments; check grammar and habits in labs/prose",
          "Test how workers count after interrupts, in a full Redis, and poison pills");

  private final Path root = Labs.find(Path.of("")).root();

  @Test
  @DisplayName("is an imperative of at most 72 characters")
  void subjects() throws Exception {
    String from = git("describe", "--tags", "--abbrev=0");
    if (from.isEmpty()) {
      from =
          git(
              "log",
              "--diff-filter=A",
              "--format=%H",
              "--",
              "*/" + CommitsIT.class.getSimpleName() + ".java");
    }
    if (from.isEmpty()) {
      System.out.println("Commit subjects: no git here, nothing to look at");
      return;
    }
    String start = from.lines().reduce((first, last) -> last).orElseThrow();
    List<String> wrong = new ArrayList<>();
    git("log", "--no-merges", "--format=%s", start + "..HEAD")
        .lines()
        .filter(subject -> !LANDED.contains(subject))
        .forEach(subject -> wrong(subject).forEach(why -> wrong.add(subject + ": " + why)));
    assertThat(wrong).as("since %s", start).isEmpty();
  }

  private String git(String... words) throws IOException, InterruptedException {
    List<String> command = Stream.concat(Stream.of("git"), Stream.of(words)).toList();
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(root.toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return process.waitFor() == 0 ? out.strip() : "";
    } catch (IOException noGit) {
      return "";
    }
  }

  private static List<String> wrong(String subject) {
    List<String> wrong = new ArrayList<>();
    String first = subject.split("[ ,:]", 2)[0];
    if (subject.length() > LONGEST) {
      wrong.add(subject.length() + " characters, at most " + LONGEST);
    }
    if (!first.matches("[A-Z][a-z]*")) {
      wrong.add("begins with a verb and a capital letter");
    } else if (NOT_VERBS.contains(first)
        || first.matches(".*(ed|ing|s)") && !VERBS.contains(first)) {
      wrong.add("begins with an imperative, such as Fix, and not with " + first);
    }
    if (subject.matches("[\\w ]{1,20}: .*")) {
      wrong.add("has no prefix");
    }
    if (subject.endsWith(".")) {
      wrong.add("has no full stop");
    }
    return wrong;
  }

  @Test
  @DisplayName("is checked by rules that find a planted example")
  void planted() {
    List<String> right =
        List.of("Fix duplicate claim after a lost reply", "Pass the clock on", "Embed the page");
    assertThat(right).allSatisfy(subject -> assertThat(wrong(subject)).isEmpty());
    List<String> bad =
        List.of(
            "Fixed the claim",
            "Fixes the claim",
            "Fixing the claim",
            "fix the claim",
            "A claim whose answer was lost is given back",
            "Lab 7: the test ends its worker",
            "Fix the claim.",
            "Fix " + "x".repeat(69));
    assertThat(bad).allSatisfy(subject -> assertThat(wrong(subject)).isNotEmpty());
  }
}
