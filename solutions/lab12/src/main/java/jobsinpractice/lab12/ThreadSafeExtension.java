package jobsinpractice.lab12;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import jobsinpractice.engine.Job;
import jobsinpractice.engine.Middleware;
import jobsinpractice.engine.Worker;
import jobsinpractice.engine.WorkerExtension;
import jobsinpractice.engine.WorkerListener;
import jobsinpractice.testkit.LabNumbers;
import jobsinpractice.testkit.LearnersMiddleware;
import jobsinpractice.testkit.ToDo;

/**
 * Given. Runs your code in the worker that {@code labs/lab start} runs, and shows on the page "Your
 * lab" what goes wrong: mails that are not counted, templates that are loaded twice, addresses of
 * two versions, mails that get no connection, and jobs that begin with the customer of the job
 * before.
 */
public final class ThreadSafeExtension implements WorkerExtension {
  private static final String MAIL = "WelcomeMail";

  private final SentMails sent = new SentMails();
  private final CurrentCustomer current = new CurrentCustomer();

  /** While task 5 is to do, the page shows it. */
  private final Middleware unlessToDo = LearnersMiddleware.unlessToDo(current, toDo -> {});

  private final EachMail eachMail = new EachMail();
  private final AtomicLong mails = new AtomicLong();
  private final AtomicLong leaks = new AtomicLong();

  @Override
  public void extend(Worker.Builder worker) {
    worker.middleware(this::beforeYours).middleware(this::yours);
    worker.listener(counting());
    worker.listener(eachMail);
    worker.listener(
        LabNumbers.of(12)
            .number(1, "mails counted", "", w -> mails.get(), w -> yourCount())
            .number(
                2,
                "templates loaded",
                "",
                w -> eachMail.templatesNeeded(),
                w -> eachMail.templatesLoaded())
            .number(3, "mixed addresses", "", w -> 0, w -> eachMail.mixedAddresses())
            .number(4, "mails without a connection", "", w -> 0, w -> eachMail.withoutConnection())
            .number(5, "jobs with another's customer", "", w -> 0, w -> yourLeaks()));
  }

  private double yourCount() {
    String text = sent.summary();
    return Double.parseDouble(text.replaceAll("^mails: (\\d+), .*", "$1"));
  }

  private double yourLeaks() {
    current.id(); // throws while task 5 is to do
    return leaks.get();
  }

  /** Looks before your middleware sets anything: here, no job has a customer yet. */
  private void beforeYours(Job job, Middleware.Next next) throws Exception {
    try {
      if (current.id() != null) {
        leaks.incrementAndGet();
      }
    } catch (ToDo toDo) {
      // Task 5 is still to do; the page shows it.
    }
    next.call();
  }

  /** Gives the job one of 20 customers first, because the fleet's jobs have none. */
  private void yours(Job job, Middleware.Next next) throws Exception {
    job.put("customer", "c" + Math.floorMod(job.jid().hashCode(), 20));
    unlessToDo.call(
        job,
        () -> {
          if (job.type().equals(MAIL)) eachMail.send(job, next);
          else next.call();
        });
  }

  private WorkerListener counting() {
    return new WorkerListener() {
      @Override
      public void jobSucceeded(Job job, Duration elapsed) {
        if (job.type().equals(MAIL)) {
          mails.incrementAndGet();
          try {
            sent.sent(CurrentCustomer.customerOf(job), Instant.now());
          } catch (ToDo toDo) {
            // Task 1 is still to do; the page shows it.
          }
        }
      }
    };
  }
}
