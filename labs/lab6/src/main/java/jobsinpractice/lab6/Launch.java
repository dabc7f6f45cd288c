package jobsinpractice.lab6;

import static jobsinpractice.simulator.Terms.*;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jobsinpractice.simulator.Load;
import jobsinpractice.simulator.Result;

/**
 * Ten minutes of a day on which the shop was in the news: 15 sign-ups a second, and 45 a second for
 * 40 seconds. Their mails are promised within 30 seconds. Invoices, 4 a second, go on within a
 * minute.
 */
public final class Launch {
  private static final Duration MAILS = seconds(30);
  private static final Duration INVOICES = minutes(1);

  private Launch() {}

  /** The three ways, each tried: 10 threads for both queues, or 10 and 3 apart. */
  public static List<Trial> trials() {
    String mails = QueueName.of(MAILS);
    String invoices = QueueName.of(INVOICES);
    Group shared = Group.of("shared").threads(10);
    return List.of(
        trial(Way.STRICT, Formation.of(shared.queues(mails, invoices))),
        trial(Way.WEIGHTED, Formation.of(shared.queues(mails + ",3", invoices + ",1"))),
        trial(
            Way.SEPARATE,
            Formation.of(
                Group.of("mails").threads(10).queues(mails),
                Group.of("invoices").threads(3).queues(invoices))));
  }

  private static Trial trial(Way way, Formation formation) {
    Load mails =
        rates(perSecond(15))
            .lasting(seconds(60))
            .then(perSecond(45))
            .lasting(seconds(40))
            .then(perSecond(15))
            .of(job("WelcomeMail").queue(QueueName.of(MAILS)).io(exponential(ms(350))));
    Load invoices =
        poisson(perSecond(4)).of(job("Invoice").queue(QueueName.of(INVOICES)).io(ms(500)));
    Result result = Rehearsal.run(formation, List.of(mails, invoices), minutes(10), 42, seconds(1));
    Map<Duration, List<Reading>> queues = new LinkedHashMap<>();
    for (Duration promise : List.of(MAILS, INVOICES)) {
      queues.put(promise, Rehearsal.readings(result, QueueName.of(promise)));
    }
    return new Trial(way, formation.centsPerHour(), queues);
  }
}
