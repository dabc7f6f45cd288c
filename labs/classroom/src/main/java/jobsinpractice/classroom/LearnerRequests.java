package jobsinpractice.classroom;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jobsinpractice.engine.MalformedPayload;
import jobsinpractice.engine.internal.Json;
import jobsinpractice.testkit.classroom.Explanation;
import jobsinpractice.testkit.classroom.RunReport.State;
import jobsinpractice.testkit.classroom.RunReport.TaskState;

/** Reads the bodies of learners' requests. Everything that the board does not know is refused. */
final class LearnerRequests {
  private static final int MOST_TASKS = 20;

  private final Set<Integer> labs;

  /**
   * @param labs the numbers of the course's labs
   */
  LearnerRequests(Set<Integer> labs) {
    this.labs = Set.copyOf(labs);
  }

  record Join(String secret, String name) {}

  record Hand(long number, boolean up) {}

  record Report(long number, int lab, List<TaskState> tasks) {}

  Optional<Join> join(byte[] body) {
    return object(body)
        .flatMap(
            fields ->
                fields.get("secret") instanceof String secret
                        && fields.get("name") instanceof String name
                    ? Optional.of(new Join(secret, name))
                    : Optional.empty());
  }

  Optional<Hand> hand(byte[] body) {
    return object(body)
        .flatMap(
            fields ->
                fields.get("up") instanceof Boolean up
                    ? number(fields).map(number -> new Hand(number, up))
                    : Optional.empty());
  }

  Optional<Report> report(byte[] body) {
    Map<?, ?> fields = object(body).orElse(Map.of());
    Optional<Long> number = number(fields);
    boolean known =
        fields.get("lab") instanceof Long lab
            && lab < Integer.MAX_VALUE
            && labs.contains((int) (long) lab);
    if (number.isEmpty() || !known || !(fields.get("tasks") instanceof List<?> rows)) {
      return Optional.empty();
    }
    if (rows.isEmpty() || rows.size() > MOST_TASKS) {
      return Optional.empty();
    }
    List<TaskState> tasks = new ArrayList<>();
    for (Object row : rows) {
      Optional<TaskState> task = row instanceof Map<?, ?> map ? task(map) : Optional.empty();
      if (task.isEmpty()) {
        return Optional.empty();
      }
      tasks.add(task.get());
    }
    return Optional.of(new Report(number.get(), (int) (long) (Long) fields.get("lab"), tasks));
  }

  private static Optional<TaskState> task(Map<?, ?> row) {
    String explanation = row.get("explanation") instanceof String id ? id : "";
    boolean fits =
        row.get("task") instanceof Long number
            && number >= 0
            && number <= MOST_TASKS
            && (explanation.isEmpty() || Explanation.isId(explanation));
    Optional<State> state =
        row.get("state") instanceof String word ? state(word) : Optional.empty();
    if (!fits || state.isEmpty()) {
      return Optional.empty();
    }
    int task = (int) (long) (Long) row.get("task");
    boolean wholeLab = state.get() == State.BROKEN || state.get() == State.MACHINE;
    return wholeLab == (task == 0)
        ? Optional.of(new TaskState(task, state.get(), explanation))
        : Optional.empty();
  }

  private static Optional<State> state(String word) {
    for (State state : State.values()) {
      if (state.word().equals(word.toLowerCase(Locale.ROOT))) {
        return Optional.of(state);
      }
    }
    return Optional.empty();
  }

  private static Optional<Long> number(Map<?, ?> fields) {
    return fields.get("number") instanceof Long number && number > 0
        ? Optional.of(number)
        : Optional.empty();
  }

  private static Optional<Map<?, ?>> object(byte[] body) {
    try {
      return Json.read(body) instanceof Map<?, ?> map ? Optional.of(map) : Optional.empty();
    } catch (MalformedPayload e) {
      return Optional.empty();
    }
  }
}
