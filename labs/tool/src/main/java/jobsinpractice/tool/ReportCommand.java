package jobsinpractice.tool;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jobsinpractice.runner.LabHome;
import jobsinpractice.testkit.CommandNames;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code labs/lab report N.TASK}: prints what to paste into a report on an unclear message. */
@Command(
    name = "report",
    header =
        "Prints a report on a task or a message that was unclear, for you to paste and to send.",
    description = {
      "",
      "It prints the lab, the task, and the task's last red block with its explanation's id. If the",
      "task is green by now, the block is from an earlier run. It sends nothing, and your code is not",
      "in it. In a clone from GitHub, it also prints the address of a form with these fields filled in.",
      ""
    })
final class ReportCommand extends CourseCommand {
  private static final int WHOLE_LAB = 0;
  private static final Pattern PLACE = Pattern.compile("(\\d{1,4})(?:\\.(\\d{1,3}))?");
  private static final Pattern GITHUB =
      Pattern.compile(
          "(?:https://|ssh://git@|git@)github\\.com[:/]([\\w.-]+/[\\w.-]+?)(?:\\.git)?/?");

  @Parameters(
      arity = "0..1",
      paramLabel = "N[.TASK]",
      description = "the lab and the task; without them, the first red task of the lab you are in")
  private String place;

  ReportCommand(Course course) {
    super(course);
  }

  @Override
  public Integer call() {
    Matcher named = PLACE.matcher(place == null ? "" : place);
    if (place != null && !named.matches()) {
      throw new UserError(
          place + " is not a lab or a task.",
          CommandNames.lab("report 1.2") + " means task 2 of lab 1");
    }
    boolean hasLab = place != null;
    LabHome lab = course.lab(hasLab ? Integer.valueOf(named.group(1)) : null);
    LastRun run = LastRun.read(course.labs().state(), lab.number());
    int task =
        hasLab && named.group(2) != null
            ? Integer.parseInt(named.group(2))
            : run.blocks().keySet().stream()
                .filter(red -> red != WHOLE_LAB)
                .findFirst()
                .orElse(WHOLE_LAB);
    if (task != WHOLE_LAB) {
      HintCommand.hints(lab, task); // refuses a task that does not exist
    }
    boolean earlier = !run.blocks().containsKey(task);
    if (earlier) {
      run = LastRun.lastReds(course.labs().state(), lab.number());
    }
    // What concerns the whole lab is the compiler's and the program's own words, and they quote the
    // code.
    Optional<String> block =
        task == WHOLE_LAB ? Optional.empty() : Optional.ofNullable(run.blocks().get(task));
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("lab", lab.number() + " · " + lab.title());
    fields.put("task", task == WHOLE_LAB ? "" : "" + task);
    fields.put("explanation", run.ids().getOrDefault(task, ""));
    print(fields, block);
    address(fields)
        .ifPresentOrElse(
            link -> terminal.labelledWhole("form", link),
            () ->
                terminal.labelled(
                    "send it",
                    "as an issue, to where you have the course from, or to your instructor"));
    if (block.isEmpty()) {
      terminal.labelled(
          "note",
          (task == WHOLE_LAB
                  ? "the last run has no red block; "
                  : "no run has a red block for it; ")
              + CommandNames.lab("test " + lab.number())
              + " runs the tests again");
    } else if (earlier) {
      terminal.labelled("note", "the block is from an earlier run; the last run has none for it");
    }
    return ExitCode.DONE;
  }

  private void print(Map<String, String> fields, Optional<String> block) {
    terminal.line("**Lab:** " + fields.get("lab"));
    terminal.line("**Task:** " + fields.get("task"));
    terminal.line("**Explanation's id:** " + fields.get("explanation"));
    terminal.line();
    terminal.line("**What was unclear?**");
    terminal.line();
    terminal.line("**What did you take it to mean?**");
    terminal.line();
    block.ifPresent(
        text -> {
          terminal.line("```");
          terminal.line(text);
          terminal.line("```");
          terminal.line();
        });
  }

  /** The form is .github/ISSUE_TEMPLATE/unclear.yml; its fields have these names. */
  private Optional<String> address(Map<String, String> fields) {
    return Git.of(course.labs().root())
        .map(git -> git.say("remote", "get-url", "origin").out().strip())
        .map(GITHUB::matcher)
        .filter(Matcher::matches)
        .map(
            found ->
                "https://github.com/"
                    + found.group(1)
                    + "/issues/new?template=unclear.yml&"
                    + fields.entrySet().stream()
                        .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&")));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
