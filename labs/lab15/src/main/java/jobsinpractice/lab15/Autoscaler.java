package jobsinpractice.lab15;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import jobsinpractice.simulator.scaling.Controller;
import jobsinpractice.simulator.scaling.MachineReading;
import jobsinpractice.simulator.scaling.MachineState;
import jobsinpractice.simulator.scaling.Orders;
import jobsinpractice.simulator.scaling.Reading;
import jobsinpractice.simulator.scaling.ScalingSettings;
import jobsinpractice.testkit.ToDo;

/** Puts the five tasks together. This class is given. */
public final class Autoscaler implements Controller {
  private final ScalingSettings settings;
  private final CoolDown coolDown;

  public Autoscaler(ScalingSettings settings) {
    this.settings = settings;
    this.coolDown = new CoolDown(settings.coolDown());
  }

  @Override
  public Orders decide(Reading now) {
    OptionalInt slow = slow(now);
    Reading healthy = now.withMachines(without(slow, now.machines()));
    int machines = healthy.count(MachineState.WORKING) + healthy.count(MachineState.BOOTING);
    int needed = QueueSignal.machines(QueueForecast.ahead(now, settings), settings);
    int wanted = within(coolDown.damp(now.time(), needed, machines));
    Orders in = ScaleIn.orders(healthy, wanted, settings);
    List<Integer> drain = new ArrayList<>(in.drain());
    // The slow machine leaves when its replacement works.
    if (slow.isPresent() && healthy.count(MachineState.WORKING) >= wanted) {
      drain.add(slow.getAsInt());
    }
    return new Orders(Math.max(0, wanted - machines), drain, in.stop());
  }

  /** Until task 5 is done, no machine counts as slow. */
  private static OptionalInt slow(Reading now) {
    try {
      return SlowMachine.find(now.in(MachineState.WORKING));
    } catch (ToDo toDo) {
      return OptionalInt.empty();
    }
  }

  private int within(int machines) {
    return Math.max(settings.floor(), Math.min(settings.ceiling(), machines));
  }

  private static List<MachineReading> without(OptionalInt id, List<MachineReading> machines) {
    return machines.stream()
        .filter(machine -> id.isEmpty() || machine.id() != id.getAsInt())
        .toList();
  }
}
