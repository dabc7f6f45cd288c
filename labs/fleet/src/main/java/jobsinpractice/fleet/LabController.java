package jobsinpractice.fleet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import jobsinpractice.simulator.scaling.Controller;
import jobsinpractice.simulator.scaling.ControllerFactory;
import jobsinpractice.simulator.scaling.Orders;
import jobsinpractice.simulator.scaling.Reading;
import jobsinpractice.simulator.scaling.ScalingSettings;

/**
 * The controller in a lab's code. It is created at the first reading, because all of that code can
 * fail: also its constructors.
 */
final class LabController implements Controller {
  /** It stays open: the controller loads its classes when it needs them. */
  private final URLClassLoader loader;

  private final ScalingSettings settings;
  private Controller controller;

  /**
   * @param labs class folders, one of them with the lab's ControllerFactory
   */
  LabController(List<Path> labs, ScalingSettings settings) {
    List<URL> urls = new ArrayList<>();
    try {
      for (Path classes : labs) urls.add(classes.toUri().toURL());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.loader =
        new URLClassLoader(urls.toArray(URL[]::new), LabController.class.getClassLoader());
    this.settings = settings;
  }

  @Override
  public Orders decide(Reading now) {
    if (controller == null) {
      controller =
          ServiceLoader.load(ControllerFactory.class, loader)
              .findFirst()
              .map(factory -> factory.create(settings))
              .orElseGet(LabController::none);
    }
    return controller.decide(now);
  }

  /** The lab's code does not compile. */
  private static Controller none() {
    System.out.println("there is no autoscaler, so the number of machines stays as it is");
    return now -> Orders.NONE;
  }
}
