package jobsinpractice.fleet.day;

import java.sql.SQLException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import jobsinpractice.engine.Client;
import jobsinpractice.engine.JobRequest;
import jobsinpractice.engine.Redis;
import jobsinpractice.fleet.JobAccounting;

/** Pushes the jobs of the day, as the shop's web server does. */
final class DayLoad {
  private static final double CALM_MAILS = 4;
  private static final double MOST_MAILS = 45;

  /** One mail in this many is for no customer. */
  private static final int NO_CUSTOMER = 5;

  /** A job that was pushed. */
  record Pushed(JobClass job, double at) {}

  private final Redis redis;
  private final Client client;
  private final ShopDatabase database;
  private final Map<JobClass, String> queues;
  private final String day;
  private final double share;
  private final Random random;
  private final Map<JobClass, Double> next = new EnumMap<>(JobClass.class);
  private final Map<String, Pushed> pushed = new LinkedHashMap<>();
  private double rushFrom = Double.POSITIVE_INFINITY;
  private double rushSeconds = 1;
  private long number;

  /**
   * @param share of the usual arrivals, for tests; 1 is all of them
   */
  DayLoad(
      Redis redis,
      ShopDatabase database,
      Map<JobClass, String> queues,
      String day,
      double share,
      long seed) {
    this.share = share;
    this.day = day;
    this.redis = redis;
    this.client = new Client(redis);
    this.database = database;
    this.queues = queues;
    this.random = new Random(seed);
  }

  /** Lets the mails rise and fall within this time. */
  void rush(double now, double seconds) {
    rushFrom = now;
    rushSeconds = seconds;
  }

  private double perSecond(JobClass job, double now) {
    return share * usual(job, now);
  }

  private double usual(JobClass job, double now) {
    if (job != JobClass.MAIL) return job.demand().perSecond();
    double part = (now - rushFrom) / rushSeconds;
    if (part < 0 || part > 1) return CALM_MAILS;
    double height = 1 - Math.abs(2 * part - 1);
    return CALM_MAILS + height * (MOST_MAILS - CALM_MAILS);
  }

  /** Pushes what is due. */
  void push(double now) throws SQLException {
    for (JobClass job : JobClass.values()) {
      double due = next.computeIfAbsent(job, any -> now + pause(job, now));
      while (due <= now) {
        push(job);
        due += pause(job, now);
      }
      next.put(job, due);
    }
  }

  private double pause(JobClass job, double now) {
    return -Math.log(1 - random.nextDouble()) / perSecond(job, now);
  }

  private void push(JobClass job) throws SQLException {
    number++;
    if (job == JobClass.ORDER) database.order(number);
    JobRequest request = request(job, number);
    boolean customer = number % NO_CUSTOMER != 0;
    push(job, customer ? request.with(CustomerOfJob.FIELD, "c" + number) : request);
  }

  private JobRequest request(JobClass job, Object argument) {
    return JobRequest.of(job.type(), argument)
        .queue(queues.get(job))
        .retry(10)
        .with(RunLog.DAY, day);
  }

  private void push(JobClass job, JobRequest request) {
    JobAccounting.pushing(redis);
    double now = RunLog.now();
    pushed.put(client.push(request), new Pushed(job, now));
    JobAccounting.pushed(redis);
  }

  /** Pushes a parcel that ends its process. */
  String pushPoison() {
    JobAccounting.pushing(redis);
    String jid = client.push(request(JobClass.PARCEL, DayWorker.POISON));
    JobAccounting.pushed(redis);
    return jid;
  }

  /** Returns the jobs by their ids. The poison is not among them. */
  Map<String, Pushed> pushed() {
    return pushed;
  }

  /** Returns how many jobs of a class arrived a second, lately. */
  double arrivals(JobClass job, double seconds) {
    double from = RunLog.now() - seconds;
    return pushed.values().stream().filter(p -> p.job() == job && p.at() > from).count() / seconds;
  }
}
