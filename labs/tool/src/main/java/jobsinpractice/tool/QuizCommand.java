package jobsinpractice.tool;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import jobsinpractice.book.Book;
import jobsinpractice.book.Prediction;
import jobsinpractice.book.Prediction.Verdict;
import jobsinpractice.book.Question;
import jobsinpractice.runner.LabHome;
import jobsinpractice.testkit.CommandNames;
import picocli.CommandLine.Command;

/** {@code labs/lab quiz N}: asks a chapter's questions, and shows the answers afterwards. */
@Command(
    name = "quiz",
    header = "Asks the questions of chapter N and its lab, and shows the answers afterwards.",
    description = {
      "",
      "It begins with the questions that you answered wrongly, and ends with the questions that you got",
      "right. You compare the answers yourself. The book shows what you answered. An empty line skips",
      "a question; q ends the quiz.",
      ""
    })
final class QuizCommand extends LabCommand {
  private static final String QUIT = "q";

  QuizCommand(Course course) {
    super(course);
  }

  @Override
  public Integer call() throws IOException {
    LabHome lab = lab();
    PredictionFile file = new PredictionFile(course.labs().state());
    List<Question> questions =
        ordered(new Book(course.labs().root()).questions(lab.number()), file.all());
    if (questions.isEmpty()) {
      terminal.line("Chapter " + lab.number() + " asks no questions.");
      return ExitCode.DONE;
    }
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    int right = 0;
    int answered = 0;
    for (int i = 0; i < questions.size(); i++) {
      terminal.line(terminal.bold("Question " + (i + 1) + " of " + questions.size()));
      Optional<Prediction> prediction = ask(questions.get(i), in);
      if (prediction.isEmpty()) {
        break;
      }
      if (prediction.get().answer().isEmpty()) {
        continue; // skipped: an earlier answer stays
      }
      file.keep(prediction.get());
      right += prediction.get().verdict() == Verdict.RIGHT ? 1 : 0;
      answered++;
    }
    terminal.line(
        "You answered " + answered + " of " + questions.size() + ", " + right + " right.");
    terminal.labelled("read", CommandNames.lab("read " + lab.number()));
    return ExitCode.DONE;
  }

  /** Wrong first, then what has no verdict, then right. */
  private static List<Question> ordered(List<Question> questions, List<Prediction> known) {
    Map<String, Prediction> byId =
        known.stream().collect(Collectors.toMap(Prediction::question, Function.identity()));
    List<Verdict> order = List.of(Verdict.WRONG, Verdict.OPEN, Verdict.RIGHT);
    return questions.stream()
        .sorted(
            Comparator.comparing(
                question ->
                    order.indexOf(
                        byId.containsKey(question.id())
                            ? byId.get(question.id()).verdict()
                            : Verdict.OPEN)))
        .toList();
  }

  /** Returns empty when the learner ends the quiz. */
  private Optional<Prediction> ask(Question question, BufferedReader in) throws IOException {
    terminal.line();
    Markdown.lines(question.question(), terminal, "  ").forEach(terminal::line);
    terminal.line();
    String answer = read("Your prediction:", in);
    if (answer == null || answer.equals(QUIT)) {
      return Optional.empty();
    }
    terminal.line();
    Markdown.lines(question.answer(), terminal, "  ").forEach(terminal::line);
    terminal.line();
    if (answer.isEmpty()) {
      return Optional.of(new Prediction(question.id(), "", Verdict.OPEN));
    }
    String verdict = read("Were you right? (y or n)", in);
    if (verdict == null || verdict.equals(QUIT)) {
      return Optional.empty();
    }
    return Optional.of(new Prediction(question.id(), answer, verdict(verdict)));
  }

  private static Verdict verdict(String typed) {
    return switch (typed.isEmpty() ? ' ' : typed.charAt(0)) {
      case 'y', 'Y' -> Verdict.RIGHT;
      case 'n', 'N' -> Verdict.WRONG;
      default -> Verdict.OPEN;
    };
  }

  private String read(String prompt, BufferedReader in) throws IOException {
    terminal.line(terminal.cyan(prompt));
    String line = in.readLine();
    return line == null ? null : line.strip();
  }
}
