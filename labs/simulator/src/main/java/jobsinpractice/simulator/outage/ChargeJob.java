package jobsinpractice.simulator.outage;

import java.nio.charset.StandardCharsets;
import jobsinpractice.engine.Job;
import jobsinpractice.engine.MalformedPayload;

/** The job that charges for one order, as the code about retries sees it. */
final class ChargeJob {
  private ChargeJob() {}

  /**
   * @param failures how often it failed before
   */
  static Job of(int order, int failures) {
    String count = failures == 0 ? "" : ",\"retry_count\":" + (failures - 1);
    String payload = "{\"class\":\"ChargeCard\",\"args\":[" + order + "]" + count + "}";
    try {
      return Job.parse(payload.getBytes(StandardCharsets.UTF_8), "default");
    } catch (MalformedPayload e) {
      throw new IllegalStateException(e);
    }
  }
}
