package jobsinpractice.fleet;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jobsinpractice.engine.Redis;
import jobsinpractice.fleet.day.LaunchDayRun;
import jobsinpractice.redislauncher.RedisSource;

/** The process that runs launch day on a real fleet, and ends with it. */
final class LaunchProcess {
  private LaunchProcess() {}

  /**
   * Runs the day.
   *
   * @param classes has a folder labN/classes for each lab
   * @param worker the command line of a worker of the day, without its flags
   * @return 0 if the day came to its end
   */
  static int run(FleetFolder folder, Workload workload, Path classes, List<String> worker)
      throws Exception {
    RedisSource source = RedisSource.open();
    if (!source.own()) {
      System.out.println(
          "launch day cuts the way to Redis, so it only uses the course's own: unset REDIS_URL");
      return 1;
    }
    Redis redis = Redis.connect(source.url());
    JobAccounting.begin(redis);
    FleetMembers members = FleetMembers.join(folder, "launch");
    List<String> command = new ArrayList<>(worker);
    command.add(1, "-D" + FleetProcess.ENDS_WITH_INPUT + "=yes");
    LaunchDayRun day =
        new LaunchDayRun(
            redis,
            source.address(),
            command,
            classes,
            workload.text("launch.troubles"),
            workload.number("launch.load", 0, 1),
            workload.whole("launch.seed", 1, 1_000_000),
            System.out::println);
    FleetProcess.onStop(
        () -> {
          day.close();
          members.leave();
          redis.close();
          source.close();
        });
    return day.run(folder.scoreboard()) ? 0 : 1;
  }
}
