package jobsinpractice.lab13;

// region ship-imports
import java.util.Optional;
import jobsinpractice.engine.Handler;
import jobsinpractice.engine.Job;
import jobsinpractice.engine.JobRequest;

// endregion

/** Ships an order: the job class {@code ShipOrder}. */
final class ShipOrder implements Handler {
  private final Orders orders;
  private final Carrier carrier;

  ShipOrder(Orders orders, Carrier carrier) {
    this.orders = orders;
    this.carrier = carrier;
  }

  // region task-3
  /**
   * Returns the job that ships this order. It takes at most 300 bytes in Redis, however large the
   * order is.
   */
  static JobRequest request(Order order) {
    return JobRequest.of("ShipOrder", order.id());
  }

  /**
   * Hands the order to the carrier as it is now, not as it was when the job was pushed. An order
   * that no longer exists is not shipped, and the job is done.
   */
  @Override
  public void perform(Job job) {
    long id = ((Number) job.args().get(0)).longValue();
    Optional<Order> order = orders.find(id);
    order.ifPresent(carrier::ship);
  }
  // endregion
}
