package jobsinpractice.lab0;

import java.util.List;
import java.util.stream.Stream;
import jobsinpractice.testkit.Task;

/** What lab 0 asks. */
interface Lab0Tasks {
  Task PUSH =
      Task.of(0, 1, "a handler, and a push")
          .asks(
              "register a handler for the class \"Greeting\", and push one job of that class with"
                  + " two arguments")
          .lookAt("Client, Worker.Builder (engine) · chapter 0, \"Pushed\"")
          .whenThrown(
              IllegalArgumentException.class,
              "a job's arguments travel as JSON: text, numbers, true, false, null, and lists and"
                  + " maps of these. Pass an id or a code, and look the rest up in the handler");

  Task WAITS =
      Task.of(0, 2, "where does it wait?")
          .asks("return the Redis key that holds the job, and the end from which it is claimed")
          .lookAt("Keys (engine) · chapter 0, \"Waiting\"");

  Task LATER =
      Task.of(0, 3, "a job for later")
          .asks(
              "push a Greeting that is due in five minutes, and return the Redis key in which it"
                  + " waits and its score there")
          .lookAt("JobRequest (engine) · chapter 0, \"Scheduled for later\"")
          .whenThrown(
              IllegalArgumentException.class,
              "push(class, …) takes the job's arguments, and a time is not one of them:"
                  + " JobRequest.of(…).in(…) sets when it is due");

  Task STEPS =
      Task.of(0, 4, "step by step")
          .asks("run the worker by hand until both jobs are done, and look after each step")
          .lookAt("Worker, processOne and promoteDue (engine) · chapter 0, \"Run\"");

  /** ", at JobsLife.java:31" when the learner's code threw it. */
  static String where(List<Throwable> thrown) {
    return thrown.stream()
        .flatMap(error -> Stream.of(error.getStackTrace()))
        .filter(frame -> "JobsLife.java".equals(frame.getFileName()))
        .findFirst()
        .map(frame -> ", at JobsLife.java:" + frame.getLineNumber())
        .orElse("");
  }
}
