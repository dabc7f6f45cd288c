package jobsinpractice.fleet.machines;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import jobsinpractice.simulator.scaling.Controller;
import jobsinpractice.simulator.scaling.Orders;
import jobsinpractice.simulator.scaling.Reading;
import jobsinpractice.testkit.ToDo;

/** A learner's controller that cannot end the fleet: if it fails, the fleet stays as it is. */
final class SafeController implements Controller {
  private final Controller controller;
  private final Consumer<String> out;
  private final Set<String> said = new HashSet<>();

  SafeController(Controller controller, Consumer<String> out) {
    this.controller = controller;
    this.out = out;
  }

  @Override
  public Orders decide(Reading now) {
    try {
      Orders orders = controller.decide(now);
      if (orders != null) return orders;
      say("your autoscaler returned null");
    } catch (ToDo toDo) {
      say("lab " + toDo.lab() + ": " + toDo.getMessage());
    } catch (RuntimeException | Error mistake) {
      StackTraceElement[] at = mistake.getStackTrace();
      say("your autoscaler failed: " + mistake + (at.length == 0 ? "" : ", at " + at[0]));
    }
    return Orders.NONE;
  }

  /** Says each of these once: a controller is asked every few seconds. */
  private void say(String line) {
    if (!said.add(line)) return;
    out.accept(line + ". Until that works, the number of machines stays as it is");
  }
}
