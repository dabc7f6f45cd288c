package jobsinpractice.tool;

import jobsinpractice.testkit.CommandNames;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code labs/lab branch}: creates the local git branch solutions. */
@Command(
    name = "branch",
    header = "Creates a local git branch, solutions, in which every lab is solved.",
    description = {
      "",
      "The branch is one commit on top of main. Your files, your index, and your current branch stay as",
      "they are. Run it again whenever main has moved. Then you can use:",
      "  git diff main solutions -- labs/lab1     the solution of lab 1",
      "  git switch solutions                     every solution, ready to run",
      ""
    })
final class BranchCommand extends CourseCommand {
  @Option(
      names = "--from",
      paramLabel = "BRANCH",
      description = "the branch to build on (default: ${DEFAULT-VALUE})",
      defaultValue = "main")
  private String from;

  BranchCommand(Course course) {
    super(course);
  }

  @Override
  public Integer call() {
    Git git =
        Git.of(course.labs().root())
            .orElseThrow(
                () ->
                    new UserError(
                        "This folder is not a git clone (a zip download?), so it has no branches.",
                        CommandNames.lab("diff 1 --show")
                            + " shows the solution of lab 1 without git"));
    SolutionsBranch.Made made = new SolutionsBranch(git, base(git)).make();
    String commit = made.commit().substring(0, 9);
    terminal.line(
        made.changed()
            ? terminal.green("Created the branch solutions")
                + ": "
                + commit
                + ", "
                + made.labs().size()
                + " labs solved on top of "
                + from
                + "."
            : "The branch solutions is up to date: "
                + commit
                + ", "
                + made.labs().size()
                + " labs solved on top of "
                + from
                + ".");
    if (!made.labs().isEmpty()) {
      int last = made.labs().get(made.labs().size() - 1);
      terminal.labelled("compare", "git diff " + from + " solutions -- labs/lab" + last);
      terminal.labelled(
          "run it", "git switch solutions; ./mvnw -pl labs/lab" + last + " test; git switch -");
    }
    return ExitCode.DONE;
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
