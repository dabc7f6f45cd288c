package jobsinpractice.fleet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import jobsinpractice.engine.Redis;
import jobsinpractice.fleet.machines.Supervisor;
import jobsinpractice.redislauncher.RedisSource;
import jobsinpractice.simulator.scaling.Controller;
import jobsinpractice.simulator.scaling.ControllerFactory;
import jobsinpractice.simulator.scaling.Orders;
import jobsinpractice.simulator.scaling.ScalingSettings;

/** The process that starts and stops the workers of a fleet, as the lab's controller orders. */
final class SupervisorProcess {
  private static final String TAG = "machine-";

  private SupervisorProcess() {}

  /**
   * Supervises until this process is stopped.
   *
   * @param labs class folders, one of them with the lab's ControllerFactory
   * @param worker the command line of a worker, without its flags
   */
  static void run(FleetFolder folder, Workload workload, List<Path> labs, List<String> worker)
      throws InterruptedException {
    RedisSource source = RedisSource.open();
    Redis redis = Redis.connect(source.url());
    JobAccounting.begin(redis);
    FleetMembers members = FleetMembers.join(folder, "supervisor");
    ScalingSettings settings = workload.scaling();
    Supervisor supervisor =
        new Supervisor(
            redis,
            List.of(workload.queue(JobKind.WEBHOOK)),
            settings,
            controller(labs, settings),
            id -> command(worker, id),
            System.out::println);
    FleetProcess.onStop(
        () -> {
          supervisor.stop();
          members.leave();
          redis.close();
          source.close();
        });
    supervisor.run();
  }

  private static List<String> command(List<String> worker, int id) {
    List<String> words = new ArrayList<>(worker);
    words.add(1, "-D" + FleetProcess.ENDS_WITH_INPUT + "=yes");
    words.add(1, "-D" + FleetProcess.MACHINE + "=" + id);
    words.addAll(List.of("--", "-g", TAG + id));
    return words;
  }

  /** Returns the lab's controller, or one that changes nothing if its code does not compile. */
  private static Controller controller(List<Path> labs, ScalingSettings settings) {
    List<URL> urls = new ArrayList<>();
    try {
      for (Path classes : labs) urls.add(classes.toUri().toURL());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    // It stays open: the controller loads its classes when it needs them.
    URLClassLoader loader =
        new URLClassLoader(urls.toArray(URL[]::new), SupervisorProcess.class.getClassLoader());
    Optional<ControllerFactory> factory =
        ServiceLoader.load(ControllerFactory.class, loader).findFirst();
    if (factory.isPresent()) return factory.get().create(settings);
    System.out.println("there is no autoscaler, so the number of machines stays as it is");
    return now -> Orders.NONE;
  }
}
