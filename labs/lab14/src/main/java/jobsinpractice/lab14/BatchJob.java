package jobsinpractice.lab14;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import jobsinpractice.engine.internal.Json;

/**
 * Given. A job of a batch.
 *
 * @param jid its id; a retried opener gives the same job the same id
 * @param payload what is pushed to the queue; its field {@code bid} names the batch
 */
record BatchJob(String jid, String payload) {
  /** Returns a job whose id follows from its batch, its class, and its arguments. */
  static BatchJob of(String bid, String type, Object... args) {
    String jid = Jid.of(bid + " " + type + " " + Arrays.deepToString(args));
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("retry", true);
    fields.put("queue", "default");
    fields.put("class", type);
    fields.put("args", Arrays.asList(args));
    fields.put("jid", jid);
    fields.put("bid", bid);
    return new BatchJob(jid, Json.text(fields));
  }
}
