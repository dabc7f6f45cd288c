package jobsinpractice.lab6;

import static jobsinpractice.simulator.Model.*;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jobsinpractice.cast.Cast;
import jobsinpractice.simulator.Load;
import jobsinpractice.simulator.Result;

/**
 * Ten minutes of the evening on which the shop is in the news: 15 welcome mails a second, and 45 a
 * second for 40 seconds, promised within 30 seconds. Parcels arrive at 4 a second and are promised
 * within a minute.
 */
public final class Launch {
  private static final Duration MAILS = seconds(30);
  private static final Duration PARCELS = minutes(1);

  private Launch() {}

  /** Simulates the three ways: 10 threads for both queues (twice), or 10 and 3 apart. */
  public static List<Trial> trials() {
    String mails = QueueName.of(MAILS);
    String parcels = QueueName.of(PARCELS);
    Group shared = Group.of("shared").threads(10);
    return List.of(
        trial(Way.STRICT, Formation.of(shared.queues(mails, parcels))),
        trial(Way.WEIGHTED, Formation.of(shared.queues(mails + ",3", parcels + ",1"))),
        trial(
            Way.SEPARATE,
            Formation.of(
                Group.of("mails").threads(10).queues(mails),
                Group.of("parcels").threads(3).queues(parcels))));
  }

  private static Trial trial(Way way, Formation formation) {
    Load mails =
        rates(perSecond(15))
            .lasting(seconds(60))
            .then(perSecond(45))
            .lasting(seconds(40))
            .then(perSecond(15))
            .of(
                job("WelcomeMail")
                    .queue(QueueName.of(MAILS))
                    .io(exponential(Cast.job("WelcomeMail").service())));
    Load parcels =
        poisson(perSecond(4))
            .of(job("ShipOrder").queue(QueueName.of(PARCELS)).io(Cast.job("ShipOrder").service()));
    Result result = Rehearsal.run(formation, List.of(mails, parcels), minutes(10), 42, seconds(1));
    Map<Duration, List<Reading>> queues = new LinkedHashMap<>();
    for (Duration promise : List.of(MAILS, PARCELS)) {
      queues.put(promise, Rehearsal.readings(result, QueueName.of(promise)));
    }
    return new Trial(way, formation.centsPerHour(), queues);
  }
}
