package jobsinpractice.lab14;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jobsinpractice.engine.internal.Json;

/** Given. The job that runs when something has happened to a batch. */
final class BatchCallback {
  static final String TYPE = "BatchCallback";

  private BatchCallback() {}

  /**
   * Returns the callback to push. Its jid is the same for the same batch and event.
   *
   * @param event "complete", "success", or "death"
   */
  static String payload(String bid, String event) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("retry", true);
    fields.put("queue", "default");
    fields.put("class", TYPE);
    fields.put("args", List.of(event, bid));
    fields.put("jid", Jid.of(bid + " " + event));
    return Json.text(fields);
  }
}
