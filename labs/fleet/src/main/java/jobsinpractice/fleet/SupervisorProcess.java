package jobsinpractice.fleet;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jobsinpractice.engine.Redis;
import jobsinpractice.fleet.machines.Supervisor;
import jobsinpractice.redislauncher.RedisSource;
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
            new LabController(labs, settings),
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
}
