package jobsinpractice.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceConfigurationError;
import jobsinpractice.simulator.scaling.Controller;
import jobsinpractice.simulator.scaling.ControllerFactory;
import jobsinpractice.simulator.scaling.Orders;
import jobsinpractice.simulator.scaling.Reading;
import jobsinpractice.simulator.scaling.ScalingSettings;
import jobsinpractice.testkit.ToDo;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The controller in a lab's code")
class LabControllerTest {
  private static final Reading NOW = new Reading(0, 0, 0, 0, 0, List.of());

  @TempDir Path classes;

  /** A lab whose controller counts its readings. */
  public static final class Counting implements ControllerFactory {
    @Override
    public Controller create(ScalingSettings settings) {
      int[] readings = {0};
      return now -> Orders.boot(++readings[0]);
    }
  }

  /** A lab whose constructors are to do. */
  public static final class Failing implements ControllerFactory {
    @Override
    public Controller create(ScalingSettings settings) {
      throw ToDo.task(15, 2);
    }
  }

  private Controller named(String factory) throws IOException {
    Path services = Files.createDirectories(classes.resolve("META-INF/services"));
    Files.writeString(services.resolve(ControllerFactory.class.getName()), factory);
    return new LabController(List.of(classes), ScalingSettings.launch());
  }

  @Test
  @DisplayName("is created once")
  void once() throws IOException {
    Controller controller = named(Counting.class.getName());
    assertThat(controller.decide(NOW)).isEqualTo(Orders.boot(1));
    assertThat(controller.decide(NOW)).isEqualTo(Orders.boot(2));
  }

  @Test
  @DisplayName("fails at a reading, not before: the supervisor is ready for that")
  void fails() throws IOException {
    Controller toDo = named(Failing.class.getName());
    assertThatThrownBy(() -> toDo.decide(NOW)).isInstanceOf(ToDo.class);
    assertThatThrownBy(() -> toDo.decide(NOW)).isInstanceOf(ToDo.class);
    Controller renamed = named("jobsinpractice.lab15.Renamed");
    assertThatThrownBy(() -> renamed.decide(NOW)).isInstanceOf(ServiceConfigurationError.class);
  }

  @Test
  @DisplayName("changes nothing if no code is there")
  void none() {
    Controller none = new LabController(List.of(), ScalingSettings.launch());
    assertThat(none.decide(NOW)).isEqualTo(Orders.NONE);
  }
}
