package jobsinpractice.fleet;

import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import jobsinpractice.engine.Client;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.RedisUnavailable;
import jobsinpractice.engine.admin.ProcessSet;

/**
 * Pushes the workload, job by job, as the shop's visitors would cause it.
 *
 * <ol>
 *   <li>hosts the servers that the jobs talk to: for mails, webhooks, and charges;
 *   <li>pushes each class at its rate, bursts and scheduled reports included;
 *   <li>logs what it pushed every five seconds, and when Redis is lost and comes back.
 * </ol>
 */
final class Enqueuer implements AutoCloseable {
  private static final long SAY_EVERY = TimeUnit.SECONDS.toNanos(5);
  private static final long PATIENCE_MILLIS = 20_000;

  private final Redis redis;
  private final Client client;
  private final Workload workload;
  private final FleetFolder folder;
  private final FleetJobs jobs;
  private final MailServer mails;
  private final CustomerServer customers;
  private final PaymentProvider provider;
  private final RandomGenerator random = RandomGenerator.getDefault();
  private final JobCounts pushed = new JobCounts();
  private final CountDownLatch told = new CountDownLatch(1);
  private final CountDownLatch ended = new CountDownLatch(1);
  private final Map<JobKind, Long> next = new EnumMap<>(JobKind.class);
  private final Map<JobKind, Long> nextBurst = new EnumMap<>(JobKind.class);
  private long begun;
  private long number;
  private boolean lost;
  private EarlierJobs earlier;

  Enqueuer(Redis redis, Workload workload, FleetFolder folder) throws IOException {
    this.redis = redis;
    this.client = new Client(redis);
    this.workload = workload;
    this.folder = folder;
    this.jobs = new FleetJobs(redis, workload, folder);
    this.mails = new MailServer(folder.mails(), workload.mailLatency());
    this.customers = new CustomerServer(workload);
    this.provider = new PaymentProvider(workload, redis, Enqueuer::say);
  }

  /** Lets the workers finish these jobs before the first push. */
  void after(EarlierJobs earlier) {
    this.earlier = earlier;
  }

  /** Pushes until {@link #close}. */
  void run() throws IOException, InterruptedException {
    boolean needed = workload.perSecond(JobKind.THUMBNAIL) > 0;
    int drawn = needed ? Photos.drawMissing(folder.photos()) : 0;
    if (drawn > 0) say("created " + drawn + " photos in " + folder.shown(folder.photos()));
    new ServerAddresses(mails.port(), customers.port(), provider.port()).write(folder);
    awaitWorker();
    if (earlier != null) awaitEarlierJobs();
    say(
        "pushing "
            + pushing()
            + "; mail server on port "
            + mails.port()
            + ", partner servers on port "
            + customers.port());
    if (workload.charges()) provider.begin();
    try {
      loop();
    } finally {
      ended.countDown();
    }
  }

  /** Returns "thumbnails, webhooks, and a nightly report". */
  private String pushing() {
    List<String> kinds =
        Stream.of(JobKind.THUMBNAIL, JobKind.WELCOME_MAIL, JobKind.WEBHOOK, JobKind.CHARGE_CARD)
            .filter(kind -> workload.perSecond(kind) > 0)
            .map(JobKind::many)
            .toList();
    String last = "a nightly report";
    if (kinds.isEmpty()) return last;
    return String.join(", ", kinds) + (kinds.size() > 1 ? ", and " : " and ") + last;
  }

  /** Waits, because a worker that starts slowly would begin with a long queue. */
  private void awaitWorker() throws InterruptedException {
    for (long i = 0; i < PATIENCE_MILLIS / 50; i++) {
      if (enoughWorkers() || told.await(50, TimeUnit.MILLISECONDS)) return;
    }
    say("not every worker has started, so the queues will grow");
  }

  private void awaitEarlierJobs() throws InterruptedException {
    long waiting = earlierJobs();
    if (waiting == 0) return;
    say(waiting + " jobs of an earlier run are waiting: pushing starts when they are done");
    for (long i = 0; i < FleetProcess.EARLIER_JOBS_SECONDS * 20; i++) {
      if (told.await(50, TimeUnit.MILLISECONDS) || earlierJobs() == 0) return;
    }
    say("jobs of an earlier run are still waiting; pushing starts");
  }

  private long earlierJobs() {
    try {
      return earlier.waiting();
    } catch (RedisUnavailable e) {
      return 0; // the first push reports it
    }
  }

  private boolean enoughWorkers() {
    try {
      return new ProcessSet(redis).list().size() >= workload.workers();
    } catch (RedisUnavailable e) {
      return true; // the first push reports it
    }
  }

  private void loop() throws InterruptedException {
    long now = System.nanoTime();
    begun = now;
    long nextWord = now + SAY_EVERY;
    for (JobKind kind : JobKind.values()) next.put(kind, now + pause(kind));
    next.put(JobKind.NIGHTLY_REPORT, now); // the first one comes at once
    nextBurst.put(JobKind.WELCOME_MAIL, now + workload.burstEvery().toNanos());
    nextBurst.put(JobKind.WEBHOOK, now + workload.webhookBurstEvery().toNanos() / 2);
    do {
      now = System.nanoTime();
      pushDue(now);
      if (now >= nextWord) {
        String words = pushed.take();
        if (!lost) say(words.isEmpty() ? "pushed no jobs" : "pushed " + words);
        nextWord = now + SAY_EVERY;
      }
    } while (!told.await(untilNext(), TimeUnit.NANOSECONDS));
  }

  private long untilNext() {
    long soonest = next.values().stream().mapToLong(Long::longValue).min().orElseThrow();
    for (long burst : nextBurst.values()) soonest = Math.min(soonest, burst);
    return Math.max(1_000_000, soonest - System.nanoTime());
  }

  private void pushDue(long now) {
    for (JobKind kind : JobKind.values()) {
      while (next.get(kind) <= now) {
        push(kind, 1);
        // During an outage the clock runs on: visitors do not wait and then come all at once.
        next.put(kind, lost ? now + pause(kind) : next.get(kind) + pause(kind));
      }
    }
    burst(JobKind.WELCOME_MAIL, workload.burstJobs(), workload.burstEvery(), now);
    burst(JobKind.WEBHOOK, workload.webhookBurstJobs(), workload.webhookBurstEvery(), now);
  }

  private void burst(JobKind kind, int jobs, Duration every, long now) {
    if (nextBurst.get(kind) > now) return;
    push(kind, jobs);
    nextBurst.put(kind, now + every.toNanos());
  }

  private double perSecond(JobKind kind) {
    RisingRate peak = workload.webhookPeak();
    if (kind != JobKind.WEBHOOK || peak.high() == 0) return workload.perSecond(kind);
    return peak.at(Duration.ofNanos(System.nanoTime() - begun));
  }

  private long pause(JobKind kind) {
    double rate = perSecond(kind);
    if (rate == 0) return TimeUnit.DAYS.toNanos(365);
    boolean steady =
        workload.arrivals() == Workload.Arrivals.STEADY || kind == JobKind.NIGHTLY_REPORT;
    double seconds = steady ? 1 / rate : -Math.log(1 - random.nextDouble()) / rate;
    return Math.max(1, (long) (seconds * 1e9));
  }

  private void push(JobKind kind, int times) {
    try {
      for (int i = 0; i < times; i++) {
        JobAccounting.pushing(redis);
        push(kind);
        JobAccounting.pushed(redis);
        pushed.add(kind, 1);
      }
      if (lost) say("Redis is back");
      lost = false;
    } catch (RedisUnavailable e) {
      if (!lost) say("Redis is lost, so jobs are not pushed for now: " + e.getMessage());
      lost = true;
    }
  }

  private void push(JobKind kind) {
    number++;
    switch (kind) {
      case THUMBNAIL -> {
        String photo = Photos.name(1 + random.nextInt(Photos.COUNT));
        client.push(jobs.thumbnail(), new FleetJobs.Thumbnail(photo, number));
      }
      case WELCOME_MAIL -> client.push(jobs.welcomeMail(), new FleetJobs.WelcomeMail(number));
      case WEBHOOK -> {
        boolean closed = random.nextDouble() < workload.webhookClosedShare();
        String customer = closed ? CustomerServer.CLOSED : "c" + random.nextInt(100);
        client.push(jobs.webhook(), new FleetJobs.Webhook(customer, number));
      }
      case CHARGE_CARD -> client.push(jobs.chargeCard(), new FleetJobs.ChargeCard(number));
      case NIGHTLY_REPORT -> client.push(jobs.nightlyReport().in(workload.reportAhead()));
    }
  }

  private static void say(String line) {
    System.out.println(line);
  }

  /** Finishes the current push. The servers keep running for jobs that are still in progress. */
  void stopPushing() throws InterruptedException {
    told.countDown();
    if (!ended.await(Duration.ofSeconds(10).toMillis(), TimeUnit.MILLISECONDS)) return;
    String words = pushed.take();
    if (!words.isEmpty()) say("pushed " + words);
  }

  @Override
  public void close() {
    ServerAddresses.remove(folder);
    mails.close();
    customers.close();
    provider.close();
  }
}
