package jobsinpractice.lab7;

import static java.time.Duration.ofSeconds;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import jobsinpractice.testkit.Generated;

/** What {@link RestartsTest} checks about the pause. */
final class Pauses {
  /** The double of 16 s: more than LONGEST_PAUSE. */
  private static final Duration LATE = ofSeconds(32);

  private static final Duration SHORT = ofSeconds(2);
  private static final Duration HOUR = Duration.ofHours(1);

  private Pauses() {}

  static void check() {
    pause(0, "no life yet", List.of(), "the first start waits for nothing");
    pause(0, "one life of an hour", List.of(HOUR), "it lived an hour: start it again at once");
    pause(0, "one life of 10 s, which is LIFE", List.of(ofSeconds(10)), "LIFE is long enough");
    pause(1, "one life of 2 s", List.of(SHORT), "the first short life is followed by FIRST_PAUSE");
    pause(2, "two lives of 2 s", lives(2), "twice as long after each: 1, 2, 4, 8, 16 s");
    pause(8, "four lives of 2 s", lives(4), "twice as long after each: 1, 2, 4, 8, 16 s");
    pause(16, "five lives of 2 s", lives(5), "twice as long after each: 1, 2, 4, 8, 16 s");
    pause(30, "six lives of 2 s", lives(6), "32 s are more than LONGEST_PAUSE: 30 s at most");
    for (int n = 7; n <= 130; n++) { // where int, long, and double overflow, and start over
      pause(
          30,
          n + " lives of 2 s",
          lives(n),
          n < 20
              ? "from six short lives in a row on, the pause is LONGEST_PAUSE, and stays there"
              : "the pause stays LONGEST_PAUSE, however many short lives come in a row. Does a number"
                  + " overflow? Then stop doubling there");
    }
    pause(
        2,
        "one life of an hour, and then two of 2 s",
        List.of(HOUR, SHORT, SHORT),
        "the list begins with the oldest life, and the last two were short: 1 s after the first of"
            + " them, and twice as long after the second");
    pause(
        0,
        "five lives of 2 s, and then one of an hour",
        with(lives(5), HOUR),
        "it was well for an hour: the short lives before that no longer count");
    pause(
        1,
        "five lives of 2 s, one of an hour, one of 2 s",
        with(with(lives(5), HOUR), SHORT),
        "in a row: the long life in between starts the count again");
    pause(
        1,
        "one life of 9.999 s",
        List.of(Duration.ofMillis(9_999)),
        "9.999 s is less than LIFE, so this life is short. Does your code round its length to whole"
            + " seconds before it compares?");
    pause(
        0,
        "one life of 10.001 s",
        List.of(Duration.ofMillis(10_001)),
        "10.001 s is more than LIFE: compare the whole length with LIFE, fractions included");
    Generated.inputs(200, Pauses::someLives)
        .first(List.of(LifeOf.millis(9_999)), List.of(LifeOf.millis(10_001)))
        .smaller(Generated::smallerLists)
        .check(
            lives ->
                pause(
                    right(lives.stream().map(LifeOf::length).toList()),
                    lives.size() + (lives.size() == 1 ? " life: " : " lives: ") + lives,
                    lives.stream().map(LifeOf::length).toList(),
                    "a life is short if it is less than 10 s, to the millisecond; count the short"
                        + " ones in a row at the end"));
  }

  /** How long one life was, as the learner reads it. */
  private record LifeOf(Duration length) {
    static LifeOf millis(long millis) {
      return new LifeOf(Duration.ofMillis(millis));
    }

    @Override
    public String toString() {
      return length.toMillis() / 1000.0 + " s";
    }
  }

  private static List<LifeOf> someLives(RandomGenerator random) {
    List<LifeOf> lives = new ArrayList<>();
    int n = random.nextInt(12);
    for (int i = 0; i < n; i++) {
      boolean isShort = random.nextInt(4) > 0;
      lives.add(LifeOf.millis(isShort ? random.nextInt(10_000) : 10_000 + random.nextInt(9_000)));
    }
    return List.copyOf(lives);
  }

  /** The right pause in seconds, counted back from the last life. */
  private static int right(List<Duration> lives) {
    int inARow = 0;
    while (inARow < lives.size() && isShort(lives.get(lives.size() - 1 - inARow))) {
      inARow++;
    }
    int[] pauses = {0, 1, 2, 4, 8, 16};
    return inARow < pauses.length ? pauses[inARow] : 30;
  }

  private static boolean isShort(Duration life) {
    return life.toMillis() < 10_000;
  }

  private static List<Duration> turnedRound(List<Duration> lives) {
    List<Duration> other = new ArrayList<>(lives);
    Collections.reverse(other);
    return List.copyOf(other);
  }

  private static void pause(int seconds, String given, List<Duration> lives, String why) {
    Duration answer = Restarts.pause(List.copyOf(lives));
    RestartsTest.RESTARTS
        .expectThat("pause() returns a duration")
        .given(given)
        .butIf(answer == null, "it returned null", "for no pause, return Duration.ZERO")
        .otherwise(true, "", "");
    RestartsTest.RESTARTS
        .expect(seconds, "s")
        .given(given)
        .got(answer.getSeconds() + answer.getNano() / 1e9)
        .butIf(
            s -> lives.size() == 1 && seconds == 1 && s == 2,
            "the first pause is FIRST_PAUSE; doubling begins after it")
        .butIf(
            s -> lives.equals(lives(6)) && s == 32 && LATE.equals(Restarts.pause(lives(7))),
            "32 s is twice 16 s, and then the pause stops doubling: is LONGEST_PAUSE compared before"
                + " the pause is doubled? Compare it afterwards")
        .butIf(
            s -> lives.equals(lives(6)) && s == 16,
            "16 s was the pause after five lives, and the sixth doubles it again: 32 s, of which"
                + " LONGEST_PAUSE is left. Does your code keep 16 s because 32 s are too many?")
        .butIf(
            s -> lives.equals(lives(1)) && s <= 0 && takesOffTheLife(),
            "after a life of 0.4 s it was 0.6 s: does your code take the length of the life off the"
                + " pause? The pause begins when the process has ended, and it is never shorter")
        .butIf(
            s -> s == newestFirst(lives) && turnsListsRound(lives),
            "the list begins with the oldest life. Does your code take the first life for the newest?"
                + " Count the short ones in a row at the end")
        .butIf(
            s -> s < 0,
            "a pause below 0: did a number overflow? Then stop doubling at LONGEST_PAUSE")
        .butIf(s -> lives.size() < 7 && s > 30, "LONGEST_PAUSE is the most: 30 s")
        .butIf(s -> true, why)
        .otherwise(why);
  }

  /** A model of the mistake: the right pause of the list turned round; -1 for the same lives. */
  private static double newestFirst(List<Duration> lives) {
    return lives.stream().allMatch(Pauses::isShort) ? -1 : right(turnedRound(lives));
  }

  private static boolean turnsListsRound(List<Duration> lives) {
    List<Duration> other = turnedRound(lives);
    Duration answer = Restarts.pause(other);
    return answer != null && answer.toMillis() / 1000.0 == newestFirst(other);
  }

  private static boolean takesOffTheLife() {
    return Duration.ofMillis(600).equals(Restarts.pause(List.of(Duration.ofMillis(400))));
  }

  private static List<Duration> lives(int n) {
    return Collections.nCopies(n, SHORT);
  }

  private static List<Duration> with(List<Duration> lives, Duration last) {
    List<Duration> all = new ArrayList<>(lives);
    all.add(last);
    return all;
  }
}
