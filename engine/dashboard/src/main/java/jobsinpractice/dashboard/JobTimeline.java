package jobsinpractice.dashboard;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jobsinpractice.engine.admin.WorkSet;
import jobsinpractice.engine.internal.Timestamps;

/** What has happened to one job, and what will follow a failure. */
final class JobTimeline {
  private JobTimeline() {}

  /** What happened, and when. */
  public record Event(String what, Instant at) {}

  /** The oldest first. */
  static List<Event> events(JobLocator where, Map<String, Object> fields) {
    List<Event> events = new ArrayList<>();
    Map<String, String> labels = new LinkedHashMap<>();
    labels.put("created_at", "Created");
    labels.put("enqueued_at", "Enqueued");
    labels.put("failed_at", "Failed first");
    labels.put("retried_at", "Failed last");
    labels.forEach(
        (field, what) ->
            Timestamps.read(fields.get(field)).ifPresent(at -> events.add(new Event(what, at))));
    for (WorkSet.Work work : where.running()) events.add(new Event("Running since", work.since()));
    for (JobLocator.Spot spot : where.spots()) {
      SetPages.Kind.of(spot.where())
          .map(kind -> kind == SetPages.Kind.DEAD ? "Died" : "Due")
          .ifPresent(what -> events.add(new Event(what, Timestamps.instant(spot.key().place()))));
    }
    events.sort(Comparator.comparing(Event::at));
    return events;
  }

  /** What will follow a failure, as far as the payload shows it. */
  static String retries(Map<String, Object> fields) {
    Object retry = fields.getOrDefault("retry", true);
    if (Boolean.FALSE.equals(retry)) return "It will not be retried: a failure drops it.";
    long most = retry instanceof Long count ? count : 25;
    long failed = fields.get("retry_count") instanceof Long count ? count + 1 : 0;
    long left = Math.max(0, most - failed + (failed > 0 ? 1 : 0));
    String end = Boolean.FALSE.equals(fields.get("dead")) ? "is dropped" : "goes to the dead set";
    return left == 0
        ? "No retry is left; if it fails again it " + end + "."
        : TemplateFunctions.many(left, "retry") + " left of " + most + ", then it " + end + ".";
  }
}
