package jobsinpractice.simulator.scaling;

import java.util.List;

/**
 * What a controller orders.
 *
 * @param boot how many new machines to boot
 * @param drain ids of working machines that take no more jobs from now on
 * @param stop ids of machines that end now. A job that runs on one is killed, and starts again on
 *     another machine
 */
public record Orders(int boot, List<Integer> drain, List<Integer> stop) {
  public static final Orders NONE = new Orders(0, List.of(), List.of());

  public Orders {
    drain = List.copyOf(drain);
    stop = List.copyOf(stop);
  }

  public static Orders boot(int machines) {
    return new Orders(machines, List.of(), List.of());
  }
}
