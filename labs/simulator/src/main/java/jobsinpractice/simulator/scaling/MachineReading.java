package jobsinpractice.simulator.scaling;

import java.util.Map;
import java.util.TreeMap;

/**
 * One machine, at the moment of a reading.
 *
 * @param id its number; a machine that was ordered later has a higher one
 * @param readyIn seconds until a booting machine works; 0 for the others
 * @param running how many jobs it runs
 * @param lately for each job class, the service times of the last five minutes; a class of which no
 *     job ended is missing
 */
public record MachineReading(
    int id, MachineState state, double readyIn, int running, Map<String, ServiceTime> lately) {
  public MachineReading {
    lately = new TreeMap<>(lately);
  }

  /** Returns a machine that works. */
  public static MachineReading working(int id, int running) {
    return new MachineReading(id, MachineState.WORKING, 0, running, Map.of());
  }

  /** Returns a machine that boots. */
  public static MachineReading booting(int id, double readyIn) {
    return new MachineReading(id, MachineState.BOOTING, readyIn, 0, Map.of());
  }

  /** Returns a machine that drains. */
  public static MachineReading draining(int id, int running) {
    return new MachineReading(id, MachineState.DRAINING, 0, running, Map.of());
  }

  /** Returns the same machine with these service times. */
  public MachineReading lately(Map<String, ServiceTime> times) {
    return new MachineReading(id, state, readyIn, running, times);
  }

  public boolean is(MachineState other) {
    return state == other;
  }

  @Override
  public String toString() {
    return "#" + id + " " + does();
  }

  String does() {
    return switch (state) {
      case BOOTING -> "boots, ready in " + DecimalShown.of(readyIn) + " s";
      case WORKING -> "works, runs " + running;
      case DRAINING -> "drains, runs " + running;
    };
  }
}
