package jobsinpractice.fleet.day;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import jobsinpractice.launch.Demand;

/** The job classes of the day. Parcels and reports have shorter promises than in the cast. */
enum JobClass {
  MAIL("WelcomeMail", 12, 0.35, 5),
  CARD("ChargeCard", 2, 0.1, 10),
  ORDER("ChargeOrder", 1, 0.8, 10),
  PARCEL("ShipOrder", 1, 0.5, 10),
  REPORT("NightlyReport", 0.15, 16, 30);

  private final String type;
  private final Demand demand;

  JobClass(String type, double perSecond, double seconds, double promise) {
    this.type = type;
    this.demand = new Demand(type, perSecond, seconds, promise);
  }

  /** Returns its name in Redis. */
  String type() {
    return type;
  }

  /** Returns what is expected of it. */
  Demand demand() {
    return demand;
  }

  Duration takes() {
    return Duration.ofMillis(Math.round(1_000 * demand.seconds()));
  }

  static JobClass of(String type) {
    return Arrays.stream(values()).filter(c -> c.type.equals(type)).findFirst().orElseThrow();
  }

  static List<Demand> forecast() {
    return Arrays.stream(values()).map(JobClass::demand).toList();
  }
}
