package jobsinpractice.lab0;

import java.util.List;
import jobsinpractice.testkit.TestBench;

/** Explains what the learner's handler threw. */
final class Failures implements Lab0Tasks {
  private Failures() {}

  /**
   * @param before how many failures there were before these jobs
   * @param user the user's id in these jobs
   */
  static void none(TestBench bench, int before, long user) {
    List<Throwable> thrown = bench.failures().subList(before, bench.failures().size());
    List<String> errors = thrown.stream().map(e -> e.getClass().getSimpleName()).toList();
    String where = Lab0Tasks.where(thrown);
    PUSH.expectThat("the worker has a handler for the class \"Greeting\"")
        .butIf(
            errors.contains("UnknownJobClass"),
            "it has none, so each job counts as a failed attempt",
            "the name is all that connects a job with its handler: register exactly the class that"
                + " is pushed")
        .otherwise(true, "", "");
    PUSH.expectThat("the handler returns normally")
        .butIf(
            Math.abs(user) > Integer.MAX_VALUE && !errors.isEmpty(),
            "it threw " + String.join(", ", errors) + where,
            "the user's id does not fit an int. Does your code make an int of it? Pass the Long on"
                + " as it is")
        .butIf(
            errors.contains("ClassCastException"),
            "it threw a ClassCastException" + where,
            "JSON has one kind of number, and the engine reads a whole number as a Long. Does your"
                + " code cast to another type, or read another position? The user is args().get(0)")
        .butIf(
            errors.contains("NumberFormatException"),
            "it threw a NumberFormatException" + where,
            "the user is a number in JSON, and the language is text: do you parse the wrong one?")
        .butIf(
            errors.contains("IndexOutOfBoundsException")
                || errors.contains("ArrayIndexOutOfBoundsException"),
            "it threw an IndexOutOfBoundsException" + where,
            "the job has two arguments, and the first one is args().get(0)")
        .butIf(
            errors.contains("StringIndexOutOfBoundsException"),
            "it threw a StringIndexOutOfBoundsException" + where,
            "does your code take a part of the language? Pass it on as it is")
        .butIf(
            errors.contains("UnsupportedOperationException"),
            "it threw an UnsupportedOperationException" + where,
            "does your code change the list of arguments? It cannot be changed: read it with get")
        .otherwise(
            errors.isEmpty(),
            "it threw " + String.join(", ", errors) + where,
            "a handler that throws has failed, and the job goes to the retry set");
  }
}
