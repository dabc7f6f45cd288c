package jobsinpractice.tool;

import java.util.concurrent.Callable;
import jobsinpractice.testkit.CommandNames;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code labs/lab branch}: the local git branch solutions. */
@Command(
    name = "branch",
    header = "Makes a local git branch, solutions, in which every lab is solved.",
    description = {
      "",
      "It stands one commit on top of main. Your files, your index and the branch you are on are not",
      "touched, and you may run it again whenever main has moved. Then:",
      "  git diff main solutions -- labs/lab1     the answer of lab 1",
      "  git switch solutions                     all of them, to run",
      ""
    })
final class BranchCommand implements Callable<Integer> {
  private final Course course;
  private final Terminal terminal;

  @Option(
      names = "--from",
      paramLabel = "BRANCH",
      description = "what to build on (${DEFAULT-VALUE})",
      defaultValue = "main")
  private String from;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "this text")
  private boolean help;

  BranchCommand(Course course) {
    this.course = course;
    this.terminal = course.terminal();
  }

  @Override
  public Integer call() {
    Git git =
        Git.of(course.labs().root())
            .orElseThrow(
                () ->
                    new UserError(
                        "This folder is no git clone (a zip download?), so it has no branches.",
                        CommandNames.lab("diff 1 --show")
                            + " shows the answer of lab 1 without git"));
    SolutionsBranch.Made made = new SolutionsBranch(git, base(git)).make();
    String commit = made.commit().substring(0, 9);
    terminal.line(
        made.changed()
            ? terminal.green("The branch solutions is made")
                + ": "
                + commit
                + ", "
                + made.labs().size()
                + " labs solved on top of "
                + from
                + "."
            : "The branch solutions is as it should be: "
                + commit
                + ", "
                + made.labs().size()
                + " labs solved on top of "
                + from
                + ".");
    if (!made.labs().isEmpty()) {
      int last = made.labs().get(made.labs().size() - 1);
      terminal.labelled("answer", "git diff " + from + " solutions -- labs/lab" + last);
      terminal.labelled(
          "run it", "git switch solutions; ./mvnw -pl labs/lab" + last + " test; git switch -");
    }
    return LabTool.DONE;
  }

  // A clone of one branch, or of a fork whose main has another name, still has one of these.
  private String base(Git git) {
    if (!from.equals("main") || git.has("refs/heads/main")) {
      return from;
    }
    from = git.has("refs/remotes/origin/main") ? "origin/main" : "HEAD";
    return from;
  }
}
