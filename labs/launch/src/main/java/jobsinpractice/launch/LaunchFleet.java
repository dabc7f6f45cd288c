package jobsinpractice.launch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Lab 16: the formation of the fleet for the busiest ten minutes. */
final class LaunchFleet extends Trouble<LaunchFleet.Formation> {
  private static final int THREADS = 5;
  private static final double CENTS_PER_HOUR = 6.5;
  private static final double SHARE = 0.99;
  private static final double CALM = 0.6;

  LaunchFleet() {
    super(16, 3, "09:40", "you start the fleet for the launch");
  }

  /** Returns the groups of the fleet for this demand. */
  interface Formation {
    List<FleetGroup> of(List<Demand> forecast, int threads) throws Exception;
  }

  @Override
  Formation yours(LabCode code, Scene scene) {
    return (forecast, threads) -> {
      List<FleetGroup> groups = new ArrayList<>();
      Object made = code.callStatic("LaunchFormation", "of", forecast, threads);
      for (Object group : (List<?>) made) groups.add((FleetGroup) group);
      return groups;
    };
  }

  /** The old code starts the fleet of a calm day, and all processes serve everything. */
  @Override
  Formation naive(Scene scene) {
    return (forecast, threads) -> {
      List<String> classes = forecast.stream().map(Demand::jobClass).toList();
      return List.of(new FleetGroup(classes, (int) Math.ceil(CALM * load(forecast) / threads)));
    };
  }

  @Override
  void happen(Formation formation, Scene scene) throws Exception {
    List<Demand> forecast =
        List.of(
            new Demand("WelcomeMail", scene.between(15, 25), 0.35, 5),
            new Demand("ChargeCard", scene.between(4, 8), 0.1, 5),
            new Demand("ShipOrder", scene.between(6, 10), 0.5, 60),
            new Demand("Webhook", 1, 12, 60),
            new Demand("NightlyReport", scene.between(20, 30) / 100.0, 40, 60),
            new Demand("SearchIndex", scene.between(6, 9), 0.1, 600));
    Map<String, List<FirstInFirstOut.Pushed>> jobs = new TreeMap<>();
    for (Demand demand : forecast) jobs.put(demand.jobClass(), jobs(scene, demand));
    int processes = 0;
    List<String> unserved = new ArrayList<>(jobs.keySet());
    for (FleetGroup group : formation.of(forecast, THREADS)) {
      List<FirstInFirstOut.Pushed> all = new ArrayList<>();
      for (String name : group.classes()) all.addAll(jobs.getOrDefault(name, List.of()));
      unserved.removeAll(group.classes());
      processes += group.processes();
      long late = FirstInFirstOut.late(all, group.processes() * THREADS);
      if (late > (1 - SHARE) * all.size()) {
        scene.lose(
            LossKind.BROKEN_PROMISE, late, "too few threads, or they were busy with longer jobs");
      }
    }
    for (String name : unserved) {
      scene.lose(LossKind.BROKEN_PROMISE, jobs.get(name).size(), "no process serves " + name);
    }
    int enough = 2 + forecast.size() + (int) Math.ceil(load(forecast) / (0.7 * THREADS));
    scene.lose(
        LossKind.CENTS,
        Math.round((processes - enough) * CENTS_PER_HOUR),
        "processes were started that had nothing to do");
  }

  private static double load(List<Demand> forecast) {
    return forecast.stream().mapToDouble(Demand::load).sum();
  }

  private static List<FirstInFirstOut.Pushed> jobs(Scene scene, Demand demand) {
    return MailBehindReport.arrivals(scene, demand.perSecond()).stream()
        .map(
            at ->
                new FirstInFirstOut.Pushed(
                    demand.jobClass(), at, demand.seconds(), demand.promise()))
        .toList();
  }
}
