package jobsinpractice.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import jobsinpractice.testkit.TestResult;
import jobsinpractice.testkit.classroom.Explanation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An explanation's id")
class SourceTextsIT {
  private final SourceTexts texts = new SourceTexts(Path.of("../.."), Map.of(), Map.of());

  private static String id(String test, String why) {
    return Explanation.id(new TestResult(1, 1, test, false, null, why, why));
  }

  private void assertFound(int lab, String test, String why) {
    assertThat(texts.explanation(lab, id(test, why))).contains(new LabTexts.Text(test, why));
  }

  @Test
  @DisplayName("gives back the test and the words, from the sources of the lab's tests")
  void found() {
    String why =
        "does your code read the heartbeats in Redis? With them, this result includes another"
            + " process: they cover the whole fleet, and the question is about the processors in"
            + " the list";
    assertThat(texts.explanation(1, id("7 of 10 processors run a job: 70%", why)))
        .contains(new LabTexts.Text("7 of 10 processors run a job: 70%", why));
  }

  @Test
  @DisplayName("gives back the words about an order of two threads")
  void ordersOfTwoThreads() {
    String calls = "outages that two threads report at the same moment are both counted";
    String lost =
        "a call of redisLost was lost, because the other thread ran in the middle of your steps."
            + " Reading data and then changing it are separate steps, also in count++ and also with"
            + " volatile: use incrementAndGet of an AtomicInteger, or a lock";
    assertFound(2, calls, lost);
    String sums = "busy time that two threads report at the same moment is all added";
    String field =
        "without a lock, a thread may see an old value, or half of a change: guard every access with"
            + " the same lock (synchronized), even accesses that only read. For one number, volatile"
            + " or an AtomicLong is enough to read it";
    assertFound(2, sums, field);
    String attempts = "attempts that two threads report at the same moment are all counted";
    String oneLock =
        "an attempt was lost, because the other thread ran in the middle of your steps. Only one of"
            + " the threads takes a lock here, so the lock does not keep the other thread out: take"
            + " it in every method that uses the data";
    assertFound(2, attempts, oneLock);
    String loads = "two threads need the same template: it is loaded once";
    String longUse =
        "the template was loaded twice, or is missing, because the other thread ran in the middle"
            + " of your steps. Reading data and then changing it are separate steps, also in"
            + " count++ and also with volatile: ask and load in one step, with computeIfAbsent of a"
            + " ConcurrentHashMap or with one lock";
    assertFound(12, loads, longUse);
    String reload = "a job reads the address during a reload: old or new, never half of each";
    String longerUse =
        "the address is not one that was ever in the file, because the other thread ran in the"
            + " middle of your steps. Reading data and then changing it are separate steps, also in"
            + " count++ and also with volatile: put host and port into one object that never"
            + " changes, and keep that object in one volatile field";
    assertFound(12, reload, longerUse);
  }

  @Test
  @DisplayName("gives back the test alone if only the run knew the words, and nothing if forged")
  void unknown() {
    assertThat(texts.explanation(1, id("7 of 10 processors run a job: 70%", "no such words")))
        .contains(new LabTexts.Text("7 of 10 processors run a job: 70%", ""));
    assertThat(texts.explanation(1, "0123456789abcdef")).isEmpty();
    assertThat(texts.explanation(1, "<script>")).isEmpty();
    assertThat(texts.explanation(99, id("a", "b"))).isEmpty();
  }

  @Test
  @DisplayName("is found in strings that + joins, with values that only a run knows")
  void literals() {
    String source =
        """
        // "not this"
        char c = '"'; f("one " /* and */ + "two " + value(1, "x") + " s");
        g("at most %d jobs");
        """;
    String part = StringLiterals.PART;
    assertThat(StringLiterals.of(source))
        .containsExactly("one two " + part + " s", "at most %d jobs", "at most " + part + " jobs");
  }
}
