package jobsinpractice.tool;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jobsinpractice.runner.LabHome;
import jobsinpractice.runner.Labs;
import jobsinpractice.testkit.CommandNames;

/**
 * Creates the local branch {@code solutions}: one commit on top of main, in which every lab's code
 * is its solution. It uses only git objects and an index of its own, so the learner's work tree,
 * index, and HEAD stay as they are. A second run creates the same commit, or a new one if main has
 * moved.
 */
final class SolutionsBranch {
  static final String NAME = "solutions";
  private static final String REF = "refs/heads/" + NAME;
  private static final String MARK = "Made-by: labs/lab branch";

  private final Git git;
  private final String base;

  /** The result. */
  record Made(String commit, boolean changed, List<Integer> labs) {}

  SolutionsBranch(Git git, String base) {
    this.git = git;
    this.base = base;
  }

  Made make() {
    if (!git.has(base)) {
      throw new UserError(
          "The branch " + base + " does not exist here.", CommandNames.lab("branch --from HEAD"));
    }
    refuseWhatIsNotOurs();
    try {
      Path work = Files.createTempDirectory("lab-branch");
      try {
        return make(work);
      } finally {
        delete(work);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the solutions cannot be written to a temporary folder", e);
    }
  }

  private Made make(Path work) throws IOException {
    git.export(base, work, "labs", "solutions");
    List<LabHome> labs =
        Labs.at(work).all().stream()
            .filter(lab -> Files.isDirectory(lab.solutionSources()))
            .toList();
    Git own = git.withIndex(work.resolve("index"));
    own.run("read-tree", base);
    for (LabHome lab : labs) {
      solve(own, lab);
    }
    String tree = own.run("write-tree");
    String commit = commit(tree);
    boolean changed = !git.has(REF) || !git.run("rev-parse", REF).equals(commit);
    if (changed) {
      git.run("update-ref", "-m", "labs/lab branch", REF, commit);
    }
    return new Made(commit, changed, labs.stream().map(LabHome::number).toList());
  }

  private void solve(Git own, LabHome lab) {
    String folder = "labs/" + lab.name() + "/";
    String old = own.run("ls-files", "--", folder + "src/main");
    StringBuilder entries = new StringBuilder();
    String nothing = "0".repeat(git.run("rev-parse", base).length()); // 40 digits, or SHA-256's 64
    old.lines()
        .forEach(
            name -> entries.append("0 ").append(nothing).append('\t').append(name).append('\n'));
    for (Map.Entry<String, String> file : SolutionText.files(lab).entrySet()) {
      byte[] text = file.getValue().getBytes(StandardCharsets.UTF_8);
      String blob = own.run(text, "hash-object", "-w", "--stdin");
      entries
          .append("100644 ")
          .append(blob)
          .append('\t')
          .append(folder)
          .append(file.getKey())
          .append('\n');
    }
    own.run(entries.toString().getBytes(StandardCharsets.UTF_8), "update-index", "--index-info");
  }

  // Author, date, and message depend on main alone, so the same main gives the same commit.
  private String commit(String tree) {
    String date = git.run("show", "-s", "--format=%cI", base + "^{commit}");
    Git named = git;
    for (String who : List.of("AUTHOR", "COMMITTER")) {
      named =
          named
              .with("GIT_" + who + "_NAME", "Jobs in Practice")
              .with("GIT_" + who + "_EMAIL", "kit@jobsinpractice.org")
              .with("GIT_" + who + "_DATE", date);
    }
    String message =
        "Every lab solved\n\ngit diff main solutions -- labs/lab1 is the solution of lab 1.\n\n"
            + MARK
            + "\n";
    String parent = git.run("rev-parse", base + "^{commit}");
    return named.run(message.getBytes(StandardCharsets.UTF_8), "commit-tree", tree, "-p", parent);
  }

  private void refuseWhatIsNotOurs() {
    if (!git.has(REF)) {
      return;
    }
    // Moving a branch under a work tree would make its files look like the learner's own changes.
    String tree = "";
    for (String line : git.run("worktree", "list", "--porcelain").lines().toList()) {
      if (line.startsWith("worktree ")) {
        tree = line.substring("worktree ".length());
      } else if (line.equals("branch " + REF)) {
        throw new UserError(
            "The branch " + NAME + " is checked out in " + tree + ", so it was not changed.",
            "git -C '" + tree + "' switch main, then " + CommandNames.lab("branch"));
      }
    }
    if (!git.run("show", "-s", "--format=%B", REF).contains(MARK)) {
      throw new UserError(
          "The branch " + NAME + " has commits of your own, so it was not changed.",
          "git branch -m " + NAME + " my-" + NAME + ", then " + CommandNames.lab("branch"));
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
