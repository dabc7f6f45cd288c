package jobsinpractice.dashboard;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jobsinpractice.batches.BatchFailure;
import jobsinpractice.batches.BatchStatus;
import jobsinpractice.batches.Batches;

/** Batches of jobs: how far each has come, and which of its jobs have failed. */
final class BatchPages implements Section {
  /** Failures that the page of a batch shows. */
  private static final int FAILURES = 50;

  private PageContext site;

  /**
   * A batch as the pages show it.
   *
   * @param state "open", "running", "complete", or "success"
   * @param description without what no page may show
   * @param succeeded how many of its jobs have succeeded
   */
  public record Row(BatchStatus batch, String state, String description, long succeeded) {}

  /** A failed job; the link leads to its page. */
  public record Failure(String jid, String href, String error, boolean dead) {}

  @Override
  public List<Link> nav() {
    return List.of(new Link("Batches", "/batches"));
  }

  @Override
  public void mount(RoutesConfig routes, PageContext site) {
    this.site = site;
    routes.get("/batches", this::list);
    routes.get("/batch", this::batch);
    routes.post("/batch", this::change);
  }

  private Batches batches() {
    return new Batches(site.redis());
  }

  private void list(Context request) {
    long from = ListPage.from(request);
    Map<String, Object> model = new HashMap<>();
    model.put("rows", batches().list(from, ListPage.PAGE).stream().map(this::row).toList());
    model.put("from", from);
    model.put("previous", Math.max(0, from - ListPage.PAGE));
    model.put("next", from + ListPage.PAGE);
    model.put("size", batches().size());
    site.views().page(request, "batches", "Batches", model);
  }

  private Row row(BatchStatus batch) {
    String state = batch.state().name().toLowerCase(Locale.ROOT);
    String description = site.secrets().text(batch.description());
    return new Row(batch, state, description, batch.total() - batch.pending());
  }

  private void batch(Context request) {
    BatchStatus batch = known(request.queryParam("bid"));
    Map<String, Object> model = new HashMap<>();
    model.put("row", row(batch));
    model.put("parent", batch.parent().orElse(null));
    model.put(
        "failures",
        batches().failures(batch.bid(), FAILURES).stream()
            .limit(FAILURES)
            .map(this::failure)
            .toList());
    site.views().page(request, "batch", "Batch " + batch.bid(), model);
  }

  private Failure failure(BatchFailure failure) {
    String href = "/job?jid=" + JobView.encoded(failure.jid());
    return new Failure(failure.jid(), href, site.secrets().text(failure.error()), failure.dead());
  }

  private void change(Context request) {
    BatchStatus batch = known(request.formParam("bid"));
    String page = "/batch?bid=" + batch.bid();
    String jid = request.formParam("jid");
    if (!"remove".equals(request.formParam("do")) || jid == null) {
      site.views().done(request, "Nothing was done.", page);
      return;
    }
    boolean removed = batches().open(batch.bid()).remove(jid.strip()) > 0;
    String what = removed ? " is no longer in the batch." : " is not a pending job of the batch.";
    site.views().done(request, "Job " + jid.strip() + what, page);
  }

  /** Answers 404 for what is not a batch, or has expired. */
  private BatchStatus known(String bid) {
    Optional<BatchStatus> batch;
    try {
      batch = batches().status(bid);
    } catch (IllegalArgumentException e) {
      batch = Optional.empty();
    }
    return batch.orElseThrow(
        () -> new NotFoundResponse("There is no such batch. It was never made, or has expired."));
  }
}
