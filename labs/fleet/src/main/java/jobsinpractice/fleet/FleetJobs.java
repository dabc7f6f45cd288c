package jobsinpractice.fleet;

import java.util.function.Consumer;
import jobsinpractice.engine.JobRequest;
import jobsinpractice.engine.JobType;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.Worker;
import jobsinpractice.simulator.outage.ServiceClient;

/** The fleet's job classes: their names, their arguments, and their handlers. */
final class FleetJobs implements Consumer<Worker.Builder> {
  record Thumbnail(String photo, long upload) {}

  record WelcomeMail(long user) {}

  record Webhook(String customer, long event) {}

  record ChargeCard(long order) {}

  private final Redis redis;
  private final Workload workload;
  private final FleetFolder folder;

  FleetJobs(Redis redis, Workload workload, FleetFolder folder) {
    this.redis = redis;
    this.workload = workload;
    this.folder = folder;
  }

  JobType<Thumbnail> thumbnail() {
    return type(JobKind.THUMBNAIL, Thumbnail.class);
  }

  JobType<WelcomeMail> welcomeMail() {
    return type(JobKind.WELCOME_MAIL, WelcomeMail.class);
  }

  JobType<Webhook> webhook() {
    return type(JobKind.WEBHOOK, Webhook.class);
  }

  JobType<ChargeCard> chargeCard() {
    return type(JobKind.CHARGE_CARD, ChargeCard.class);
  }

  JobRequest nightlyReport() {
    JobKind kind = JobKind.NIGHTLY_REPORT;
    return JobRequest.of(kind.className()).queue(workload.queue(kind)).retry(workload.retry(kind));
  }

  private <A> JobType<A> type(JobKind kind, Class<A> args) {
    return JobType.of(kind.className(), args)
        .queue(workload.queue(kind))
        .retry(workload.retry(kind));
  }

  /** Registers the handlers. */
  @Override
  public void accept(Worker.Builder worker) {
    Thumbnailer thumbnailer = new Thumbnailer(folder);
    WebhookCaller webhooks = new WebhookCaller();
    NightlyReport report = new NightlyReport(redis, folder);
    ServiceClient provider = new ServiceClient(PaymentProvider.NOON);
    worker
        .concurrency(workload.threads())
        .scheduledPollInterval(workload.scheduledPollInterval())
        .queues(workload.queues().toArray(String[]::new))
        .handle(
            thumbnail(),
            (args, job) ->
                thumbnailer.scale(args.photo(), args.upload(), workload.thumbnailWidths()))
        .handle(
            welcomeMail(),
            (args, job) ->
                Mailer.welcome(ServerAddresses.read(folder).smtp(), args.user(), job.jid()))
        .handle(
            webhook(),
            (args, job) ->
                webhooks.call(
                    ServerAddresses.read(folder).webhooks(),
                    args.customer(),
                    args.event(),
                    workload.webhookTimeout()))
        .handle(
            chargeCard(),
            (args, job) ->
                provider.charge(
                    ServerAddresses.read(folder).payments(), args.order(), job.attempt()))
        .handle(JobKind.NIGHTLY_REPORT.className(), job -> report.write());
  }
}
