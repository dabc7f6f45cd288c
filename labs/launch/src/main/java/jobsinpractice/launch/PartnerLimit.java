package jobsinpractice.launch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Lab 13: four processes call one partner, which accepts 50 calls in any second. */
final class PartnerLimit extends Trouble<PartnerLimit.Turns> {
  private static final int LIMIT = 50;
  private static final long SECOND = 1_000_000;
  private static final int MOST_QUESTIONS = 50;
  private static final long START = 1_773_000_000_000_000L;

  PartnerLimit() {
    super(13, 5, "15:35", "the catalogue changes, and one partner gets all webhooks at once");
  }

  /** Returns how long a call waits for its turn. */
  interface Turns {
    Duration turn(String call, long micros) throws Exception;
  }

  private record Question(String call, long at, int count) {}

  @Override
  Turns yours(LabCode code, Scene scene) {
    return (call, micros) -> {
      String clock = "local now = " + micros + "\n";
      Object limit = code.create("RateLimit", scene.redis(), clock, LIMIT, Duration.ofSeconds(1));
      return (Duration) code.call(limit, "turn", "p17", call);
    };
  }

  /** The old code calls at once. */
  @Override
  Turns naive(Scene scene) {
    return (call, micros) -> Duration.ZERO;
  }

  @Override
  void happen(Turns turns, Scene scene) throws Exception {
    int calls = scene.between(120, 200);
    PriorityQueue<Question> questions =
        new PriorityQueue<>(Comparator.comparingLong(Question::at).thenComparing(Question::call));
    for (int n = 0; n < calls; n++) {
      questions.add(new Question("w" + n, START + scene.between(0, 500_000), 0));
    }
    List<Long> starts = new ArrayList<>();
    while (!questions.isEmpty()) {
      Question question = questions.remove();
      Duration wait = turns.turn(question.call(), question.at());
      long micros = wait.toNanos() / 1_000;
      if (micros <= 0 || question.count() > MOST_QUESTIONS) {
        starts.add(question.at());
        continue;
      }

      questions.add(new Question(question.call(), question.at() + micros, question.count() + 1));
    }
    scene.lose(
        LossKind.BROKEN_PROMISE,
        refused(starts),
        "the partner refused them, because more than 50 calls started in one second");
    long late = START + (calls / LIMIT + 3) * SECOND;
    scene.lose(
        LossKind.BROKEN_PROMISE,
        starts.stream().filter(start -> start > late).count(),
        "they waited although the partner had nothing to do");
  }

  private static long refused(List<Long> starts) {
    Collections.sort(starts);
    long refused = 0;
    for (int i = LIMIT; i < starts.size(); i++) {
      if (starts.get(i) - starts.get(i - LIMIT) < SECOND) refused++;
    }
    return refused;
  }
}
