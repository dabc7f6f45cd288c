package jobsinpractice.fleet.machines;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jobsinpractice.engine.internal.Json;
import jobsinpractice.simulator.scaling.MachineState;
import jobsinpractice.simulator.scaling.Reading;

/**
 * What the console and the page show of a fleet whose machines come and go.
 *
 * @param wanted how many machines the controller wants to work or boot
 * @param started how many jobs have started
 * @param late how many of them started later than promised
 * @param dollars the bill so far
 * @param changes the last changes with their reasons, the newest last
 */
public record FleetStatus(
    Reading reading, int wanted, long started, long late, double dollars, List<String> changes) {
  /** The key that holds the status; it expires if the supervisor no longer writes it. */
  public static final String KEY = "jobs-in-practice:machines";

  /** Returns "2 machines work, 1 boots; 3 wanted". */
  String machines() {
    int working = reading.count(MachineState.WORKING);
    StringBuilder text = new StringBuilder();
    text.append(working).append(working == 1 ? " machine works" : " machines work");
    add(text, reading.count(MachineState.BOOTING), "boots", "boot");
    add(text, reading.count(MachineState.DRAINING), "drains", "drain");
    return text.append("; ").append(wanted).append(" wanted").toString();
  }

  private static void add(StringBuilder text, int count, String one, String many) {
    if (count > 0) text.append(", ").append(count).append(' ').append(count == 1 ? one : many);
  }

  String line() {
    return machines()
        + " · "
        + queue(reading)
        + " · "
        + late
        + " of "
        + started
        + String.format(Locale.ROOT, " late · $%.2f", dollars);
  }

  /** Returns "7 jobs wait, the oldest for 1.2 s; 4.1 arrive a second". */
  public static String queue(Reading reading) {
    String arrive =
        String.format(Locale.ROOT, "; %.1f arrive a second", reading.arrivalsPerSecond());
    if (reading.depth() == 0) return "no job waits" + arrive;
    String wait = reading.depth() == 1 ? "1 job waits" : reading.depth() + " jobs wait";
    return wait + String.format(Locale.ROOT, ", the oldest for %.1f s", reading.latency()) + arrive;
  }

  public String json() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("working", reading.count(MachineState.WORKING));
    fields.put("booting", reading.count(MachineState.BOOTING));
    fields.put("draining", reading.count(MachineState.DRAINING));
    fields.put("wanted", wanted);
    fields.put("latency", reading.latency());
    fields.put("arrivals", reading.arrivalsPerSecond());
    fields.put("started", started);
    fields.put("late", late);
    fields.put("dollars", dollars);
    fields.put("changes", changes);
    return Json.text(fields);
  }
}
